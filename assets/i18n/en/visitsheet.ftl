### The visit sheet: one page to take to an appointment, and the page that makes it.

visitsheet-title = Visit sheet
# The name of a person or a pseudonym.
visitsheet-about-who = From: { $who }
visitsheet-about-nobody = From: a diary without a name
visitsheet-about-made = Made on { $day } for: { $reader }
visitsheet-about-days = The diary covers { $days }.
visitsheet-about-empty = The diary has no entry yet.
visitsheet-nothing = Nothing was noted.
visitsheet-not-said = not said

visitsheet-for-family-doctor = Family doctor
visitsheet-for-orthopaedics = Orthopaedics
visitsheet-for-neurology = Neurology
visitsheet-for-physiotherapist = Physiotherapist

# The sections.
visitsheet-section-about = Side and cause
visitsheet-section-noticed = How it began
visitsheet-section-pain = Pain, last 4 weeks
visitsheet-section-map = Where I feel it
visitsheet-section-tests = Left and right
visitsheet-section-tried = What I have tried
visitsheet-section-exams = Visits, exams and results
visitsheet-section-medicines = Medicines
visitsheet-section-warnings = Warnings from my diary
visitsheet-section-signs = Warning signs I was asked about
visitsheet-section-questions = My questions

# A list or a text was cut.
visitsheet-more =
    { $n ->
        [one] … and { $n } more, left out here
       *[other] … and { $n } more, left out here
    }
# $text is the beginning of a text.
visitsheet-cut =
    { $n ->
        [one] { $text } … ({ $n } more letter left out here)
       *[other] { $text } … ({ $n } more letters left out here)
    }
# Joins two parts of one line.
visitsheet-then = { $first }; { $second }
# The rows of a table as lines of text.
visitsheet-cell = { $head }: { $cell }
visitsheet-row = { $name } – { $cells }

# What the person said about themselves.
visitsheet-side = Weaker side: { $side }
visitsheet-cause = Cause, as I was told: { $cause }
visitsheet-seen = A professional has looked at it: { $seen }
visitsheet-seen-on = yes, on { $day }
visitsheet-seen-yes = yes
visitsheet-seen-no = not yet

visitsheet-noticed = First noticed: { $text }
visitsheet-course = Since then: { $text }

# Pain.
visitsheet-pain-head = Pain, 0 to 10
visitsheet-lately = Last 4 weeks
visitsheet-before = 4 weeks before
visitsheet-trend = Trend
visitsheet-trend-more = more
visitsheet-trend-less = less
visitsheet-trend-same = about the same
visitsheet-pain-worst = { $side }, worst in a session
visitsheet-pain-morning = { $side }, in the morning
visitsheet-pain-rule = The middle answer of each side. Not answered is not 0. “More” and “less” begin at 2 points.
visitsheet-where = { $side }, where: { $places }
visitsheet-feels = { $side }, how it feels: { $feels }

# The body map.
visitsheet-map-day = Marked on { $day }, strength 1 to 10
visitsheet-map-empty = nothing was marked
visitsheet-mark = { $region } { $strength }
visitsheet-marks = { $side }, { $sensation }: { $marks }
visitsheet-map-since = Since { $day }: { $changes }
# A sentence in the place of the drawing, with its marks.
visitsheet-map-said = The back of the pelvis and the legs. { $marks }
visitsheet-map-same = The same as on { $day }.
visitsheet-map-change = { $side }, { $sensation }, { $region } { $before } → { $now }

# Left and right.
visitsheet-tests-what = What
visitsheet-tests-between = Difference
visitsheet-tests-share = { $weaker } against the other
visitsheet-tests-earlier = Before
visitsheet-girth = Thigh { $place }, { $day }
visitsheet-best-set = { $what }: most in one set
visitsheet-dose = Repetitions of one side alone, last { $n } days
visitsheet-earlier = { $left } / { $right }
visitsheet-earlier-on = { $left } / { $right } ({ $day })
visitsheet-ordinary = { $share } (an ordinary difference between sides)
visitsheet-hardest = Hardest step in 4 weeks, { $exercise }: left { $left }; right { $right }
visitsheet-tests-rule = Counted and measured at home. “Before”: left / right, in the same time before. A tape is off by about 1 cm.

