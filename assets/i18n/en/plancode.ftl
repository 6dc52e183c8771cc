### A plan as codes on a screen or on paper.

plancode-nothing = There is no code yet. Scan the codes of the plan and paste what they say.
plancode-not-a-code = This is not a code of a plan. Nothing was changed.
plancode-mixed = These codes are of different plans. Scan all codes of one plan. Nothing was changed.
# Which parts are missing, and how many there are.
plancode-missing = Not all codes are here: { $parts } of { $n } are missing. Scan them too.
plancode-damaged = A code was not read as it was printed. Scan the codes once more. Nothing was changed.
plancode-unreadable = This plan cannot be read: { $problem }. Nothing was changed.

# The page that prints.
plancode-title = The plan as codes
plancode-about = Scan every code, in any order, and paste what they say into Evenly: Share, then the plan from your physiotherapist.
plancode-print = Print
# Which code this is, and how many there are.
plancode-part = Code { $n-part } of { $n-all }
