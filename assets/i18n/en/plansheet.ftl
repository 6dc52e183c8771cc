### Plans as files: what a physiotherapist hands over, and what it changes.

plansheet-not-a-plan = This is not a plan of Evenly. Nothing was changed.
plansheet-op-take = Plan from your physiotherapist taken over, revision { $n }

# Which plan it is, and how it stands to the one in force.
plansheet-heading = Plan of { $made }, revision { $n }
plansheet-heading-by = Plan by { $by } of { $made }, revision { $n }
plansheet-first = This is your first plan from a physiotherapist.
plansheet-newer = This is a newer plan: revision { $n-new }. You use revision { $n-old } now.
plansheet-same = This is the plan you use already. There is nothing to do.
plansheet-forked = Careful: you use a plan with the same number, { $n }, that says something else. Ask your physiotherapist which one counts.
plansheet-older = Careful: this is an older plan, revision { $n-new }. You use revision { $n-old } now.
plansheet-other = This is another plan. It replaces the one you use now.
plansheet-unreadable = Parts of this plan cannot be read, so it cannot be taken over. Ask for the file again.
plansheet-for-another = This plan was made for { $who }. Is it yours?

# What a plan says. A thing, then which part of it.
plansheet-of = { $what }, { $part }
plansheet-variant = variant
plansheet-hold = hold
plansheet-time = time
plansheet-effort = effort to aim for
plansheet-days = days
plansheet-step = next step
plansheet-every-day = every day
plansheet-breaks = Sitting breaks
plansheet-per-day = breaks a day
plansheet-deeds = what to do
plansheet-limit = Limit: { $name }
plansheet-next-visit = Next visit
plansheet-note = Words to you
plansheet-raise-reps =
    { $n ->
        [one] { $n } repetition more in each set
       *[other] { $n } repetitions more in each set
    }
plansheet-raise-sets =
    { $n ->
        [one] { $n } set more
       *[other] { $n } sets more
    }
plansheet-raise-hold = hold { $time } longer
plansheet-raise-variant = the next harder variant
plansheet-after =
    { $n ->
        [one] after { $n } good session
       *[other] after { $n } good sessions running
    }
plansheet-effort-at-most = effort at most { $n }
plansheet-pain-at-most = pain at most { $n }, also the next morning
plansheet-step-text = { $raise }: { $when }
plansheet-with-words = { $said }. { $words }

# What would change.
plansheet-changed = { $label }: { $before } → { $after }
plansheet-added = { $label }: { $after } (new)
plansheet-gone = { $label }: { $before } → not in the plan any more
plansheet-line = { $label }: { $value }

plansheet-taken = Plan taken over.
plansheet-empty = This plan asks for nothing yet.

# The command line.
plansheet-cli-about = Look at a plan file of a physiotherapist, take it over, or write one
plansheet-cli-file = The plan file
plansheet-cli-take = Say what a plan would change, and take it over
plansheet-cli-dry-run = Only say what it would change
plansheet-cli-anyway = Take it over also where it is older than the plan in use, or differs under the same number
plansheet-cli-show = Say what a plan file asks for
plansheet-cli-write = Write the plan of the diary as a plan file, as its next revision
plansheet-cli-out = The plan file to write
plansheet-cli-from = Begin with this plan file instead of the diary
plansheet-cli-by = Who makes the plan
plansheet-cli-for = The pseudonym of the person it is for
plansheet-cli-note = Words to the person
plansheet-cli-next-visit = When the person comes again
plansheet-cli-unchanged = Nothing was changed.
plansheet-cli-needs-anyway = Nothing was changed. Add --anyway to take it over all the same.

# The list of the day.
plansheet-today = Plan for today
plansheet-set-by = · set by your physiotherapist, { $day }
plansheet-set-by-name = · set by { $by }, { $day }
plansheet-other-days = On other days: { $what }
plansheet-other-day = { $what } ({ $days })
plansheet-walks-of =
    { $n-asked ->
        [one] { $n-done } of { $n-asked } walk this week
       *[other] { $n-done } of { $n-asked } walks this week
    }
plansheet-swims-of =
    { $n-asked ->
        [one] { $n-done } of { $n-asked } swim this week
       *[other] { $n-done } of { $n-asked } swims this week
    }

# The page.
plansheet-title = Plan from your physiotherapist
plansheet-subtitle = Take over a plan that you were given. First you see what would change.
plansheet-take-title = Take over a plan
plansheet-place = Plan file (.evenly-plan)
plansheet-dialog = Choose the plan file
plansheet-kind = Plan of Evenly
plansheet-look = Look inside
plansheet-no-place = Choose the file first.
plansheet-looking = Looking into the file…
plansheet-working = Taking the plan over…
plansheet-changes = What changes
plansheet-no-changes = Nothing you do would change.
plansheet-use = Use this plan
plansheet-use-anyway = Use it all the same
plansheet-leave = Leave it
plansheet-from-to = { $before } → { $after }
plansheet-new = { $after } (new)
plansheet-ends = { $before } → not in the plan any more
plansheet-now-title = The plan in use
plansheet-none = You have no plan from a physiotherapist yet.

# For whom a plan is.
plansheet-for = For
plansheet-paste = Or paste what the codes say
plansheet-paste-look = Read the codes
