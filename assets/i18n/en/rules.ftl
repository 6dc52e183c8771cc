### Warnings: what was logged, what to do, what the diary cannot know, and why.

# Names a rule in lists.
rules-name-p1 = Pain during a session
rules-name-p2 = Pain the next morning
rules-name-l2 = A bigger week than usual
rules-name-l1 = Days in a row

# What was done, inside a sentence.
rules-activity-bridge = glute bridges
rules-activity-leg-raise = side-lying leg raises
rules-activity-walk = your walk
rules-activity-swim = your swim
rules-activity-other = your session

rules-p1-lead = Stop this exercise for today.
# The pain is a number from 0 to 10.
rules-p1-logged = On { $day } your worst { $side } pain was { $pain } of 10 with { $activity }.
rules-p1-to-do = Leave it for today. Next time do less, or take an easier version.
rules-p1-cannot-know = A cramp or a bad day can push the number up too. The diary cannot see how you moved. If the pain stays high, ask your physiotherapist.
rules-p1-why = Many physiotherapists use one simple line. Up to 5 of 10 is fine while you move. More than 5 is too much.

rules-p2-lead = Ease off today.
rules-p2-logged = Your { $side } pain was { $before } before { $activity } on { $day }. The next morning it was { $next }.
rules-p2-to-do = Next time skip this exercise, or do half of it.
rules-p2-cannot-know = A bad night or an illness can also leave you sore. The diary cannot tell them apart.
rules-p2-why = Pain from a session should settle by the next morning. If it does not, the session was too much for now.

rules-l2-lead-info = This week is bigger than usual.
rules-l2-lead-caution = Hold it here this week.
# Loads are sums of effort times minutes.
rules-l2-logged = Your last 7 days added up to { $last }. Your usual week is { $usual }.
rules-l2-to-do = Keep next week the same. Add more after that.
rules-l2-cannot-know = This is a count of what you logged, not a measure of your muscle. If you wrote down less before, the step looks bigger than it was.
rules-l2-why = A big step at once gives the body little time to get used to it. So the diary puts two sums side by side.

rules-l1-lead-info = The same muscle, two days in a row.
rules-l1-lead-caution = Give this muscle a day off.
# One side worked on days running.
rules-l1-logged =
    { $n ->
        [one] You trained your { $side } on { $n } day, up to { $day }.
       *[other] You trained your { $side } on { $n } days in a row, up to { $day }.
    }
# Both sides worked on the same days running.
rules-l1-logged-both =
    { $n ->
        [one] You trained both sides on { $n } day, up to { $day }.
       *[other] You trained both sides on { $n } days in a row, up to { $day }.
    }
rules-l1-to-do = Leave one day free before you train it again.
rules-l1-cannot-know = Light work each day can be part of a plan. The diary does not know the plan your physiotherapist gave you.
rules-l1-why = A muscle needs time after strength work. Most people do well with about 48 hours.

# Beside a rule that looked and did not fire.
rules-quiet = This rule did not fire. That does not mean that all is well.
rules-fired = This rule fired.
# Above the list when no rule fired.
rules-none-fired = No rule fired. That does not mean that all is well.

# Sums shown as arithmetic. The labels stand before them.
rules-sum-worst-pain = Worst pain, { $side }
rules-sum-rise = Rise by the morning, { $side }
rules-sum-morning = Morning pain, { $side }
rules-sum-days-running = Days in a row, { $side }
rules-sum-effort = Effort on these days
rules-sum-last-week = Your last 7 days
rules-sum-previous = The 21 days before
rules-sum-usual-week = Your usual week
rules-sum-ratio = Last 7 days against usual week
rules-sum-known-days = Days with an entry among those 21
rules-sum-about = { $label }: { $kind }, { $day }
rules-sum-of = { $part } of { $whole }

# Beside a rule that passed its limit but was read and is left in peace.
rules-silenced = You have read this one. It stays quiet until { $day }, unless it gets worse.
# Beside a stop sign.
rules-needs-clearing = This stop sign is open. It ends when a professional has looked at it, or when it was ticked by mistake.
