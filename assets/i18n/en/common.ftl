### Words that several screens share.

common-save = Save
common-cancel = Cancel
common-undo = Undo
common-back = Back
common-close = Close
common-edit = Edit
common-log = Log
common-why = Why?
common-today = Today
common-yesterday = Yesterday
common-not-answered = Not answered
common-saved = Saved.
common-app-name = Evenly

# Joins two parts of one line.
common-join = { $first } · { $second }
# A number of days.
common-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
# A number of entries.
common-entries =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
# A number of sets.
common-sets =
    { $n ->
        [one] { $n } set
       *[other] { $n } sets
    }
# A number of repetitions.
common-reps =
    { $n ->
        [one] { $n } rep
       *[other] { $n } reps
    }
