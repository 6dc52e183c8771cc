### The progress screen: charts, each with a sentence and a table.

progress-title = Progress
# Names the row of buttons that choose how far back to look.
progress-span = Time shown
progress-span-4 = 4 weeks
progress-span-12 = 12 weeks
progress-span-year = 1 year
progress-span-all = All
progress-show-table = Show as table
# The accessible name of the same button; $card is a card's title.
progress-show-table-of = { $card }: show as table
progress-show-chart = Show as chart
# The accessible name of the same button; $card is a card's title.
progress-show-chart-of = { $card }: show as chart
progress-more-rows = Show more rows
# A week or month that is not over; $when names it.
progress-so-far = { $when }, so far
# Stands in a table where there is no value.
progress-no-value = –
progress-week = Week
progress-month = Month
# A point of a chart in words: when, and what.
progress-point = { $when }: { $what }

progress-empty-title = Nothing to show yet
progress-empty-text = Your load, your pain, both sides and the days you practised will be here. They begin with your first entry.
progress-empty-log = Log something

progress-load-weekly = Weekly load
progress-load-monthly = Monthly load
progress-load-sub = effort × minutes
progress-load-exercises = Exercises
progress-load-moving = Walks and swims
progress-load-walks = Walks
progress-load-swims = Swims
progress-load-together = Total
progress-load-note = Note
# Loads are sums of effort times minutes.
progress-load-week-usual = This week adds up to { $load } so far. Your usual week lies between { $low } and { $high }.
progress-load-week = This week adds up to { $load } so far. There are too few weeks to say what is usual.
progress-load-month-usual = This month adds up to { $load } so far. Your usual month lies between { $low } and { $high }.
progress-load-month = This month adds up to { $load } so far. There are too few months to say what is usual.
progress-load-nothing = Not enough data: no session in this time has both effort and minutes. Each one you log adds to a bar here.
progress-load-band = Usual range
progress-load-band-weeks = Usual range: the middle half of { $n } whole weeks before this one.
progress-load-band-months = Usual range: the middle half of { $n } whole months before this one.
progress-load-count = The bars count what you logged. They do not measure your muscle.
progress-load-ramp = { $change } in one week
progress-load-far-above = far above usual
progress-load-marked =
    { $n ->
        [one] Yellow, with words or “!”: { $n } week far above usual, at least { $times } times the mean of the three weeks before.
       *[other] Yellow, with words or “!”: { $n } weeks far above usual, at least { $times } times the mean of the three weeks before.
    }
progress-load-incomplete-weeks =
    { $n ->
        [one] { $n } week is incomplete: a session has no effort or no minutes, so its sum is too small. It has a question mark.
       *[other] { $n } weeks are incomplete: a session has no effort or no minutes, so their sums are too small. They have a question mark.
    }
progress-load-incomplete-months =
    { $n ->
        [one] { $n } month is incomplete: a session has no effort or no minutes, so its sum is too small. It has a question mark.
       *[other] { $n } months are incomplete: a session has no effort or no minutes, so their sums are too small. They have a question mark.
    }
progress-load-missing =
    { $n ->
        [one] incomplete: { $n } session without effort or minutes
       *[other] incomplete: { $n } sessions without effort or minutes
    }
progress-load-unknown =
    { $n ->
        [one] { $n } of { $all } days has no entry. It adds nothing here. It is not counted as rest.
       *[other] { $n } of { $all } days have no entry. They add nothing here. They are not counted as rest.
    }
# Inside a table.
progress-load-unknown-days =
    { $n ->
        [one] { $n } day without an entry
       *[other] { $n } days without an entry
    }
# A bar in words.
progress-load-bar = { $together } (exercises { $exercises }, walks and swims { $moving })

progress-pain = Pain
progress-pain-sub-weeks = worst of the day, weekly median
progress-pain-sub-months = worst of the day, monthly median
# Both parts are made from the messages below.
progress-pain-summary = Worst pain, 0 to 10. { $left } { $right }
progress-pain-then-now = { $side }: { $first } at the start, { $last } lately.
progress-pain-once = { $side }: { $last }.
progress-pain-open = { $side }: not answered.
progress-pain-nothing = Not enough data: no pain was rated in this time. Not answered is not 0.
progress-pain-bands = Yellow ground: 2 to 5, go easy. Red ground: above 5, too much for a session.
progress-pain-lines = Left is solid with round marks, right is dashed with square marks.
progress-pain-of-ten = { $value } of 10

progress-sides = Left compared with right
progress-sides-even = { $even } = even. Band: { $low } to { $high }.
progress-sides-measure = Count in
progress-sides-reps = Repetitions
progress-sides-seconds = Seconds under tension
progress-sides-both-reps = Both sides, repetitions
progress-sides-both-seconds = Both sides, seconds under tension
# $ratio is in per cent; the two amounts are repetitions or seconds with their unit.
progress-sides-summary-weaker = Your weaker side, the { $side }, did { $ratio } of the other side’s work: { $left } left, { $right } right. ({ $when })
progress-sides-summary-open = Your left side did { $ratio } of your right side’s work: { $left } left, { $right } right. ({ $when })
progress-sides-one-only = Only one side can be counted in this time: { $left } left, { $right } right. ({ $when })
progress-sides-nothing = Not enough data: no set of this time names one side. Log sets for each side to compare them.
progress-sides-unknown = You have not said which side is weaker. So this is left divided by right.
progress-sides-say = Say which side is weaker
progress-sides-count = It counts work of all exercises. It does not measure strength.
progress-sides-both-legs = { $amount } with both legs at once are left out: they belong to neither side.
progress-sides-assumed = Where no tempo was logged, 1 s up and 2 s down stand in for it.
progress-sides-share-left = Left of right
progress-sides-share-right = Right of left

progress-days = Days practised
progress-days-sub-weeks = days a week
progress-days-sub-months = days a month
# Each part is a number of days in words.
progress-days-summary = { $trained } with a session, { $rest } with another entry but no session, { $unknown } without an entry.
progress-days-legend = Darker is more minutes. A ring marks a day with a warning.
progress-days-legend-rest = Pale: an entry, but no session. Empty outline: no entry, nobody knows.
progress-days-cut = There is room for the latest weeks only. The table has all of them.
progress-days-key = The table says minutes. 0 is a day with an entry but no session, – is a day without an entry, ! is a warning.
progress-days-minutes = { $minutes } of practice
progress-days-rest = no session
progress-days-unknown = no entry
progress-days-warning = { $what }, with a warning
# A cell of the table: minutes, with a mark for a warning.
progress-days-cell-warning = { $minutes } !
progress-days-trained-column = With a session
progress-days-rest-column = No session
progress-days-unknown-column = No entry
progress-days-warned-column = With a warning

# The thigh measure.
progress-girth = Thigh measure
progress-girth-of-side = { $side } { $values }
progress-girth-then-now = { $first }, now { $last }
progress-girth-difference = Difference
progress-girth-places = The chart shows the place you measured last. The table has every measure.
