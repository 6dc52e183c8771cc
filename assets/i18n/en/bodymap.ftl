### The drawing of the body map: letters, and how to read it.

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

# Names of sensations.
bodymap-pain = Pain
bodymap-numbness = Numbness
bodymap-tingling = Tingling
bodymap-weakness = Weakness
bodymap-thinning = Thinning
