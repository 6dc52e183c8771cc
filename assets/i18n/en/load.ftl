### Warnings about load and rest.

# Names a rule in lists.
load-name-l1 = Days in a row
load-name-l2 = A bigger week than usual
load-name-l3 = A very big session
load-name-l4 = More than one change in a plan
load-name-l5 = Every day alike
load-name-l6 = Very hard work
load-name-l7 = Back after a break
load-name-l8 = Less on the weaker side

load-l1-lead-info = The same muscle, two days in a row.
load-l1-lead-caution = Give this muscle a day off.
# One side worked on days running.
load-l1-logged =
    { $n ->
        [one] You trained your { $side } on { $n } day, up to { $day }.
       *[other] You trained your { $side } on { $n } days in a row, up to { $day }.
    }
# Both sides worked on the same days running.
load-l1-logged-both =
    { $n ->
        [one] You trained both sides on { $n } day, up to { $day }.
       *[other] You trained both sides on { $n } days in a row, up to { $day }.
    }
load-l1-to-do = Leave one day free before you train it again.
load-l1-cannot-know = Light work each day can be part of a plan. If your physiotherapist asked for it, say so in Settings.
load-l1-why = A muscle needs time after strength work. Most people do well with about 48 hours.

load-l2-lead-info = This week is bigger than usual.
load-l2-lead-caution = Hold it here this week.
# Loads are sums of effort times minutes.
load-l2-logged = Your last 7 days added up to { $last }. Your usual week is { $usual }.
load-l2-to-do = Keep next week the same. Add more after that.
load-l2-cannot-know = This is a count of what you logged, not a measure of your muscle. If you wrote down less before, the step looks bigger than it was.
load-l2-why = A big step at once gives the body little time to get used to it. So the diary puts two sums side by side.

# The exercise on one side, inside a sentence.
load-on-side = { $activity } on your { $side }

load-l3-lead-info = Your biggest session in a month.
load-l3-lead-caution = Far more than in the last month.
load-l3-logged = On { $day } you did { $now } repetitions of { $activity }. The most in the 30 days before was { $before }.
load-l3-to-do = Next time do less again. Then go up in small steps.
load-l3-cannot-know = This is a count of what you logged, not a measure of your muscle. If you wrote down less before, the step looks bigger than it was.
load-l3-why = In runners, a run far above the longest of a month was more often followed by trouble. A big week was not. So the diary looks at single sessions too.

load-l4-lead = Change one thing at a time.
load-l4-logged = Your plan for { $activity } from { $day } raises these at once: { $things }.
load-l4-to-do = Pick one of them and leave the rest as they were. Raise the next one when this feels easy.
load-l4-cannot-know = Your physiotherapist may want it this way. Then keep to that plan.
load-l4-why = When you change one thing, you can see what it does. When you change more, you cannot tell which one was too much.
# What a plan raises, inside a sentence.
load-l4-reps = repetitions
load-l4-sets = sets
load-l4-hold = the hold
load-l4-step = a harder version
load-l4-days = days a week

load-l5-lead = Make one day clearly easier.
load-l5-logged = Your last 7 days were much alike and added up to { $last }. The middle of the weeks before is { $usual }.
load-l5-to-do = Pick one day of the week and do much less on it.
load-l5-cannot-know = This is a count of what you logged, not a measure of your muscle. The line comes from athletes. Nobody has shown that it fits people who are weak on one side.
load-l5-why = Easy days between harder ones give the body time to rest. When a big week has no easy day, that time is missing.

load-l6-lead = That was very hard.
load-l6-logged = On { $day } your effort with { $activity } was { $effort } of 10.
load-l6-to-do = Until you know why the muscle shrank and what it can take, aim for an effort of 3 to 5.
load-l6-cannot-know = Effort is what it felt like. The diary cannot see your nerve or your muscle. If you know why the muscle shrank, you can say so in Settings.
load-l6-why = In studies with weak muscles, people worked well below their limit. What fits was set for each person.

load-l7-lead = Welcome back. Start with about half.
load-l7-logged = You logged no strength work for { $gap } days. On { $day } you did { $now } repetitions of { $activity }. Before the break it was mostly { $usual }.
load-l7-to-do = Do about half of what you did before the break. Add a little each time.
load-l7-cannot-know = This is a count of what you logged, not a measure of your muscle. What you did in the break and did not write down is not in it.
load-l7-why = After two weeks or more without strength work, the body is no longer used to it. The old amount can be too much at first.

load-l8-lead = The weaker side has done much less.
load-l8-logged = Repetitions in the last 14 days: { $weaker } on your weaker { $side }, { $other } on the other side.
load-l8-to-do = Is that on purpose? If not, let the weaker side do its share. If your physiotherapist wants it so, say it in Settings.
load-l8-cannot-know = This is a count of what you logged, not a measure of your muscle. Work with both legs at once is not in it.
load-l8-why = When the stronger side does most of the work, the two sides can drift apart.

# Sums shown as arithmetic. The labels stand before them.
load-sum-days-running = Days in a row, { $side }
load-sum-effort = Effort on these days
load-sum-effort-one = Effort
load-sum-last-week = Your last 7 days
load-sum-previous = The 21 days before
load-sum-usual-week = Your usual week
load-sum-ratio = Last 7 days against usual week
load-sum-known-days = Days with an entry among those 21
load-sum-of = { $part } of { $whole }
# What is an exercise done on one side, behind a label.
load-sum-variant-side = { $variant }, { $side }
load-sum-biggest = Against the most in the 30 days before: { $what }
load-sum-more = Repetitions more: { $what }
load-sum-reps = Repetitions of each set: { $kind }
load-sum-sets = Sets: { $kind }
load-sum-hold = Seconds held: { $kind }
load-sum-step = Step of the exercise, 1 is the easiest: { $kind }
load-sum-plan-days = Days a week: { $kind }
load-sum-monotony = Mean day against the spread of the days
load-sum-same-days = { $mean } on each day, with no spread at all
load-sum-week-middle = The middle of the weeks before
load-sum-week-share = Last 7 days against that
load-sum-strength-days = Days with strength work
load-sum-gap = Days without strength work
load-sum-usual-session = Against a usual session before the break: { $what }
load-sum-sides = Weaker side against the other
