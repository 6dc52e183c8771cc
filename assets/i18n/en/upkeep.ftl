### Warnings about keeping the diary, and about who has looked.

# Names a rule in lists.
upkeep-name-d1 = Too few entries this week
upkeep-name-u1 = Who has looked at it

upkeep-d1-lead = Not enough entries this week to compare.
upkeep-d1-logged =
    { $n ->
        [one] Only { $n } of your last 7 days has an entry.
       *[other] Only { $n } of your last 7 days have an entry.
    }
# No day has one.
upkeep-d1-logged-none = None of your last 7 days has an entry.
upkeep-d1-to-do = One answer in the morning is enough for a day to count. So is a rest day, when you say that it was one.
upkeep-d1-cannot-know = The diary does not know what you did on the other days. It never takes them for rest days.
upkeep-d1-why = Two weeks can be compared only when you wrote something down on most of their days.

upkeep-u1-lead = Has a doctor or physiotherapist looked at it?
upkeep-u1-logged = This is day { $day } of your diary. So far you have said that nobody has looked at the muscle.
upkeep-u1-to-do = One buttock that shrinks can have many causes. See whom to ask on the Care path. If somebody has looked, say so in Settings.
upkeep-u1-cannot-know = The diary cannot find out why a muscle shrinks. It keeps what you log.
upkeep-u1-why = Some causes need care first. If a muscle has lost its nerve, exercise cannot do its work. So it is good to know.

# Sums shown as arithmetic. The labels stand before them.
upkeep-sum-known = Days with an entry
upkeep-sum-days = Days of use
