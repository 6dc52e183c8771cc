### Today: what to do next, warnings, and the last days.

today-title = Today
# The line under the title.
today-week = week { $n }
today-weaker = weaker side: { $side }

# Warnings.
# What was logged, then what to do.
today-warning-text = { $logged } { $to-do }
today-warning-rule = Rule: { $name } · { $source }
today-warning-more = More from what you logged
today-warning-line = { $lead } { $logged }
# More findings of the same rule.
today-warning-rest =
    { $n ->
        [one] { $text } There is { $n } more like it.
       *[other] { $text } There are { $n } more like it.
    }
# The accessible name of a button.
today-why-name = Why? { $name }
# Hints stand in a list and never in a banner.
today-warning-hints = Hints from what you logged
today-warning-all = { $n } more
today-silenced =
    { $n ->
        [one] { $n } warning you have read
       *[other] { $n } warnings you have read
    }
today-cannot-tell = What the diary cannot tell yet
today-cannot-tell-line = { $name }: { $status }

# The list of the day.
today-day-title = Today’s list
today-done = done
today-open = not logged today
today-check-in = Check in
today-check-in-line = Pain, soreness, sleep. It takes less than a minute.
# What was done yesterday, in a sentence.
today-check-in-after = How does it feel this morning, after { $what } yesterday?
today-check-in-done = Nothing was answered, only noted.
today-check-in-edit-name = Edit this morning’s check-in
today-morning-after = The morning after { $day }
today-morning-after-line = How did it feel, after { $what }?
today-morning-after-button = Answer
today-morning-after-name = Answer for the morning of { $day }
# How long each repetition was held, after the repetitions.
today-hold = , { $hold }
# Before what the plan asks for.
today-plan = Plan:
today-never = Not logged yet

# Breaks from sitting.
today-breaks-title = Sitting breaks
today-breaks-word =
    { $n ->
        [one] break today
       *[other] breaks today
    }
today-breaks-minutes = { $minutes } on your feet
today-breaks-last = last at { $time }
today-breaks-yesterday =
    { $n ->
        [0] none yesterday
       *[other] { $n } yesterday
    }
today-breaks-up = I was up
today-sit-down = I sit down
# The word below a number inside a ring.
today-sitting =
    { $n ->
        [one] minute seated
       *[other] minutes seated
    }
today-sit-stop = Stop counting
today-breaks-details = Log
today-undone = Taken back.

# The week.
today-week-title = This week
today-week-sum = Your last 7 days add up to { $all }: { $strength } from exercises, { $other } from walks and swims.
today-week-none = No load in your last 7 days.
today-week-uncounted =
    { $n ->
        [one] { $n } session has no effort or no minutes and is not in the sum.
       *[other] { $n } sessions have no effort or no minutes and are not in the sum.
    }
today-week-what = Load is effort × minutes, added up.
today-week-strength = Exercises
today-week-other = Walks and swims
today-week-unknown = Nothing logged: { $days }
today-week-day-load = { $day }: load { $all }, { $strength } exercises and { $other } walks and swims
today-week-day-rest = { $day }: no load
today-week-day-unknown = { $day }: nothing logged
today-week-day-uncounted =
    { $n ->
        [one] { $day }: { $n } session without a load
       *[other] { $day }: { $n } sessions without a load
    }
today-week-table = Show as a table
today-week-chart = Show as a chart
today-week-table-name = Load of your last 7 days
today-week-head-day = Day
today-week-head-all = Together
today-week-cell-unknown = nothing logged
today-week-empty = Your last 7 days will stand here as bars, one for each day.

# Left compared with right.
today-sides-title = Left compared with right
today-sides-of = of what your { $other } did, in one-sided repetitions of your last 14 days
today-sides-side = { $side } { $reps }
today-sides-both = Both legs at once: { $reps }, counted apart.
today-sides-even = 100 % would be even.
today-sides-one = Not enough to compare: your { $side } has no repetitions of its own in your last 14 days.
today-sides-none = Not enough to compare: no repetitions of one side alone in your last 14 days.
today-sides-empty = Exercises of one leg at a time are compared here, over your last 14 days.

# Nothing in the diary yet.
today-empty-title = Welcome to your diary
today-empty-line = Here you will see each day at a glance: what is done, what to log next, and when the diary thinks you might ease off. Begin with how you are this morning, or with whatever you did last.
today-empty-check-in = Do the morning check-in
today-empty-guidance = Read the guidance
