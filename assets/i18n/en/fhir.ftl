### The texts inside a FHIR file, which a clinic's program shows beside its codes.

# A kind of exercise with its variant.
fhir-exercise = { $exercise }: { $variant }
# The group of everything that was noted of one session.
fhir-session = Session: { $kind }

fhir-activity = Kind of activity
fhir-minutes = Duration
fhir-distance = Distance
fhir-steps = Steps
fhir-heart-rate = Heart rate, average of the session
fhir-highest-heart-rate = Heart rate, highest of the session
fhir-effort = Effort of the whole session, 0 to 10
fhir-side = Side
fhir-sets = Sets
fhir-reps = Repetitions in all sets together
fhir-hold = Seconds held at the top of each repetition
fhir-tut = Seconds under tension in all sets together, counted by the program
fhir-tut-assumed = Seconds under tension in all sets together, counted with 1 second up and 2 seconds down where nobody said
fhir-reps-in-set = Repetitions of one set, in the order they were done
fhir-hold-in-set = Seconds held in the set named just before
fhir-felt = Muscle that was felt working
fhir-stopped-early = Why the session ended early
fhir-aid = Walking aid
fhir-limp = Limp
fhir-stroke = Swimming stroke
fhir-pool-length = Length of the pool
fhir-lengths = Lengths swum

fhir-pain = Pain, 0 to 10
fhir-pain-moment = When it was rated
fhir-moment-before = Before the session
fhir-moment-worst = The worst during or right after the session
fhir-moment-next-morning = The morning after the session
fhir-moment-morning = In the morning
fhir-pain-described = What the pain of a session was like
fhir-pain-feel = What it felt like
fhir-pain-site = Where it was
fhir-soreness = Muscle soreness, 0 to 10
fhir-weaker = Weaker than usual
fhir-fatigue = Tiredness, 0 to 10
fhir-sleep = Minutes slept
fhir-rest-day = Said to be a rest day
fhir-girth = Girth of the thigh, { $place }
fhir-breaks = Breaks from sitting on this day, counted by the program from those logged
fhir-note = Note in the diary

# The part of the body: the side is a word such as "Left".
fhir-buttock = Buttock, { $side }
fhir-thigh = Thigh, { $side }
fhir-pain-place = { $sites }, { $side }

fhir-strength-days = Days with muscle strengthening
fhir-active-days = Days with a walk or swim of effort 5 or more
fhir-active-minutes-week = Minutes of walks and swims of effort 5 or more
fhir-active-minutes-day = Minutes of walks and swims of effort 5 or more, on a day that had some
fhir-days-known = Days of the week with something logged
fhir-counted = Counted by the program from what was logged
fhir-week-note = Counted by the program for { $days }. Something was logged on { $n } of the 7 days; a day without anything logged adds nothing and is not taken for rest.

fhir-target-days = Days a week
fhir-target-sets = Sets, { $side }
fhir-target-reps = Repetitions of each set, { $side }
fhir-target-minutes = Minutes of a session
fhir-target-effort = Effort to aim for, 0 to 10
# What one side is to do, such as "Left: 3 sets of 10".
fhir-plan-side =
    { $n-sets ->
        [one] { $side }: { $n-sets } set of { $reps }
       *[other] { $side }: { $n-sets } sets of { $reps }
    }
fhir-plan-hold = held { $seconds } each
fhir-plan-days =
    { $n ->
        [one] { $n } day a week
       *[other] { $n } days a week
    }
fhir-plan-minutes = { $minutes } a session
fhir-plan-effort = effort { $effort } of 10
fhir-plan-title = Plan: { $exercise }
fhir-plan-from = From { $day }
fhir-plan-until = From { $first } to { $last }

fhir-safety-title = Safety questions of Evenly
fhir-cleared-title = What ended a stop sign of Evenly
fhir-cleared-rule = The rule whose signs no longer hold
fhir-cleared-how = Why they no longer hold

fhir-codes-title = Codes of Evenly
fhir-codes-about = The things in a diary for which no public code was found. Codes are never given a new meaning.

fhir-format = Clinic (FHIR)
fhir-format-about = One file for a clinic's computer (FHIR R4, JSON). Evenly does not read it back: keep a JSON file too.
fhir-format-kind = FHIR bundle (JSON)
fhir-snomed-tick = Add SNOMED codes: some countries ask for a licence
fhir-cli-snomed = Add SNOMED CT codes to a FHIR file; some countries ask the receiver for a licence
