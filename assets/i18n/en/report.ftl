### The printed report for a visit, and the page that makes it.

report-title = Report from an Evenly diary
# The name of a person or a pseudonym.
report-about-who = About: { $who }
report-about-days = Days: { $days }
report-about-made = Written on { $day } for: { $reader }
report-foot = Evenly · { $who } · { $days } · personal data
# The # signs stand for the page and the number of pages.
report-page-number = Page # of #

report-for-physiotherapist = Physiotherapist
report-for-doctor = Doctor
report-for-own = My own copy

# The sections.
report-section-sides = Left and right
report-section-pain = Pain
report-section-plan = Plan and done
report-section-load = Load
report-section-measures = Thigh measures
report-section-warnings = Warnings
report-section-charts = Charts
report-section-weeks = Table of weeks or months
report-section-sessions = Table of sessions
report-section-notes = Notes

# The stop signs.
report-stop-open = Open stop signs
# $signs is a list of what was ticked and when.
report-stop-line = { $name }: { $signs }
report-stop-none = No stop sign is open. That does not mean that all is well.
report-stop-never = The safety questions have never been answered.
report-stop-left-out = The safety questions were left out of this report. It does not say whether a stop sign is open.

# Two parts of the time are put side by side.
report-then-now = Each cell: the first days ({ $first }) → the last days ({ $last }).
report-pair = { $first } → { $last }
report-nothing = –
report-empty = These days hold no entry.

report-sides-exercise = Exercise
report-sides-share = { $one } as a share of { $other }
report-sides-none = No set of these days names one side.
report-sides-rule = Repetitions are compared within one variant only. They count work. They do not measure strength. Sets with both legs at once are left out.

report-pain-when = Pain, 0 to 10
report-pain-before = Before a session
report-pain-worst = Worst in a session
report-pain-morning = The next morning
# The median of some answers; $n is how many.
report-pain-median =
    { $n ->
        [one] { $pain } ({ $n } answer)
       *[other] { $pain } ({ $n } answers)
    }
report-pain-none = Not answered
report-pain-rule = The middle answer (median) of each side. Not answered is not 0.

report-plan-none = No plan was set.
report-plan-exercise = Exercise
report-plan-side = Side
report-plan-plan = Plan
report-plan-days = Days done, last { $n } days
report-plan-reps = Repetitions, last { $n } days
report-plan-target = { $reps } × { $sets } sets
report-plan-weekly =
    { $n ->
        [one] { $target }, { $n } day a week
       *[other] { $target }, { $n } days a week
    }
report-plan-of = { $done } of { $planned }
report-plan-rule = Days without an entry are not known. They are counted here as not done.

report-load-last = Last 7 days: { $load }. A usual week, a third of the 21 days before them: { $usual }.
report-load-rule = Load is effort (0 to 10) times minutes, added up. “You” and “your” mean the person who keeps the diary.

report-measures-none = Nothing was measured in these days.
report-measures-place = Place
report-measures-day = Day
report-measures-difference = Difference

report-warnings-as-of = As of { $day }:
report-warnings-none = No warning speaks. That does not mean that all is well.
report-warnings-thin =
    { $n ->
        [one] { $n } rule had too few entries to judge.
       *[other] { $n } rules had too few entries to judge.
    }
report-warnings-history = Warnings in these days
report-warnings-day = Day
report-warnings-what = Warning
report-warnings-answer = What the person said
report-warnings-read = Read
# $reason is why the person said that a warning does not fit.
report-warnings-misfit = Does not fit me: { $reason }
report-warnings-cut =
    { $n ->
        [one] { $n } older warning is not shown.
       *[other] { $n } older warnings are not shown.
    }

# $title is the title of a chart.
report-chart-by-week = { $title }, week by week
report-chart-by-month = { $title }, month by month
report-chart-load = Load
report-chart-load-said = The highest is { $high } ({ $when }). The latest is { $last }.
report-chart-load-part = The highest is { $high } ({ $when }). The latest, up to the last day of this report, is { $last }.
report-chart-load-band = The grey band is the usual range, { $low } to { $high }.
report-chart-load-none = No session of these days has both effort and minutes.
report-chart-pain = Pain, median of each day’s worst
report-chart-sides = Repetitions of each side
report-chart-side-said = { $side }: { $first } first, { $last } latest.
report-chart-none = There is nothing to draw.
report-chart-girth = { $place }, cm

