### Sums over days and weeks, and why one of them cannot be made.

# How alike the seven days were. The strain is the week's load times it.
sums-monotony = Monotony, how alike the 7 days were: { $monotony }. Strain: { $strain }.
# Stands for a monotony that is too large to mean anything.
sums-monotony-above = more than { $limit }
sums-monotony-days =
    { $n ->
        [one] No monotony: { $n } of the last 7 days has an entry, and it needs all of them.
       *[other] No monotony: { $n } of the last 7 days have an entry, and it needs all of them.
    }
sums-monotony-incomplete =
    { $n ->
        [one] No monotony: { $n } session of the last 7 days has no effort or no minutes.
       *[other] No monotony: { $n } sessions of the last 7 days have no effort or no minutes.
    }
sums-monotony-no-load = No monotony: the last 7 days hold no load.
sums-monotony-same = No monotony: the same every day.

# Loads are sums of effort times minutes. The coupled ratio has the last week in both sums.
sums-ratio = Your last 7 days were { $uncoupled } times your usual week. With the last week in both sums it reads { $coupled }.
sums-ratio-early =
    { $n ->
        [one] Too early to compare with a usual week: { $n } day so far, 28 are needed.
       *[other] Too early to compare with a usual week: { $n } days so far, 28 are needed.
    }
sums-ratio-incomplete =
    { $n ->
        [one] No usual week: { $n } session of the last 28 days has no effort or no minutes.
       *[other] No usual week: { $n } sessions of the last 28 days have no effort or no minutes.
    }
sums-ratio-nothing-before = First week after a break: the 21 days before hold no load to compare with.
sums-ratio-no-load = No usual week: the last 28 days hold no load.

# $change is a signed percentage.
sums-change = { $change } against the 7 days before.
sums-change-days =
    { $n ->
        [one] No change from week to week: { $n } of 14 days has an entry, and it needs all of them.
       *[other] No change from week to week: { $n } of 14 days have an entry, and it needs all of them.
    }
sums-change-incomplete =
    { $n ->
        [one] No change from week to week: { $n } session has no effort or no minutes.
       *[other] No change from week to week: { $n } sessions have no effort or no minutes.
    }
sums-change-first-week = First week back: the 7 days before hold no load.
sums-change-no-load = No change from week to week: both weeks hold no load.

# Loads a day.
sums-smooth = Smoothed load a day: { $quick } over about a week, { $slow } over about four weeks. No warning reads these.
sums-smooth-nothing = No smoothed load yet: no session has both effort and minutes.
sums-smooth-unknown =
    { $n ->
        [one] { $n } day without an entry is left out.
       *[other] { $n } days without an entry are left out.
    }
sums-smooth-incomplete =
    { $n ->
        [one] { $n } day with a session without effort or minutes is left out.
       *[other] { $n } days with a session without effort or minutes are left out.
    }

sums-volume-title = Exercises of the last 14 days
# $what is an exercise with its variant and side.
sums-volume = { $what }: { $reps }, { $hold } held, { $tension } under tension
# Follows such a line.
sums-volume-assumed = where no tempo was logged, 1 s up and 2 s down
# $share is a percentage.
sums-dose = Your weaker side, the { $side }, did { $share } of the other side’s repetitions.
sums-dose-open = You have not said which side is weaker, so the sides are not compared.
sums-dose-nothing = The other side did nothing in these 14 days, so the sides are not compared.

sums-count = This is a count of what you logged, not a measure of your muscle.

# The card on the progress screen.
sums-card = Smoothed load
sums-card-sub = load a day
sums-card-quick = about a week
sums-card-slow = about 4 weeks
sums-card-monotony = Monotony
sums-card-change = Change
# A point of a line in words; $name says which line.
sums-card-point = { $name }: { $load } a day
sums-card-lines = Solid with round marks follows about a week, dashed with square marks about four weeks.
sums-card-key = Monotony says how alike the 7 days of a week were. Change is against the week before. – means that a day or a load is missing.

# The conventions behind all sums.
sums-how = How the diary counts
sums-how-show = Show how the diary counts
sums-how-hide = Hide
sums-how-load = The load of a session is its effort, 0 to 10, times its minutes. Sessions of one day are added up.
# $rest is a number of seconds with its unit.
sums-how-minutes = An exercise without minutes takes as long as its sets: the seconds of each repetition, and { $rest } between sets.
sums-how-missing = A session without effort has no load. Nothing is made up for it. Sums that would need it stay open and say so.
sums-how-day = A session belongs to the day on which it began. Midnight, a clock change or a journey does not move it.
sums-how-known = A day with any entry is known. A day without one is unknown, and it is never counted as rest.
sums-how-windows = The last 7 days are calendar days and end today. A usual week is a third of the 21 days before, so no day is in both.
sums-how-spread = Monotony is the mean of the 7 daily loads divided by their standard deviation (of a sample, n − 1). Strain is the load of the week times it.
sums-how-sides = Sets with both legs belong to neither side. In a marching bridge each lift counts for the side you stand on.
sums-how-variants = Repetitions are compared within one variant only: a harder one takes fewer.
sums-how-rounding = Sums are kept in full and rounded only where they are shown.

# Beside effort 0.
sums-effort-zero = That makes no load. Was it a rest day?
