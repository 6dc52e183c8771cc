### Plans from a physiotherapist: the file and the QR codes.

# place: where in the file the missing part would stand.
plan-file-not-a-plan = This is not a plan file of Evenly. Nothing was changed.
plan-file-no-plan = This plan file cannot be used: something is wrong at { $place }. Ask for a new copy. Nothing was changed.

plan-codes-none = There is no plan in this text. Scan the codes of one plan and try again.
plan-codes-incomplete =
    { $n-missing ->
        [one] One of { $n-total } codes is still missing. Scan code { $n-first } next.
       *[other] { $n-missing } of { $n-total } codes are still missing. Scan code { $n-first } next.
    }
plan-codes-mixed = These codes belong to different plans. Scan the codes of one plan only.
plan-codes-misread = A code was misread. Scan all codes of this plan again, or use the plan file.

# What was done, in history.
plan-op-take = Plan from your physiotherapist taken in: revision { $n }.

# One line of what a plan changes. label: what it is, with what it belongs to.
plan-changed = { $label }: { $from } → { $to }
plan-added = { $label }: { $to } (new)
plan-removed = { $label }: { $from } (no longer)
# group: such as an exercise. what: such as "left" or "hold".
plan-label = { $group }, { $what }
plan-left = left
plan-right = right
plan-both = both legs
plan-daily = every day
plan-name = Plan of { $day }, revision { $n }
plan-name-by = Plan of { $day }, revision { $n }, by { $name }
plan-made-for = For { $pseudonym }
plan-variant = kind
plan-how-to = how to do it
plan-picture = picture
plan-picture-size = { $n-width } × { $n-height } points
plan-hold = hold
plan-tempo = tempo
plan-tempo-value = { $up } up, { $down } down
plan-minutes = time
plan-effort = effort to aim for
plan-of-ten = { $n } of 10
plan-days = days
plan-next-step = next step
plan-limits = Limits for warnings
# text: the limit. reviewed: when it was last looked at.
plan-limit = { $text } (looked at { $reviewed })
plan-next-visit = Next visit
plan-notes = Notes to you
plan-made-by = Made by
plan-breaks = Breaks from sitting
plan-breaks-after = get up after
plan-breaks-minutes = how long
plan-breaks-per-day = breaks a day
plan-breaks-uncounted = each time
plan-reps-of = { $side } { $n }
plan-raise-reps =
    { $n ->
        [one] { $n } repetition more
       *[other] { $n } repetitions more
    }
plan-raise-sets =
    { $n ->
        [one] { $n } set more
       *[other] { $n } sets more
    }
plan-raise-hold =
    { $n ->
        [one] { $n } second longer
       *[other] { $n } seconds longer
    }
plan-raise-minutes =
    { $n ->
        [one] { $n } minute more
       *[other] { $n } minutes more
    }
plan-raise-days =
    { $n ->
        [one] { $n } day a week more
       *[other] { $n } days a week more
    }
plan-raise-to = go on to: { $variant }
plan-step-sessions =
    { $n ->
        [one] after { $n } session
       *[other] after { $n } sessions in a row
    }
plan-step-effort = effort at most { $n }
plan-step-pain = worst pain at most { $n }

# The page that prints.
plan-page-title = Your exercise plan
plan-codes-title = This plan as QR codes
plan-codes-about = Scan every code to take this plan into Evenly on another computer. The order does not matter. Pictures of exercises do not travel in codes; they are in the plan file.
plan-code-number = Code { $n-number } of { $n-total }

# How a plan stands to the one in force. name: of the plan in force.
plan-standing-first = This is the first plan here.
plan-standing-newer = It follows your present plan ({ $name }).
plan-standing-same = You have this plan already. There is nothing to do.
plan-standing-same-number = Careful: it has the same number as your present plan ({ $name }) but says other things. Ask your physiotherapist which one counts.
plan-standing-older = Careful: it is older than your present plan ({ $name }). Take it only if your physiotherapist asked you to go back.
plan-standing-other = Careful: it is another plan. It takes the place of your present plan ({ $name }).

# Why what was put together is no plan.
plan-unfit-empty = The plan is still empty. Add an exercise, a walk or a note.
plan-unfit-next-visit = The next visit cannot lie before the day the plan was made.
plan-unfit-no-side = Each exercise needs sets and repetitions for at least one side.
plan-unfit-too-many = A plan has room for { $n } own exercises.
plan-side-sets = { $side } { $sets }
