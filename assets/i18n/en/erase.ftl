### Erasing a whole diary for good: what goes, what stays, and the word that is typed to agree.

erase-title = Erase this diary for good
erase-subtitle = Nobody can bring it back afterwards, not even with a passphrase or a recovery code.
erase-about = Take everything off this computer that Evenly keeps of you, the backups too.
erase-open = Erase this diary…
erase-goes = What goes
erase-goes-entries =
    { $n-entries ->
        [0] The empty diary
        [one] { $n-entries } entry
       *[other] All { $n-entries } entries
    }, with the bin, your plans and what is typed and not saved
erase-goes-backups =
    { $n-backups ->
        [0] No backup, as there is none on this computer
        [one] { $n-backups } backup on this computer
       *[other] All { $n-backups } backups on this computer
    }
erase-goes-rest = Damaged files that were kept, pages made to print, and the log
erase-goes-keys = The keys go first, so that nothing that is left can be read
erase-stays = What stays
erase-stays-settings = Settings such as language and text size
erase-copies-none = Evenly knows of no copy elsewhere.
erase-copies = Evenly wrote copies here. Only you can delete them:
erase-copies-unknown = It cannot know what you moved, sent or printed.
erase-first = Take it with you first
erase-first-about = An export can be brought back into Evenly later. Your notes and your name go along only where you tick them.
erase-first-open = Export the diary…
erase-sure = To go on
# What is typed to agree; $word in the sentence below.
erase-word = erase
erase-type = Type the word “{ $word }”
erase-now = Erase everything now
erase-keep = Keep my diary
erase-done-lead = Your diary was erased. This one is new and empty.
erase-done-copies = Copies lie here, and only you can delete them: { $places }

# The command line.
erase-cli-about = Erase the diary with all its backups for good; needs no passphrase
erase-cli-yes = Really erase it; without this the command only says what would go
erase-cli-folder = Folder: { $folder }
erase-cli-done = The diary was erased.
erase-cli-nothing = Nothing was erased. Add --yes-erase-everything to erase it for good.
