### A page of the guidance on paper.

carepage-how-soon = How soon: { $soon }
# The other pages that a part leads to.
carepage-see = See also: { $list }
# Two names in a row.
carepage-and = { $first }; { $second }
carepage-to-do = What to do: { $action }
carepage-sources = Sources
carepage-from = This page comes from Evenly. It cannot examine you. If you are not sure about a warning sign, treat it as yes.
