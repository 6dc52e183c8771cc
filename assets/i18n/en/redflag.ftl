### Stop signs: what was ticked, what to do, what the program cannot know, and why.

# Names a rule in lists.
redflag-name-rf1 = Numb between the legs, or bladder or bowel trouble
redflag-name-rf2 = Sudden weakness, or sudden trouble speaking
redflag-name-rf3 = A leg that gets weaker fast
redflag-name-rf4 = Weak, and trouble breathing or swallowing
redflag-name-rf5 = Chest pain, fainting or trouble breathing
redflag-name-rf6 = One leg swollen, warm and sore
redflag-name-rf7 = Fever, weight loss, a past cancer, or pain at night
redflag-name-rf8 = A fall, or a hip that is out of shape
redflag-name-rf9 = Very dark pee after exercise
redflag-name-rf10 = A hot, red, swollen hip or knee
redflag-name-rf11 = Thinning, twitching or weakness that spreads

# The few words that stand first, by how soon it needs care.
redflag-lead-emergency-now = Stop. Get emergency help now.
redflag-lead-today = Stop. See a doctor today.
redflag-lead-within-days = Stop. See a doctor within days.
# Night pain alone: a caution and no stop.
redflag-lead-night = Tell your doctor about the night pain.

# The sign is one of those that the safety check asks for.
redflag-logged = On { $day } you ticked “{ $sign }”.

# Stands below every stop sign.
redflag-footer = This program cannot examine you. If you are not sure, treat it as yes.
# What else can look the same, and the line above.
redflag-cannot-know = { $other } { $footer }

redflag-rf1-to-do = Do not exercise. Go to an emergency department now, or call your emergency number. Do not wait for the morning.
redflag-rf1-other = Painkillers or an old bladder problem can cause some of these signs too. What counts is that it is new.
redflag-rf1-why = New numbness between the legs, or new trouble with pee or poo, can mean that the nerves at the bottom of the spine are squashed. Waiting can cause harm that lasts.

redflag-rf2-to-do = Stop. Call your emergency number now, even if it has passed again.
redflag-rf2-other = An arm that you slept on can feel weak too.
redflag-rf2-why = Sudden weakness, a drooping face or trouble speaking can be a stroke. Every minute counts.

redflag-rf3-to-do = Stop exercising that leg. See a doctor today. Say that it got weaker within hours or days.
redflag-rf3-other = Pain can make a leg feel weak too.
redflag-rf3-why = When a leg gets weaker within hours or days, a nerve may be under growing pressure. That needs a doctor the same day.

redflag-rf4-to-do-now = Stop. Sit up and call your emergency number now.
redflag-rf4-to-do-days = Do not exercise. Ask for an urgent appointment within days, and name both signs when you call. If breathing gets hard too, call your emergency number.
redflag-rf4-other = A cold can make it hard to breathe or swallow too.
redflag-rf4-why = The muscles that you breathe and swallow with can get weak like any other. Then somebody must look for the cause soon.

redflag-rf5-to-do = Stop now. Sit down. Call your emergency number and ask for an ambulance.
redflag-rf5-other = A sore muscle or a fright can feel much the same.
redflag-rf5-why = Chest pain, fainting or sudden trouble breathing can come from the heart or the lungs. Both need help fast.

redflag-rf6-to-do = Do not exercise. Get medical help today. With chest pain or trouble breathing, call your emergency number.
redflag-rf6-other = A pulled calf muscle can look the same.
redflag-rf6-why = A swollen, warm, sore leg on one side can be a blood clot. A clot can travel to the lungs.

redflag-rf7-to-do-today = Do not exercise. See a doctor today. Say that you have a fever or feel ill, and where it hurts.
redflag-rf7-to-do-days = Do not exercise for now. Ask your doctor for an appointment within days, and say what you ticked. Often the reason is harmless, but it needs a look.
redflag-rf7-to-do-night = Ask your doctor for an appointment within days. Easy movement can go on. If another sign joins it, stop and tick that one too.
redflag-rf7-other = Pain at night alone is common and often harmless.
redflag-rf7-why = Fever with back or hip pain can mean an infection. Weight loss, a past cancer or pain that never eases at night can have a cause that exercise does not reach.

redflag-rf8-to-do-now = Stop. Do not try to walk. Call your emergency number now.
redflag-rf8-to-do-today = Stop exercising. Have it looked at today, even if you can walk.
redflag-rf8-other = A bruise can hurt as much as a broken bone.
redflag-rf8-why = After a fall a bone may be broken, even when you can still stand on it. Weight on it can make it worse.

redflag-rf9-to-do = Stop. Get medical care today, and drink water.
redflag-rf9-other = Some foods and medicines make pee dark too.
redflag-rf9-why = Very dark pee after exercise can mean that muscle is breaking down. What is left of it can harm the kidneys.

redflag-rf10-to-do-now = Stop. Go to an emergency department now. Or call your emergency number.
redflag-rf10-to-do-today = Do not exercise. Rest the leg and see a doctor today. If you get a fever as well, go to an emergency department at once.
redflag-rf10-other = Gout or a knock can look the same.
redflag-rf10-why = A hot, red, swollen joint can be infected. An infected joint needs care fast, or it can be damaged for good.

redflag-rf11-to-do = Do not try to train through it. Keep to easy daily movement. Ask your doctor for an appointment within days.
redflag-rf11-other = Muscles can twitch from tiredness or coffee too.
redflag-rf11-why = Weakness or thinning that keeps spreading needs a nerve specialist. The sooner one looks, the better.

# Beside a rule that is quiet or waits for the next check.
redflag-sum-age = Days since the safety check
