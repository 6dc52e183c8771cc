### Warnings about the thigh measure and about sitting.

# Names of the rules in lists.
body-name-t1 = A growing difference between the thighs
body-name-s1 = Sitting for long

body-t1-lead = The tape shows a bigger difference.
# The side is one word; the growth has its unit.
body-t1-logged = Next to the other thigh, your { $side } thigh is { $growth } thinner than on { $first }. You measured it on { $last }.
body-t1-to-do = Measure once more, in the same way and at the same place. If it stays so, tell your doctor or physiotherapist.
body-t1-cannot-know = A tape can be wrong by about 1 cm. A mark a bit higher or lower changes the number too. The diary cannot see the muscle itself.
body-t1-why = A thigh gets thinner when its muscle gets smaller. If the gap to the other side grows, it is time to look for the cause.
body-t1-sum-growth = Thinner than the other thigh: later minus earlier, in cm
body-t1-sum-days = Days between the two measures

body-s1-lead = Time to stand up for a few minutes.
body-s1-logged-break = You sat for { $time } before a break on { $day }.
body-s1-logged-now = You have been sitting for { $time }.
body-s1-to-do = Walk a few steps, or stand and squeeze your buttocks. Two to five minutes are enough.
body-s1-cannot-know = The diary only knows what you write down or time. It cannot see how you sit, or if you moved in between.
body-s1-why = A short break moves the weight off your buttock. Nobody knows an exact limit, so this one is a choice.
body-s1-sum-break = Sat before a break
body-s1-sum-now = Sitting now
