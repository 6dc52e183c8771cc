### Warnings on strength that falls: what was logged, what to do, what the diary cannot know, and why.

# Names a rule in lists.
nerve-name-n1 = Weaker after training
nerve-name-n2 = Fewer repetitions than before
nerve-name-n3 = The same work feels harder

# How many days of rest are asked for.
nerve-n1-lead =
    { $n ->
        [one] Rest this muscle for { $n } day.
       *[other] Rest this muscle for { $n } days.
    }
# When the days of rest are over.
nerve-n1-lead-half = Do half for now.
nerve-n1-logged-sore = On the morning of { $day } your muscle was clearly weaker, and your soreness was { $soreness } of 10. In the 48 hours before you had done strength work.
nerve-n1-logged-fall = On the morning of { $day } your muscle was clearly weaker. { $what }: { $before } repetitions, then { $now }.
# So many of three mornings running.
nerve-n1-logged-mornings =
    { $n ->
        [one] Your muscle was clearly weaker on { $n } morning of the three up to { $day }.
       *[other] Your muscle was clearly weaker on { $n } mornings of the three up to { $day }.
    }
# The day is the first on which half may be done.
nerve-n1-to-do = Do no strength work with this muscle before { $day }. Then do half of what you did. Tell your physiotherapist.
# As long as it has not fired, so that no day is known.
nerve-n1-to-do-rule =
    { $n ->
        [one] Rest this muscle for { $n } day, then do half of what you did. Tell your physiotherapist.
       *[other] Rest this muscle for { $n } days, then do half of what you did. Tell your physiotherapist.
    }
nerve-n1-to-do-half = Do half of what you did before, or less. Tell your physiotherapist.
nerve-n1-cannot-know = Heavy legs or a bad night can feel the same. The diary cannot measure strength. Studies do not agree on this, so the rule is a careful one.
nerve-n1-why = When a nerve is hurt, a muscle can be overworked easily. It then needs rest first, and less work after that.

nerve-n2-lead = Ask before you go on.
# What was done, with its side where it has one.
nerve-n2-logged = { $what }: the middle best set of your last three sessions was { $now }. In the three before it was { $before }.
nerve-n2-to-do = Add nothing for now. Ask your physiotherapist what this means for your plan.
nerve-n2-cannot-know = You may have done less on purpose, or in a stricter way. The diary cannot tell tired from weak.
nerve-n2-why = When the same exercise gets less over two weeks, that can be tiredness. It can also be a nerve matter, so somebody needs to look.

nerve-n3-lead = Take an easier day.
nerve-n3-logged = { $what }: your last two sessions felt like { $earlier } and { $later } of 10. About the same work was { $usual } of 10 before.
nerve-n3-to-do = Take an easier day: do less, or rest.
nerve-n3-cannot-know = An illness, heat or a bad night can make the same work feel hard. The diary sees only the effort you gave.
nerve-n3-why = When the same work feels harder twice running, that can be an early sign of being tired.

# The best set of a session.
nerve-reps =
    { $n ->
        [one] { $n } repetition
       *[other] { $n } repetitions
    }
nerve-seconds = { $value } seconds

# Sums shown as arithmetic. The labels stand before them.
nerve-sum-fall = Fewer repetitions
nerve-sum-weak-mornings = Clearly weaker mornings
nerve-sum-best-recent = Middle best set of the last three sessions
nerve-sum-best-earlier = Middle best set of the three before
nerve-sum-share = Now against before
nerve-sum-span = Days from the first to the last
nerve-sum-usual = Usual effort, the middle of five sessions
nerve-sum-earlier = Effort of the session before the last
nerve-sum-later = Effort of the last session
nerve-sum-about = { $label }: { $what }
