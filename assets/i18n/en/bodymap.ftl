### The body map: the drawing, marking it, and comparing two of them.

# One or two letters that stand for a sensation on the drawing, told apart without colour.
bodymap-letter-pain = P
bodymap-letter-numbness = N
bodymap-letter-tingling = T
bodymap-letter-weakness = W
bodymap-letter-thinning = Th
# What a mark says: the letter of a sensation and its strength from 1 to 10.
bodymap-mark = { $letter }{ $strength }
# How many further marks a place has.
bodymap-more = +{ $n }

# Names of sensations that stand alone.
bodymap-pain = Pain
bodymap-numbness = Numbness
bodymap-tingling = Tingling
bodymap-weakness = Weakness
bodymap-thinning = Thinning

# A place with its side. `$side` is `Left`.
bodymap-place = { $side } { $region }
# The place between the legs. `$side` is `left`.
bodymap-place-between = Between the legs, { $side }
# A sensation with its strength, in a list.
bodymap-strong = { $sensation } { $strength }
# A place with its marks.
bodymap-place-marks = { $place }: { $marks }
bodymap-not-marked = not marked
# What stands in a cell without a mark.
bodymap-none = –

# The form.
bodymap-title = Body map
bodymap-title-change = Change a body map
bodymap-line = Mark where you feel or see something. One map shows one day.
bodymap-as-last = This is how it was on { $day }. Change what is different now.
bodymap-day = Day
bodymap-picture = Drawing of the low back, pelvis and legs, seen from behind.
bodymap-seen = Seen from behind: your left side is on the left.
bodymap-groin-note = The groin is at the front. Here it stands at the inner thigh.
bodymap-what = What do you want to mark?
bodymap-how-strong = How strong is it?
bodymap-ends = 1 hardly · 10 as strong as you can imagine · 0 takes it away
bodymap-how = Touch a place to mark it, or draw over several. Touch it again to clear it.
bodymap-need-strength = Choose how strong it is. Then touch the place again.
bodymap-list = All places
bodymap-list-how = By keyboard: the arrow keys walk, 1 to 9 set how strong it is, 0 takes it away, Delete clears the place.
bodymap-back = Take back the last mark
bodymap-clear = Clear all marks
bodymap-nothing = Nothing to mark on this day
bodymap-need-answer = Mark a place, or tick “Nothing to mark on this day”.
bodymap-save = Save
bodymap-need-day = Choose a day up to today.

# What stands over a map that marks numbness or tingling between the legs.
bodymap-stop-lead = New numbness between the legs can be an emergency.
bodymap-stop-text = If it is new or gets worse, go to an emergency department now, or call your emergency number. Waiting can cause harm that lasts. If you are not sure, treat it as a yes.
bodymap-stop-go = Answer the safety check

# Comparing two maps.
bodymap-compare = Compare two days
bodymap-compare-line = What is marked differently. It shows what you noted, not why.
bodymap-compare-about = Your body maps of two days, side by side
bodymap-compare-earlier = The earlier day
bodymap-compare-later = The later day
bodymap-compare-to-earlier = { $which }: one map earlier
bodymap-compare-to-later = { $which }: one map later
bodymap-compare-empty = Your body maps will be here
bodymap-compare-empty-text = Mark a map today and another one some weeks from now. Then both stand here side by side, with a list of what changed.
bodymap-compare-one = There is one body map so far. When you have marked a second one, both stand here side by side, with a list of what changed.
bodymap-compare-mark = Mark a body map
bodymap-compare-changes = What changed from { $before } to { $now }
bodymap-compare-same = Both maps say the same.
bodymap-compare-less = { $place }: { $sensation } { $before } → { $now }, less
bodymap-compare-grew = { $place }: { $sensation } { $before } → { $now }, more
bodymap-compare-new = { $place }: { $sensation } { $now }, new
bodymap-compare-gone = { $place }: { $sensation } { $before } → not marked any more
bodymap-compare-nothing = Nothing was marked on this day.

# Choosing the place of pain on a drawing.
bodymap-sites-show = Show the places on a drawing, { $side }
bodymap-sites-hide = Hide the drawing, { $side }
bodymap-sites-picture = Places of the pain on a drawing, seen from behind
