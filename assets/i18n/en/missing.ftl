### What is missing for a rule to look.

missing-no-session = No session in these days, so there is nothing to look at.
missing-worst-pain = Not rated: the worst pain of your last session is missing.
missing-pain-before = Not enough data: the pain before your session was not rated.
missing-next-morning = Not enough data: the morning after your session was not answered.
missing-effort = Not enough data: the effort of a session is missing.
missing-load =
    { $n ->
        [one] Not enough data. { $n } session of these days lacks effort or minutes.
       *[other] Not enough data. { $n } sessions of these days lack effort or minutes.
    }
missing-too-early = Too early to compare: day { $n-days } of { $n-needed }.
missing-known-days = Too early to compare: of the 21 days before this week, { $n-known } have an entry. It takes { $n-needed }.
missing-nothing-before = Nothing to compare with: the weeks before this one have no load.
missing-usual-week-too-light = Your usual week is too light to compare with.
missing-no-check = The safety questions have not been answered yet.
missing-old-check =
    { $n ->
        [one] The safety questions have not been answered for { $n } day.
       *[other] The safety questions have not been answered for { $n } days.
    }
missing-ratings = Not enough data: it takes { $n-needed } rated mornings in each of the two weeks. One of them has { $n-have }.
missing-feel = Not enough data: nobody said what the pain felt like.
missing-site = Not enough data: nobody said where the pain was.
missing-mornings = Not enough data: the mornings after your sessions were not answered.
missing-soreness = Not enough data: nobody said how sore the muscle was.
missing-weaker = Not enough data: nobody said if the muscle was weaker.
missing-sessions = Not enough data: { $n-have } of the { $n-needed } sessions that it takes.
missing-week-days = Not enough data: of the last 7 days, { $n-known } have an entry. It takes { $n-needed }.
missing-weeks = Not enough data: { $n-have } of the { $n-needed } weeks before this one that it takes.
missing-sets = Not enough data: the sets of a session were not written down.
missing-plans = Nothing to compare with: it takes two plans of the same exercise.
missing-weaker-side = Not enough data: the weaker side was not said. You can say it in Settings.
missing-girths = Not enough data: { $n-have } of the { $n-needed } measures of both sides that it takes.
missing-sitting = Not enough data: nobody said or timed how long you sat.
missing-professional-seen = Not enough data: it was not said if a doctor or physiotherapist has looked at it. You can say it in Settings.
