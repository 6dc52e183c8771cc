### Plans from a physiotherapist on the command line.

plancli-about = Shows, takes in or writes a plan from a physiotherapist
plancli-file = The plan file, or a text file with scanned codes
plancli-show = Prints what a plan file says
plancli-take = Says what a plan file changes, then takes it in
plancli-dry-run = Only say what would change
plancli-older-too = Take it also if it is older than the plan here, or has the same number
plancli-write = Writes a plan file; with --base, its next revision
plancli-out = The file to write
plancli-base = The plan file to start from
plancli-for = Whom it is for, such as A-014
plancli-by = Who makes the plan
plancli-exercise = A kind of exercise and what is asked: left=3x8 right=1x8 both=3x10 hold=2 tempo=1/2 minutes=15 effort=4 days=tue,thu (or 3, or daily); may be given again
plancli-remove = Takes an exercise out: bridge or leg-raise; may be given again
plancli-outing = Minutes and what else is asked, such as "20 days=daily effort=3"; "none" takes it out
plancli-limit = A limit, such as p1-worst-pain=4; "default" takes it out; may be given again
plancli-notes = Words to the person
plancli-next-visit = The day of the next visit
plancli-unchanged = Nothing was changed.
plancli-taken = The plan was taken in. Undo takes it back.
plancli-older-refused = The plan was left alone. Add --older-too to take it all the same.