# $when is a week or a month of which the report holds only some days.
report-block-part = { $when } (in part)
report-weeks-step-week = Week
report-weeks-step-month = Month
report-weeks-trained = Days with a session
report-weeks-unknown = Days without an entry
report-weeks-load = Load
# $letter is L or R.
report-weeks-pain = Pain { $letter }
report-weeks-reps = Reps { $letter }
report-weeks-walks = Walks, min
report-weeks-swims = Swims, min
report-weeks-breaks = Breaks
report-weeks-incomplete = A question mark: a session has no effort or no minutes, so the sum is too small.

report-sessions-day = Day
report-sessions-what = What
report-sessions-work = Sets or distance
report-sessions-minutes = Min
report-sessions-effort = Effort
report-sessions-pain = Pain { $letter }
report-sessions-rule = Pain: before / worst / next morning. – means not answered.
# $days are the days that the table covers.
report-sessions-latest = Only the latest 12 weeks: { $days }. The whole diary is in the export.
report-sessions-of-side = { $letter } { $sets }

report-notes-none = There is no note in these days.
report-notes-when = { $day }, { $kind }

report-closing = What this report is
report-closing-personal = It is personal data. Keep it as you would keep a letter from a doctor.
report-closing-device = Evenly is a diary and no medical device. This report shows what was entered, and sums of it. Nobody was examined.
report-closing-silent = Where no warning stands, nothing was found by a few simple rules. It does not mean that all is well.
report-closing-glyphs = A small box stands where a letter could not be printed.

# The page of the program.
report-page-title = Report for a visit
report-page-subtitle = One PDF to print or hand over, with what matters on its first page.
report-page-reader = Who will read it?
report-page-language = Language
report-page-paper = Paper
report-page-a4 = A4
report-page-letter = Letter
report-page-sections = What goes in
report-page-extras = Only if you want it
report-page-notes = My notes, in my own words
report-page-name = My name
report-page-safety = My safety answers: the stop signs I ticked
report-page-safety-open = A stop sign is open. Without this tick the reader will not see it.
report-page-days = Days
report-page-days-usual = As usual for this reader
report-page-days-some = Some days
report-page-leaves = What leaves
report-page-leaves-days = The days { $days }: { $entries }.
report-page-leaves-sections = { $sections }.
report-page-leaves-nothing = Nothing is ticked, so only the first lines are written.
report-page-leaves-pseudonym = In place of your name: { $pseudonym }
report-page-leaves-no-pseudonym = Your name stays out.
report-page-leaves-name = Your name: { $name }
report-page-leaves-no-name = You have not typed a name on Share, so none goes in.
report-page-leaves-notes =
    { $n ->
        [0] No note is in these days.
        [one] { $n } note, word for word.
       *[other] { $n } notes, word for word.
    }
report-page-leaves-no-notes = Your notes stay here.
report-page-leaves-safety = Your safety answers.
report-page-leaves-no-safety = Your safety answers stay here. The report says so.
report-page-leaves-private = It is still personal data. The file has no lock: who has it can read it.
report-page-place = File to write
report-page-choose = Choose…
report-page-choose-name = Choose where the report goes
report-page-kind = PDF
report-page-write = Write the report
report-page-working = Writing…
report-page-place-missing = Please say where the report goes.
report-page-written =
    { $n ->
        [one] Written and read back: { $n } page.
       *[other] Written and read back: { $n } pages.
    }
report-page-open = Open it
report-page-opened = It is open in your PDF viewer.
report-page-not-opened = Nothing on this computer could open it. It lies in { $path }.
report-page-other-place = You can type another place and write it again.
report-not-built = This program was built without PDF reports.

# The command line.
report-cli-about = Write a PDF report for a visit
report-cli-for = Who will read it
report-cli-out = The file to write
report-cli-from = The first day; as usual for the reader where it is left out
report-cli-to = The last day; today where it is left out
report-cli-language = Its language
report-cli-paper = Its paper
report-cli-sections = Its sections, with commas between them; those usual for the reader where left out
report-cli-with-notes = Also the notes, word for word
report-cli-with-name = Also the name
report-cli-with-safety = Also the answers to the safety questions
report-cli-order = The first day must not be after the last one.
