### The first start: guidance, then three questions.

first-welcome = Welcome to Evenly
first-step = Step { $part } of { $whole }
first-skip-all = Skip to the diary
first-next = Next
first-back = Back
first-skip = Skip this question
first-finish = Open the diary
first-plain-lead = A diary, not a doctor.
first-plain = Evenly is not a medical device. It cannot tell you what is wrong; only an examination can. Everything you write stays on this computer.

first-side-title = Which side is weaker?
first-side-line = Evenly then names that side and compares it with the other one.
first-side-left = Left
first-side-right = Right
first-side-unsure = Not sure
first-seen-title = Has a professional looked at it?
first-seen-line = A doctor or a physiotherapist can find out why one side is weaker. That comes before exercise.
first-seen-yes = Yes
first-seen-no = Not yet
first-seen-date = When was that?
first-seen-date-line = You can leave this empty.
first-seen-no-line = Then the Care path is a good place to begin: whom to see, what to ask, what to bring. You can keep this diary meanwhile and take it along.
first-reading-title = Reading and language
first-reading-line = Every change shows at once.
first-reading-size = Text size
first-reading-language = Language
first-reading-sample = Left side 3 × 10, right side 3 × 10. Effort 4 of 10. If this reads well, go on.
first-later = You can change this later in Settings.
