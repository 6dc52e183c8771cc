### Warnings on pain and soreness: what was logged, what to do, what the diary cannot know, and why.

# Names a rule in lists.
pain-name-p3 = Morning pain from week to week
pain-name-p4 = Pain that feels like a nerve
pain-name-p5 = Sharp pain in the groin
pain-name-p6 = Sore outer hip
pain-name-p7 = Mild soreness after exercise

pain-p3-lead = Keep things the same this week.
# When the pain rose by as much as the strong limit says.
pain-p3-lead-strong = Talk to your physiotherapist this week.
# The means are numbers from 0 to 10.
pain-p3-logged = In the last 7 days your { $side } morning pain was { $recent } on average. In the 7 days before it was { $earlier }.
pain-p3-to-do = Keep your exercises the same, or do less. Add nothing for now.
pain-p3-to-do-strong = Keep your exercises the same, or do less. Add nothing before you have talked to your physiotherapist.
pain-p3-cannot-know = Cold days, a trip or bad nights can also raise your morning pain. The diary sees only the mornings you rated.
pain-p3-why = Pain in the morning goes up and down from day to day. It is not meant to climb from week to week.

pain-p4-lead = Stop this exercise for today.
# On the days after the session.
pain-p4-lead-later = Take care with this exercise.
# When it came a second time or went below the knee.
pain-p4-lead-strong = Stop this exercise, and call your physiotherapist.
pain-p4-logged = On { $day } you noted { $feels } on your { $side } with { $activity }.
pain-p4-logged-below = On { $day } you noted { $feels } on your { $side } with { $activity }, and pain below the knee.
pain-p4-to-do-later = Stop it when the feeling comes back. If the feeling is still there or goes below the knee, call your physiotherapist or doctor. New numbness between the legs is a stop sign: get help now.
pain-p4-to-do = Leave it for today. If it lasts past tomorrow or goes below the knee, call your physiotherapist or doctor. New numbness between the legs is a stop sign: get help now.
pain-p4-to-do-again = It came more than once in a few days. Leave this exercise until you have talked to your physiotherapist or doctor. New numbness between the legs is a stop sign: get help now.
pain-p4-to-do-below = It went below the knee. Leave this exercise until you have talked to your physiotherapist or doctor. New numbness between the legs is a stop sign: get help now.
pain-p4-cannot-know = Long sitting can also make a leg tingle or go numb. The diary cannot look at a nerve.
pain-p4-why = Burning, electric shocks, pins and needles and numbness are how a nerve often feels. A tired muscle mostly aches.
# What it felt like, inside a sentence.
pain-p4-feel-burning = burning
pain-p4-feel-electric = electric shocks
pain-p4-feel-tingling = pins and needles
pain-p4-feel-numb = numbness
# Where the session cannot be found any more.
pain-p4-feel-nerve = a feeling like a nerve

pain-p5-lead = Use a smaller movement.
pain-p5-logged =
    { $n ->
        [one] You noted sharp pain in your { $side } groin in { $n } session, on { $day }.
       *[other] You noted sharp pain in your { $side } groin in { $n } sessions, the last one on { $day }.
    }
pain-p5-to-do = Move less far, and stop before it turns sharp. Tell your physiotherapist.
pain-p5-cannot-know = The diary cannot look at your hip. Sharp pain in the groin can have other causes too.
pain-p5-why = Sharp pain in the groin can come from the hip joint. A smaller movement asks less of the joint.

pain-p6-lead = Don't let the leg drop across.
# The second time within two weeks.
pain-p6-lead-again = Go easy on your outer hip.
pain-p6-logged = On { $day } your { $side } outer hip hurt { $pain } of 10 with { $activity }.
pain-p6-logged-unrated = On { $day } your { $side } outer hip was sore with { $activity }.
pain-p6-to-do = Don't let the leg drop across. Put a pillow between your knees. Don't lie on the sore side, and don't cross your legs.
pain-p6-to-do-again = Don't let the leg drop across. Put a pillow between your knees. Don't lie on the sore side, and don't cross your legs. It came back, so tell your physiotherapist.
pain-p6-cannot-know = The diary does not know on which side you sleep or how you sit. It cannot look at what is sore.
pain-p6-why = When the leg drops across, the cords on the outside of the hip are pressed. Lying on that side does the same.

pain-p7-lead = Being a bit sore is common.
pain-p7-logged = On { $day } your soreness was { $soreness } of 10, after a session in the three days before.
pain-p7-to-do = Wait until it is nearly gone before you train the same muscles again.
pain-p7-cannot-know = The diary cannot tell soreness from other pain. Does it last more than three days, or does the muscle seem weaker? Then ask your physiotherapist.
pain-p7-why = After new exercise, muscles are often a bit sore for a day or two. It mostly goes within three days.

# Sums shown as arithmetic. The labels stand before them.
pain-sum-recent = Mean of the last 7 days, { $side }
pain-sum-earlier = Mean of the 7 days before, { $side }
pain-sum-creep = Rise of the mean, { $side }
pain-sum-nerve-times = Sessions with such a feeling
pain-sum-below-knee = Of these, below the knee
pain-sum-groin-times = Sessions with sharp pain in the groin, { $side }
pain-sum-hip-times = Sessions with a sore outer hip in 14 days, { $side }
pain-sum-soreness = Soreness
