### The frame around every screen: the rail, notices, the palette, the help page.

shell-logo = Evenly
# A tooltip: what it is for, and its key.
shell-hint = { $about } ({ $key })
shell-notice-close = Close this notice
shell-working = Working…
# How far long work is.
shell-working-count = Working: { $n-done } of { $n-total }
shell-stop = Stop

# What was taken back; $what is one of the lines below.
shell-undid = Taken back: { $what }
shell-redid = Done again: { $what }
shell-op-log-entry = { $kind } logged.
shell-op-log-many =
    { $n-entries ->
        [one] { $n-entries } entry logged.
       *[other] { $n-entries } entries logged.
    }
shell-op-edit-entry = { $kind } changed.
shell-op-bin-entry = { $kind } moved to the bin.
shell-op-bin-many =
    { $n-entries ->
        [one] { $n-entries } entry moved to the bin.
       *[other] { $n-entries } entries moved to the bin.
    }
shell-op-take-out-of-bin = { $kind } taken out of the bin.
shell-op-set-profile = What you said about yourself was kept.
shell-op-set-person = Your pseudonym and name were kept.
shell-op-import =
    { $n-entries ->
        [0] Brought in from { $source }.
        [one] { $n-entries } entry imported from { $source }.
       *[other] { $n-entries } entries imported from { $source }.
    }
shell-op-answer-safety =
    { $n-signs ->
        [0] Safety check answered: none of these.
        [one] Safety check answered: { $n-signs } sign ticked.
       *[other] Safety check answered: { $n-signs } signs ticked.
    }
# $rule is the name of a rule, such as "Pain during a session".
shell-op-clear-stop = Stop sign cleared: { $rule }.
shell-op-acknowledge = Warning read: { $rule }.
shell-op-misfit = “Does not fit me” kept: { $rule }.
shell-op-set-limit = Limit changed: { $rule }.
shell-op-reset-limit = Limit back to the default: { $rule }.
shell-op-set-plan = Plan kept: { $variant }.
shell-op-other = The diary was changed.

# A saved change, before its words.
shell-saved = Saved.
shell-nothing-to-undo = There is nothing to take back.
shell-nothing-to-redo = There is nothing to do again.
shell-backed-up = Backup made and checked.
shell-restored =
    The backup is in place: { $n-entries ->
        [one] { $n-entries } entry.
       *[other] { $n-entries } entries.
    } What was there before was kept as a backup.

shell-read-only-lead = This diary can only be read here.
shell-read-only = You can look at everything and export it. To write, make the folder writable and start Evenly again.
shell-clock-lead = The clock seems to be wrong.
# $when is a day and time in words.
shell-clock = Your newest entry was written on { $when }, and the clock of this computer is behind that. Nothing was lost. Please check date and time.
shell-settings-lead = Some settings could not be read.
shell-settings = Evenly uses the standard ones in their place. Your diary is not touched.

shell-palette-title = All actions
shell-palette-field = Name of an action
shell-palette-nothing = No action has this name.
shell-help-title = Keys and help
shell-help-more = Tab moves to the next field or button, Space and Enter press it. In rows of numbers the keys 0 to 9 choose. The arrow keys move inside a row.
