### The forms that write into the diary.

# Title of the choice of what to log.
log-menu-title = Log something
log-menu-line = Choose what you did. What you entered last time is ready, so often you only press Save.
log-menu-last = Last time: { $day }
log-menu-never = Not logged yet
log-menu-check-in-line = How you feel this morning: a few taps, every one can be skipped
log-menu-note-line = Anything else worth keeping
log-menu-break-line = You got up from sitting
log-menu-girth-line = A tape around both thighs, once every few weeks

# Titles of the forms.
log-title-bridge = Log glute bridges
log-title-leg-raise = Log side-lying leg raises
log-title-walk = Log a walk
log-title-swim = Log a swim
log-title-break = Log a sitting break
log-title-check-in = Morning check-in
log-title-girth = Log a thigh measure
log-title-note = Write a note
log-title-edit = Change an entry · { $kind }
log-line-edit = What was saved before stays in the entry’s history.
log-line-check-in = Every question can be skipped. Not answered is not the same as zero.

# When it happened.
log-when = When
log-day = Day
log-time = Time
log-day-today = Back to today
log-future = This day is in the future. Save anyway?
log-future-save = Save anyway
log-future-today = Use today

# The exercise and its sets.
log-variant = Kind
log-variant-more = More kinds…
log-variant-fewer = Fewer kinds
log-set = Set
log-set-side = Side
log-set-reps = Reps
log-set-hold = Hold (s)
log-set-up = Up (s)
log-set-down = Down (s)
log-set-name-side = Set { $n }, side
log-set-name-reps = Set { $n }, reps
log-set-name-hold = Set { $n }, hold in seconds
log-set-name-up = Set { $n }, seconds up
log-set-name-down = Set { $n }, seconds down
log-set-name-remove = Remove set { $n }
log-set-add = Add a set
log-set-tempo = Say how fast
log-set-tempo-hide = Leave out how fast
log-set-side-both = Both
log-set-first = These are numbers to start from. Change them to what you did.
log-march-line = Count each lift for the leg you stand on.

# Minutes and the estimate that stands in for them.
log-minutes = Minutes
log-minutes-unit = min
log-minutes-empty = not said
log-minutes-estimate = Left empty: about { $minutes }, from the sets
log-minutes-unknown = Left empty: no load is counted

# Effort.
log-effort = How hard was it?
log-effort-scale = effort 0–10
log-effort-ends = 0 nothing – 10 could not do more
log-effort-chosen = { $n } = { $anchor }
log-effort-0 = nothing at all
log-effort-1 = hardly anything
log-effort-2 = easy
log-effort-3 = fairly easy
log-effort-4 = a bit hard
log-effort-5 = between a bit hard and hard
log-effort-6 = hard
log-effort-7 = harder than hard
log-effort-8 = very hard
log-effort-9 = almost all you had
log-effort-10 = could not do more

# Pain. The questions end with a comma, as the side follows in its colour.
log-pain-worst = Worst pain while doing it,
log-pain-before = Pain before,
log-pain-next = Pain the next morning,
log-pain-ends = 0 none – 10 worst
log-pain-other = { $side }: { $answers }
log-pain-answer-none = not answered
log-pain-show = Add the { $side }
log-pain-hide = Hide the { $side }
log-pain-answer-before = before { $pain }
log-pain-answer-worst = worst { $pain }
log-pain-answer-next = next morning { $pain }
log-pain-feel = What did it feel like? { $side }
log-pain-place = Where was it? { $side }

# Further questions.
log-felt = Which muscle did you feel working?
log-stopped = Stopped early? Why?
log-note = Note
log-note-hint = Anything your physiotherapist should know
log-note-count = { $count } of { $limit } characters
log-more = More questions
log-less = Fewer questions
log-more-line = muscle felt, stopped early

# Walk and swim.
log-distance = Distance
log-steps = Steps
log-steps-unit = steps
log-aid = Walking aid
log-limp = Did you limp?
log-pool = Pool length
log-lengths = Lengths
log-lengths-unit = lengths
log-swum = That makes { $distance }
log-or-lengths = or count lengths
log-stroke = Stroke

# Break from sitting.
log-break-minutes = How long
log-break-deeds = What did you do?
log-break-origin = How did it come about?
log-break-sat = How long did you sit before it?
log-break-sat-line = Your best guess is enough

