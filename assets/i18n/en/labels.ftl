### The closed lists of the diary, one message for each value.

labels-kind-bridge = Glute bridge
labels-kind-leg-raise = Side-lying leg raise
labels-kind-walk = Walk
labels-kind-swim = Swim
labels-kind-break = Sitting break
labels-kind-check-in = Morning check-in
labels-kind-girth = Thigh measure
labels-kind-note = Note

labels-kinds-bridge = Glute bridges
labels-kinds-leg-raise = Side-lying leg raises
labels-kinds-walk = Walks
labels-kinds-swim = Swims
labels-kinds-break = Sitting breaks
labels-kinds-check-in = Morning check-ins
labels-kinds-girth = Thigh measures
labels-kinds-note = Notes

labels-exercise-bridge = Glute bridges
labels-exercise-leg-raise = Side-lying leg raises

labels-variant-bridge-squeeze = Squeeze only
labels-variant-bridge-partial = Part of the way
labels-variant-bridge-double = Both legs
labels-variant-bridge-double-hold = Both legs, long hold
labels-variant-bridge-band = Both legs, band
labels-variant-bridge-march = Marching
labels-variant-bridge-offset = Both legs, more weight on one
labels-variant-bridge-single-short = One leg, short lift
labels-variant-bridge-single = One leg
labels-variant-bridge-single-hold = One leg, long hold
labels-variant-raise-wall-push = Push into the wall
labels-variant-raise-standing-slide = Slide, standing
labels-variant-raise-clam = Clam
labels-variant-raise-bent-knee = Bent knee
labels-variant-raise-straight = Straight leg
labels-variant-raise-straight-pause = Straight leg, pause
labels-variant-raise-ankle-weight = Ankle weight
labels-variant-raise-hip-hitch = Hip hitch
labels-variant-raise-side-step = Side steps

# A side inside a sentence or after another word.
labels-side-left = left
# A side inside a sentence or after another word.
labels-side-right = right
# A side that stands alone, such as on a button or above a column.
labels-side-title-left = Left
# A side that stands alone, such as on a button or above a column.
labels-side-title-right = Right
# A side written out.
labels-side-full-left = left side
# A side written out.
labels-side-full-right = right side
# The one letter that stands beside a side's colour.
labels-side-letter-left = L
# The one letter that stands beside a side's colour.
labels-side-letter-right = R
labels-set-side-left = Left
labels-set-side-right = Right
labels-set-side-both = Both legs

labels-feel-ache = Ache
labels-feel-sharp = Sharp
labels-feel-burning = Burning
labels-feel-electric = Like an electric shock
labels-feel-tingling = Tingling
labels-feel-numb = Numb

labels-site-buttock = Buttock
labels-site-outer-hip = Outer hip
labels-site-groin = Groin
labels-site-low-back = Low back
labels-site-leg-above-knee = Leg above the knee
labels-site-leg-below-knee = Leg below the knee

labels-muscle-buttock = Buttock
labels-muscle-outer-hip = Outer hip
labels-muscle-back-of-thigh = Back of the thigh
labels-muscle-front-of-thigh = Front of the thigh
labels-muscle-low-back = Low back
labels-muscle-calf = Calf

labels-stop-reason-pain = Pain
labels-stop-reason-tired = Too tired
labels-stop-reason-cramp = Cramp
labels-stop-reason-tingling = Tingling or numbness
labels-stop-reason-no-time = No time
labels-stop-reason-other = Something else

labels-aid-none = No aid
labels-aid-stick = One stick
labels-aid-poles = Walking poles
labels-aid-crutch = One crutch
labels-aid-two-crutches = Two crutches
labels-aid-frame = Walking frame

labels-limp-no = No limp
labels-limp-a-bit = A bit of a limp
labels-limp-clearly = A clear limp

labels-stroke-backstroke = Backstroke
labels-stroke-front-crawl = Front crawl
labels-stroke-breaststroke = Breaststroke
labels-stroke-butterfly = Butterfly
labels-stroke-mixed = Several strokes
labels-stroke-water-walking = Walking in water

labels-break-deed-stood = Stood up
labels-break-deed-walked = Walked about
labels-break-deed-stretched = Stretched
labels-break-deed-squeezes = Standing squeezes
labels-break-deed-bridges = Glute bridges
labels-break-deed-leg-raises = Leg raises
labels-break-deed-side-lying = Lay on the side

labels-break-origin-natural = On my own
labels-break-origin-prompted = After a reminder

labels-girth-place-thigh-10 = 10 cm above the kneecap
labels-girth-place-thigh-15 = 15 cm above the kneecap
labels-girth-place-thigh-10-short = 10 cm
labels-girth-place-thigh-15-short = 15 cm

labels-cause-unknown = Nobody knows yet
labels-cause-nerve = A nerve
labels-cause-disuse-or-surgery = Too little use, or an operation
labels-cause-joint = A joint
labels-cause-muscle-disease = A disease of the muscle
labels-cause-other = Something else

labels-weaker-no = Not weaker
labels-weaker-a-bit = A bit weaker
labels-weaker-clearly = Clearly weaker

labels-problem-not-a-number = Must be a number
labels-problem-out-of-range = Must be { $low }–{ $high }
labels-problem-not-a-date = Must be a date, such as 2026-11-23
labels-problem-not-a-time = Must be a time of day, such as 18:20
labels-problem-unknown-word = Must be one of the words this field knows
labels-problem-not-an-id = Must be the identifier of an entry
# The limit counts characters, or sets.
labels-problem-too-long = Too long: at most { $n } fit here
labels-problem-missing = Please fill this in
labels-problem-do-not-fit = These values do not fit together
