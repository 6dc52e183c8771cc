### The review of many exported diaries, for the physiotherapist.

review-title = Review
# How many diaries there are, where they lie, and what happens to them.
review-subtitle = { $count } from { $place } · read only · nothing leaves this computer
review-count =
    { $n ->
        [one] { $n } exported diary
       *[other] { $n } exported diaries
    }
# Several places in the line above.
review-places =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }
review-subtitle-empty = Look at many exported diaries at once · read only · nothing leaves this computer
review-open-files = Open files…
review-open-folder = Open folder…
review-save-table = Summary table (CSV)
review-close = Close the files
review-files-kind = Exported diaries
review-table-kind = CSV table
review-table-name = review-{ $day }.csv
review-empty-title = No diary is open
review-empty = Drop exported diaries or a folder of them on this window, or open them here. You see who needs a look, and why. Nothing is kept: closing the window forgets everything.
review-nothing-found = There is no exported diary in it. Evenly reads its own JSON files and folders with CSV tables.
review-working = The files are being read…
review-stopped = You stopped it. No file was changed.
review-saved = Written: { $place }
# Files of another kind in a folder.
review-left-alone =
    { $n ->
        [one] { $n } other file was left alone.
       *[other] { $n } other files were left alone.
    }
review-without-safety =
    { $n ->
        [one] { $n } file holds no answers to the safety check. Nothing is known of stop signs there.
       *[other] { $n } files hold no answers to the safety check. Nothing is known of stop signs there.
    }

# The heads of the columns.
review-head-diary = Diary
review-head-look = Needs a look
review-head-sessions = Sessions / plan
review-head-pain = Worst pain
review-head-sides = L : R
review-head-last = Last entry
# The days that the columns count.
review-days = Sessions, pain and sides: { $days }
# The accessible name of a head that sorts.
review-sort-by = Sort by: { $column }
review-sorted-by = Sorted by: { $column }
# The accessible name of a row.
review-row-name = { $diary }: { $look }
# What stands in a cell where there is nothing to say.
review-none = –
review-nothing-passed = no limit passed
review-not-rated = not rated
review-no-plan = no plan
# Done and planned.
review-done-of = { $done } / { $planned }
# Left and right.
review-left-right = { $left } : { $right }
review-no-safety = safety answers not in this file
review-not-enough = not enough data: { $topics }
review-copy-newest = newest of several exports
review-copy-older = older export of the same diary
review-copy-same-name = another diary has the same name
# Reasons that a row has no room for.
review-more-reasons =
    { $n ->
        [one] and { $n } more reason
       *[other] and { $n } more reasons
    }
review-items-left-out =
    { $n ->
        [one] { $n } item could not be read
       *[other] { $n } items could not be read
    }
review-locked = locked: needs its six words
review-page-before = Page before
review-page-after = Page after
review-page = { $first }–{ $last } of { $all }

# Reasons to look.
review-stop-sign = stop sign: { $signs }
review-pain-high = pain { $points } in a session
review-pain-unsettled = pain not settling
review-pain-rising = morning pain rising
review-pain-nerve = pain like a nerve
review-pain-groin = sharp groin pain
review-pain-outer-hip = sore outer hip
review-weaker = weaker after exercise
review-fewer = fewer repetitions
review-harder = same work feels harder
review-load = load { $percent }
review-session = one session { $percent }
review-very-hard = very hard, cause not known
review-after-gap = back after a gap, { $percent }
review-skipped =
    { $n ->
        [one] { $n } planned session not done
       *[other] { $n } planned sessions not done
    }
review-silent =
    { $n ->
        [one] no entry for { $n } day
       *[other] no entry for { $n } days
    }
review-girth = thigh gap grew { $centimetres }
review-sides = weaker side does { $percent }

# What a reason is about.
review-topic-stop-sign = stop signs
review-topic-pain = pain
review-topic-weaker = strength
review-topic-load = load
review-topic-skipped = skipped sessions
review-topic-silent = days without entry
review-topic-gap = left and right

# A closer look.
review-detail-since = since { $day }
review-last-visit = Last visit
review-detail-loading = The file is being read…
review-detail-none = Choose a diary to look closer.
review-detail-reasons = What stands out
review-chart-said = Daily load and worst pain since { $day }: { $days } days with a session, highest load { $load }, worst pain left { $left }, right { $right }.
review-chart-legend = Bars: daily load. Lines: worst pain of a day, left and right, 0 to 10.
review-chart-day = { $day }: load { $load }
review-chart-pain = { $day }: pain { $side } { $points }
review-hurt = What hurt most
review-hurt-line = { $day } · { $kind } · { $side } { $points }
review-hurt-none = No session with pain is logged in these days.
review-skipped-title = What was skipped
review-skipped-line = { $exercise }: { $done } of { $planned } done
review-skipped-no-plan = No plan in the file says how many days a week.
review-unknown-days =
    { $n ->
        [one] { $n } day without any entry
       *[other] { $n } days without any entry
    }
review-changed = What changed
review-changed-line = { $day } · { $exercise }: { $now }
review-changed-before = before: { $before }
review-changed-none = No plan changed in these days.
review-notes = Notes
review-note-line = { $day } · { $note }
review-plan = Plan
# Leads to the editor of plans.
review-edit-plan = Write a plan for { $diary }…
review-plan-none = There is no plan in this file.
review-plan-sets = { $side } { $sets } × { $reps }
review-plan-hold = hold { $seconds }
review-plan-days =
    { $n ->
        [one] { $n } day a week
       *[other] { $n } days a week
    }
review-compare = Compare two times
review-compare-first = First time
review-compare-second = Second time
review-from = { $period }: from
review-to = { $period }: to
review-compare-wrong = The first day must not lie after the last.
review-compare-what = What was logged
review-compare-sessions = Exercise sessions
review-compare-reps = Repetitions { $side }
review-compare-load = Load
review-compare-load-part = { $load } and sessions without effort
review-compare-pain = Pain { $side }, middle of the days
review-compare-walk = Minutes of walking
review-compare-known = Days with an entry

# The command line.
review-cli-about = Look at many exported diaries at once: who needs a look, and why
review-cli-paths = Exported files, or folders that hold them
review-cli-as-of = Look at them on this day (YYYY-MM-DD) instead of today
review-cli-since = The first day that counts (YYYY-MM-DD), such as the last visit; 28 days otherwise
review-cli-csv = Print a CSV table
review-cli-order = The day in --since lies after the day of the review.
review-cli-nothing = No file could be read.
review-cli-row = { $diary }  { $side }  { $look }  ·  { $rest }
review-cli-rest = sessions { $sessions } · worst pain { $pain } · L : R { $sides } · last entry { $last }
