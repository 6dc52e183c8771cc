# Notes of the made-up person in the sample diary.
demo-note-ill = A cold. Taking it easy.
demo-note-flare = Did more than planned. The left buttock hurts.
demo-note-back = First time after the holiday. Started with less.
demo-note-level = Kept the hips level.
demo-note-hamstring = Felt it in the back of the thigh. Moved the heels closer.
demo-note-easier = Easier than last week.
demo-step-referred = sees orthopaedics next
demo-step-blood = nothing unusual
demo-step-mri = MRI of the lower back
demo-step-root = nerve root L5 touched, left
demo-step-review = physiotherapy, then another look in six weeks
demo-step-exercise = Exercise with a physiotherapist
demo-step-medicine = Paracetamol, when needed
demo-step-orthopaedic-review = Orthopaedics, another look
demo-step-injection = Injection at the outer hip
demo-visit-noticed = In spring, while trying on trousers: the left buttock was flatter.
demo-visit-course = Thinner over three months, then about the same. Stairs are easier now.
demo-visit-questions =
    Is it the nerve or the muscle?
    May I swim every second day?
