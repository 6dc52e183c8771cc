### Warnings: what was logged, what to do, what the diary cannot know, and why.

# Names a rule in lists.
rules-name-p1 = Pain during a session
rules-name-p2 = Pain the next morning

# What was done, inside a sentence.
rules-activity-bridge = glute bridges
rules-activity-leg-raise = side-lying leg raises
rules-activity-walk = your walk
rules-activity-swim = your swim
rules-activity-other = your session

rules-p1-lead = Stop this exercise for today.
# On the days after the session.
rules-p1-lead-later = Do less of this exercise next time.
# The pain is a number from 0 to 10.
rules-p1-logged = On { $day } your worst { $side } pain was { $pain } of 10 with { $activity }.
rules-p1-to-do = Leave it for today. Next time do less, or take an easier version.
rules-p1-to-do-later = Take fewer repetitions, or an easier version. Stop when the pain goes above the line again.
rules-p1-cannot-know = A cramp or a bad day can push the number up too. The diary cannot see how you moved. If the pain stays high, ask your physiotherapist.
rules-p1-why = Many physiotherapists use one simple line. Up to 5 of 10 is fine while you move. More than 5 is too much.

rules-p2-lead = Ease off today.
rules-p2-logged = Your { $side } pain was { $before } before { $activity } on { $day }. The next morning it was { $next }.
rules-p2-to-do = Next time skip this exercise, or do half of it.
rules-p2-cannot-know = A bad night or an illness can also leave you sore. The diary cannot tell them apart.
rules-p2-why = Pain from a session should settle by the next morning. If it does not, the session was too much for now.

# Beside a rule that looked and did not fire.
rules-quiet = This rule did not fire. That does not mean that all is well.
rules-fired = This rule fired.
# Above the list when no rule fired.
rules-none-fired = No rule fired. That does not mean that all is well.

# Sums shown as arithmetic. The labels stand before them.
rules-sum-worst-pain = Worst pain, { $side }
rules-sum-rise = Rise by the morning, { $side }
rules-sum-morning = Morning pain, { $side }
rules-sum-about = { $label }: { $kind }, { $day }

# Beside a rule that passed its limit but was read and is left in peace.
rules-silenced = You have read this one. It stays quiet until { $day }, unless it gets worse.
# Beside a stop sign.
rules-needs-clearing = This stop sign is open. It ends when a professional has looked at it, or when it was ticked by mistake.
