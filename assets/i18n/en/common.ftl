### Words that several screens share.

common-save = Save
common-cancel = Cancel
common-undo = Undo
common-redo = Redo
common-back = Back
common-close = Close
common-done = Done
common-edit = Edit
common-delete = Delete
common-move-to-bin = Move to bin
common-add = Add
common-remove = Remove
common-start = Start
common-pause = Pause
common-skip = Skip
common-log = Log
common-why = Why?
common-more = More
common-less = Less
common-later = Later
common-next = Next
common-open = Open…
common-export = Export…
common-import = Import…
common-search = Search
common-clear = Clear
common-yes = Yes
common-no = No
common-left = left
common-right = right
common-both = both
common-today = Today
common-yesterday = Yesterday
common-tomorrow = Tomorrow
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
# A number of weeks.
common-weeks =
    { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
