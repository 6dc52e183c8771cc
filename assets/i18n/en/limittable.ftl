### The table of limits: every number that a rule compares with.

limittable-title = Limits of the warnings
limittable-subtitle = Every number that a rule compares with, and whose it is.
limittable-lead = For your physiotherapist.
limittable-who = Change a number only together with them. Each change can be undone, and the default is one press away.
limittable-open = Open the table of limits
limittable-only = Limits of one rule: { $name }
limittable-all = Show the limits of all rules
# A rule and its short name.
limittable-rule = { $name } · { $id }
# The heads of the columns.
limittable-head-what = What it means
limittable-head-default = Default
limittable-head-current = In force
limittable-head-owner = Whose it is
limittable-head-reviewed = Last review
# The same where there is no room for columns.
limittable-line = Default { $default } · in force { $current }
limittable-line-owner = { $owner } · last review { $reviewed }
limittable-review-due = review due
limittable-change = Change
limittable-change-name = Change: { $what }
limittable-reset = Use the default
limittable-reset-name = Use the default: { $what }
# The field of a new value.
limittable-field = New value
limittable-range = Allowed: { $range }
limittable-keep = Keep this limit

# A value with its unit.
limittable-points =
    { $n ->
        [one] { $n } point
       *[other] { $n } points
    }
limittable-points-part = { $count } points
limittable-days-part = { $count } days
limittable-load = load { $count }
limittable-times = { $count } times
limittable-centimetres = { $count } cm
# The lowest and highest value a limit may have, with the unit.
limittable-range-points = { $low }–{ $high } points
limittable-range-days = { $low }–{ $high } days
limittable-range-load = a load of { $low }–{ $high }
limittable-range-times = { $low }–{ $high } times
limittable-range-counted = { $low }–{ $high }
limittable-range-centimetres = { $low }–{ $high } cm
limittable-range-percent = { $low }–{ $high } %
limittable-range-minutes = { $low }–{ $high } min
limittable-range-hours = { $low }–{ $high } h
limittable-range-seconds = { $low }–{ $high } s

# The command line.
limittable-cli-about = Print every limit, or set one for the physiotherapist
limittable-cli-id = The limit, such as l2-week-caution
limittable-cli-set = Set a limit; a value out of range is refused
limittable-cli-reset = Go back to the default
limittable-cli-line = { $limit }: { $text }
