### Why a rule speaks up: what it read, its sums, its limit and its source.

why-back = Back
why-logged = What you logged
why-to-do-quiet = What it would say
why-sums = The sums
why-sums-what = What is counted
why-sums-result = Result
why-cannot-know = What it cannot know
why-reason = Why there is such a rule
why-source = Where it comes from
why-entries = Entries behind it
why-entries-none = No entry is behind it.
why-entry-open = Open
# The accessible name of a button; the entry is named by kind and day.
why-entry-open-name = Open { $entry }
why-entry-name = { $kind }, { $when }
why-entry-when = { $day } { $time }
why-all = All rules
why-state-fired = fired
why-state-quiet = did not fire
why-state-not-enough = not enough data
why-state-silenced = read, quiet for now
why-state-needs-clearing = open stop sign
why-rule-name = { $name }: { $state }

# What a person can answer to a warning.
why-answer = Your answer
why-read = I have read this
# The accessible name of a button.
why-read-name = I have read this: { $name }
why-read-about = It then stays quiet for 7 days, unless it gets worse.
why-read-said = On { $day } you said that you have read this.
why-read-not-exercise = This one cannot be put aside. It ends after a later session without it, or after 7 days.
why-read-not-stop = This one cannot be put aside. It ends when a professional has looked at it, or when it was ticked by mistake.
why-misfit = This does not fit me, because …
why-misfit-about = What you say is kept for your physiotherapist. It changes no rule.
why-misfit-reason = Because
why-misfit-note = In your own words
why-misfit-note-hint = If you like
why-misfit-keep = Keep this answer
why-misfit-no-reason = Choose a reason
why-misfit-no-note = Say in your own words what it is
why-misfit-prescribed = my physiotherapist or doctor asked for just this
why-misfit-other-cause = something else explains it, such as an illness or a bad night
why-misfit-wrong-entry = an entry behind it is wrong or missing
why-misfit-usual-for-me = it is like this for me every week
why-misfit-other = of another reason
why-misfit-kept = What you said about this rule
why-misfit-line = { $day }: This does not fit me, because { $reason }.
why-misfit-note-line = “{ $note }”

# The limits of the rule besides the one that decides.
why-limits-other = Its other limits
why-review-due = Review due: more than a year has passed since this was checked.

# What became of it on earlier days.
why-past = When it spoke before
why-past-none = No earlier warning of this rule is noted.
why-past-line = { $day }: { $severity }
why-past-open = All its warnings

# The list of rules, by what they came to.
why-all-about = { $n } rules look at your diary each day. None of them says that all is well.
why-group-needs-clearing =
    { $n ->
        [one] { $n } open stop sign
       *[other] { $n } open stop signs
    }
why-group-fired =
    { $n ->
        [one] { $n } rule fired
       *[other] { $n } rules fired
    }
why-group-not-enough =
    { $n ->
        [one] { $n } rule has not enough data
       *[other] { $n } rules have not enough data
    }
why-group-quiet =
    { $n ->
        [one] { $n } rule did not fire
       *[other] { $n } rules did not fire
    }
why-group-silenced =
    { $n ->
        [one] { $n } rule you have read, quiet for now
       *[other] { $n } rules you have read, quiet for now
    }
why-family-stop = Stop signs
why-family-pain = Pain and soreness
why-family-nerve = Strength of the muscle
why-family-load = Load and rest
why-family-upkeep = Measures, sitting and diary
