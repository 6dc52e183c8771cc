# Notes of the made-up person in the sample diary.
demo-note-ill = A cold. Taking it easy.
demo-note-flare = Did more than planned. The left buttock hurts.
demo-note-back = First time after the holiday. Started with less.
demo-note-level = Kept the hips level.
demo-note-hamstring = Felt it in the back of the thigh. Moved the heels closer.
demo-note-easier = Easier than last week.