# A measure of the thighs.
log-girth-place = Where
log-girth-left = Left thigh
log-girth-right = Right thigh
log-girth-unit = cm
log-girth-empty = not measured
log-girth-missing = Measure at least one thigh
log-girth-how = How to measure
log-girth-how-stand = Stand with the same weight on both feet. Let the leg go loose.
log-girth-how-mark = Find the top of the kneecap. Measure straight up the thigh from there and make a small mark at 10 or 15 cm.
log-girth-how-tape = Lay the tape level around the thigh at the mark. It should sit snug but not press into the skin.
log-girth-how-read = Read it to 0.1 cm. Then do the other thigh in the same way. Use the same place every time.
log-girth-error = A tape can be wrong by about 1 cm. One measure says little. Several, weeks apart, say more.

# Check-in.
log-check-pain = Pain this morning,
log-check-soreness = Muscle soreness
log-check-soreness-ends = 0 none – 10 worst
log-check-weaker = Weaker than usual?
log-check-fatigue = Tiredness
log-check-fatigue-ends = 0 fresh – 10 worn out
log-check-sleep = Sleep
log-check-sleep-unit = h
log-check-rest-said = Today is a rest day
log-check-skip = Skip for today
log-check-empty = Answer at least one question, or skip the check-in for today.

# Saving.
log-save-changes = Save changes
log-problem-note-missing = Write something first
log-problem-too-long = Too long: { $count } characters, at most { $limit } are kept
log-problem-pool = Say how long the pool is
log-problem-tempo = Fill in both, or leave both empty
log-gone = This entry is not in the diary any more. It may be in the bin.
log-gone-bin = Open the bin

# The last three times.
log-last-title = Last three times
log-last-day = Day
log-last-reps = Reps
log-last-minutes = Min
log-last-distance = Distance
log-last-effort = Effort
log-last-pain = Pain
log-last-did = Did
log-last-place = Place
log-last-girth = cm
log-last-none = Here you will see your last three times.
log-last-pain-note = Worst pain. L is the left side, R the right side.

# Technique: one text for each step of the ladder.
log-technique = Technique
log-technique-figure = Drawing of the exercise
log-technique-bridge-squeeze = Lie on your back, knees bent. Squeeze both buttocks without lifting, hold, and let go slowly. Keep breathing.
log-technique-bridge-partial = Lie on your back, knees bent. Squeeze both buttocks and lift only as far as it stays comfortable.
log-technique-bridge-double = Squeeze both buttocks, lift until shoulder, hip and knee make one line. Do not arch the back.
log-technique-bridge-double-hold = Lift until shoulder, hip and knee make one line and stay there. Keep breathing; lower before your back takes over.
log-technique-bridge-band = With the band around your knees, press them gently apart while you lift. Do not let them fall in.
log-technique-bridge-march = Lift into the bridge and keep the hips level. Lift one foot a little, put it down, then the other.
log-technique-bridge-offset = Lift with both legs, with more weight on the side you are training. Keep the hips level.
log-technique-bridge-single-short = One foot stays down. Lift a short way and keep both hips at the same height.
log-technique-bridge-single = One foot stays down, the other leg is held up. Lift, and do not let one hip drop or turn.
log-technique-bridge-single-hold = Lift on one leg and stay there. Stop when one hip begins to drop.
log-technique-raise-wall-push = Lie on your side along a wall. Push the upper leg gently into the wall, hold, and let go.
log-technique-raise-standing-slide = Stand and hold on to something. Slide one foot sideways over the floor and back, hips level.
log-technique-raise-clam = Lie on your side, knees bent, feet together. Open the upper knee without rolling back.
log-technique-raise-bent-knee = Lie on your side, upper knee bent. Lift the whole upper leg a little; the hips stay on top of each other.
log-technique-raise-straight = Upper leg straight and slightly behind you, heel first, toes a little down. Lift a little, lower slowly.
log-technique-raise-straight-pause = Lift the straight leg a little, pause at the top, lower slowly. Do not swing.
log-technique-raise-ankle-weight = As with the straight leg, with a small weight. If you roll back or lift your waist, take it off.
log-technique-raise-hip-hitch = Stand on the edge of a step on one leg, holding on. Let the other hip sink, then lift it level.
log-technique-raise-side-step = Small steps to the side, knees soft, feet apart all the time. Keep your trunk upright.
log-technique-stop = Stop if you feel tingling, or if the pain goes above 5.

# The date field.
log-date-open = Pick a day
log-date-month-before = Month before
log-date-month-after = Month after
log-date-hint-ymd = yyyy-mm-dd
log-date-hint-dmy = dd/mm/yyyy
log-date-hint-mdy = mm/dd/yyyy
log-date-no-such-day = There is no such day
log-date-out-of-range = Must be a day from 1900 to 2199
