### The blank week on paper, and the screen that types it in.

paperweek-title = My week, { $days }
paperweek-about = Write what you did. Leave a box empty where you do not know: empty is not 0.
paperweek-who = For: { $who }
paperweek-scales = Pain and effort: 0 to 10. 0 is none, 10 is the most you can think of.
paperweek-foot = Evenly diary · Later, type this week in under Share, “Paper week”. Not a medical device.
paperweek-rows = Row
paperweek-day = { $weekday } { $day }

paperweek-plan = Plan: { $targets }
paperweek-no-plan = No plan
paperweek-target = { $side } { $reps } × { $sets } sets
paperweek-days-a-week =
    { $n ->
        [one] { $n } day a week
       *[other] { $n } days a week
    }
paperweek-hold = hold { $seconds }

paperweek-row-reps = Set { $n }, repetitions
paperweek-row-minutes = Minutes
paperweek-row-effort = Effort
paperweek-row-before = Pain before
paperweek-row-worst = Worst pain
paperweek-row-morning = Pain the next morning
paperweek-row-distance = Distance ({ $unit })
paperweek-row-breaks = How many breaks
paperweek-mornings = Morning
paperweek-row-pain = Pain this morning
paperweek-row-soreness = Sore muscles, 0 to 10
paperweek-row-fatigue = Tiredness, 0 to 10
paperweek-row-sleep = Hours slept
paperweek-both = Both

# The screen.
paperweek-page-title = Paper week
paperweek-page-subtitle = Type in a week from paper, in the order of the sheet. One save keeps all of it.
paperweek-page-week = Week of { $day }
paperweek-page-earlier = Week before
paperweek-page-later = Week after
paperweek-page-print = Write a blank sheet (PDF)
paperweek-page-print-about = For the week shown, with the plan on it.
paperweek-page-keys = Tab goes to the next box. Enter and the arrow keys go down and up. Empty means not answered.
# The accessible name of a box: the group, the row, the small box and the day.
paperweek-page-cell = { $group }, { $row }, { $day }
paperweek-page-cell-side = { $group }, { $row }, { $side }, { $day }
paperweek-page-there = Already in the diary
paperweek-page-doubled = { $day }: the diary has such an entry already. What you type is added as another one.
paperweek-page-counts =
    { $n ->
        [0] Nothing typed yet
        [one] { $n } entry to save
       *[other] { $n } entries to save
    }
paperweek-page-save = Save the week
paperweek-page-problems =
    { $n ->
        [one] { $n } box needs another look.
       *[other] { $n } boxes need another look.
    }
paperweek-page-problem = { $where }: { $problem }
paperweek-page-future = This day has not come yet
paperweek-page-alone = Needs at least one set, or minutes
paperweek-page-gap = A set is missing before this one

# The command line.
paperweek-cli-about = Write a blank week to print, with the plan on it
paperweek-cli-week = A day of the week; this week where it is left out