# What was tried.
visitsheet-own = Exercises from a physiotherapist
visitsheet-kind = { $name }: since { $since }; on { $done } of the last { $n } days ({ $rate } a week)
visitsheet-kind-few =
    { $n ->
        [one] { $name }: since { $since }; on { $done } of the last { $n } day
       *[other] { $name }: since { $since }; on { $done } of the last { $n } days
    }

# The care path.
visitsheet-step = { $name }: { $when }
visitsheet-step-since = since { $day }
visitsheet-step-until = from { $from } until { $until }
visitsheet-step-passed = planned for { $day }, nothing noted since
visitsheet-step-result = result: { $result }
visitsheet-step-next = next: { $next }
visitsheet-ahead = What comes next
visitsheet-step-booked = { $name }: { $when }
visitsheet-step-to-book = { $name }: not arranged yet, wanted by { $day }
visitsheet-day-and-time = { $day }, { $time }

# Warnings and warning signs.
visitsheet-warnings-none = No warning spoke in the last 12 weeks. That does not mean that all is well.
visitsheet-warnings-about = Simple rules on what I logged, last 12 weeks:
visitsheet-warning =
    { $n ->
        [one] { $rule }: on { $n } day, { $last }
       *[other] { $rule }: on { $n } days, last on { $last }
    }
visitsheet-signs-never = I have not answered these questions yet.
visitsheet-signs-none = { $day }: none ticked. That does not mean that all is well.
visitsheet-signs-ticked = { $day }: { $signs }
visitsheet-signs-open = Still open from { $day }: { $signs }

# The foot.
visitsheet-foot = This sheet is a count of what one person logged in the diary Evenly. Nobody was examined, and it names no disease. Evenly is not a medical device.
visitsheet-foot-signs = The questions about warning signs are not on this sheet.
visitsheet-foot-offline = Made offline on the person’s own computer. Personal data.

# The page of the program.
visitsheet-page-subtitle = One page to take to an appointment. You decide what is on it.
visitsheet-page-reader = Who is it for?
visitsheet-page-sections = What goes in
visitsheet-page-own-words = { $section } (in my own words)
visitsheet-page-path-words = What I wrote on my path: names, places, results
visitsheet-page-name = My name: { $name }
visitsheet-page-no-name = My name (none typed on Share yet)
visitsheet-page-safety = My answers about warning signs
visitsheet-page-safety-open = A warning sign is open. Without this tick the reader will not see it.
visitsheet-page-words = In your own words
visitsheet-page-noticed = When was it first noticed, and by whom?
visitsheet-page-course = How has it changed since then?
visitsheet-page-questions = Your questions, one a line
visitsheet-page-suggested = Questions that others ask
visitsheet-page-preview = This is what the sheet says
visitsheet-page-pdf = Save as PDF…
visitsheet-page-text = Save as text…
visitsheet-page-print = Print…
visitsheet-page-busy = Writing…
visitsheet-page-saved = The sheet lies in { $path }.
visitsheet-page-opened = It is open in your PDF viewer. You can print it from there. It also lies in { $path }.
visitsheet-page-not-opened = Nothing on this computer could open it. It lies in { $path }.
visitsheet-page-other-place = Nothing was lost. You can choose another place.
visitsheet-page-kind-text = Text
visitsheet-page-go = Visit sheet

# The command line.
visitsheet-cli-about = Write a visit sheet: one page to take to an appointment
visitsheet-cli-for = Who will read it
visitsheet-cli-pdf = The PDF file to write
visitsheet-cli-text = The text file to write; - for standard output
visitsheet-cli-with-name = Also the name
visitsheet-cli-with-safety = Also the answers about warning signs
visitsheet-cli-without = A section to leave out; can be given several times
visitsheet-cli-written = Written: one page.
