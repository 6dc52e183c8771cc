### The log of the program, in the settings.

logfile-title = The program’s log
# $file is the file with its folder.
logfile-about = Evenly notes when it starts and stops, when it is locked and unlocked, when it makes a backup, and when something fails. The notes are in { $file }. They hold nothing of your diary: no entry, no name, no file name. They stay on this computer, and you can delete them at any time.
logfile-delete = Delete the log
logfile-deleted = The log was deleted.
