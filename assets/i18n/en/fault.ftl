### What a person reads when something did not work: what happened, what was not lost, what to do next.

# The whole message on one line.
fault-message = { $what } { $kept } { $then }
# What was not lost and what to do next.
fault-rest = { $kept } { $then }
fault-copy-details = Copy the details
fault-try-again = Try again
fault-open-settings = Open Settings
fault-open-share = Open Share

fault-disk-full-what = The disk is full.
fault-disk-full-kept = Everything you saved before is safe, and what you typed is still here.
fault-disk-full-next = Free some space on the disk, then try again.

fault-damaged-what = The diary file is damaged and cannot be read safely.
fault-damaged-kept = The file is kept as it is, and your backups are untouched.
fault-damaged-next = Restore the newest backup.

fault-newer-file-what = This diary was written by a newer version of Evenly.
fault-newer-file-kept = The file was not changed.
fault-newer-file-next = Update Evenly, then open the diary again.

fault-not-ours-what = This is not a file that Evenly knows.
fault-not-ours-kept = Neither the file nor your diary was changed.
fault-not-ours-next = Pick another file or folder.

# A single value that was typed; $problem says what it must be.
fault-field-what = { $problem }.
fault-bad-input-what = Something in it does not fit.
fault-bad-input-kept = Your diary is as it was before, and what you typed is still here.
fault-bad-input-next = Look at the details, put the value right and try again.

fault-not-allowed-what = This computer does not let Evenly use that file or folder.
fault-not-allowed-kept = Nothing in your diary was changed, and what you typed is still here.
fault-not-allowed-next = Pick another place, or change who may use the folder.

fault-read-only-what = The diary can be read here, but not changed.
fault-read-only-kept = Everything in it is safe, and what you typed is still here.
fault-read-only-next = Make the folder writable and start Evenly again, or open the diary from another folder.

fault-already-open-what = This diary is already open in another window.
fault-already-open-kept = Nothing was changed.
fault-already-open-next = Go on in the other window, or close it and try again.

fault-busy-what = Evenly is still busy with something else.
fault-busy-kept = Nothing was changed, and what you typed is still here.
fault-busy-next = Wait a moment, then try again.

fault-missing-what = Something that was asked for is no longer there.
fault-missing-kept = The rest of your diary is as it was, and what you typed is still here.
fault-missing-next = See whether it was moved or is in the bin, then try again.

fault-bug-what = Something went wrong inside Evenly.
fault-bug-kept = What you saved before is safe, and what you typed is still here. This change was not made.
fault-bug-next = Try again. If it happens again, copy the details and report them.

### Starting

fault-start-title = Your diary did not open
fault-start-folder = Folder: { $folder }
# The newest verified backup, offered on the start screen; $when is a day and time in words.
fault-start-newest-backup =
    Newest backup: { $when }, { $n-entries ->
        [one] { $n-entries } entry
       *[other] { $n-entries } entries
    }.
fault-start-no-backup = There is no backup in this folder.
# In place of "Restore the newest backup", where there is none that opens.
fault-start-from-elsewhere = Bring the diary back from a copy elsewhere, or begin a new one.
fault-start-none-opens =
    { $n ->
        [one] There is { $n } backup in this folder, and it does not open.
       *[other] There are { $n } backups in this folder, and none of them opens.
    }
# How many newer backups were passed over.
fault-start-newer-unusable =
    { $n ->
        [one] { $n } newer backup does not open and was passed over.
       *[other] { $n } newer backups do not open and were passed over.
    }
fault-start-older = Choose an older backup…
fault-start-older-title = Older backups
fault-start-older-unusable = This backup does not open. Choose another one. Nothing was changed.
fault-start-restore = Restore the newest backup
fault-start-set-aside = Keep the damaged file aside and begin a new diary
fault-start-other-folder = Open another folder
fault-start-other-folder-path = Path of the other folder
fault-start-quit = Quit

# Printed when the program is started where there is no display.
fault-no-display =
    Evenly needs a screen, and this session has none (neither DISPLAY nor WAYLAND_DISPLAY is set).
    Your diary was not touched.
    Start Evenly on the desktop, or use its commands here: evenly --help lists them.
# Printed when the window could not be made; $details is what the system said.
fault-no-window =
    Evenly could not open its window.
    Your diary was not touched.
    Check that the graphics driver (OpenGL) works, or use the commands: evenly --help lists them.
    Details: { $details }
fault-no-home =
    Evenly found no home folder to keep the diary in.
    Nothing was changed.
    Start it with --data-dir and the folder you want to use.
fault-bad-now =
    The variable EVENLY_NOW is set, but it is not a date and time with a zone.
    Nothing was changed.
    Unset it, or write it like this: 2026-11-23T18:20:00+01:00[Europe/Berlin]

fault-stopped-what = Stopped, as you asked.
fault-stopped-kept = Nothing was changed.
fault-stopped-next = You can start again at any time.

fault-locked-what = This diary is locked.
fault-locked-kept = Nothing was changed.
fault-locked-next = Unlock it with its passphrase or its recovery code first.
