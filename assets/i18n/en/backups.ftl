### Backups: the list, looking inside, restoring, copies elsewhere, and what is found in a damaged file.

backups-title = Backups
backups-open = Backups and restoring
backups-subtitle = Look into an earlier state of your diary, bring it back, or keep a copy on another disk.

backups-here = On this computer
backups-here-about = Evenly makes a checked backup when you close it, after each half hour of use, and before every step that could take something away. Old ones are thinned out; the newest always stays.
backups-none = There is no backup yet. The first one is made when you close Evenly.
# Why a backup was made, and its size.
backups-why-size = { $why } · { $size }
backups-why-close = when Evenly was closed
backups-why-asked = you asked for it
backups-why-import = before an import
backups-why-merge = before bringing together
backups-why-update = before an update
backups-why-restore = before a restore
backups-why-use = while you used Evenly
backups-why-removal = before many entries went
backups-why-secret = before a passphrase or PIN was changed
backups-look = Look inside…
# The accessible name of that button; $when is a day and time.
backups-look-name = Look inside the backup of { $when }…
backups-show-all = Show all backups

backups-copy = On another disk or stick
backups-copy-about = A copy elsewhere helps when this computer breaks or is lost. Choose a folder on a stick or another disk.
backups-copy-last = Last good copy: { $when }, in { $place }, { $n-entries ->
        [one] { $n-entries } entry.
       *[other] { $n-entries } entries.
    }
backups-copy-never = No copy was made yet.
backups-copy-gone = The folder { $place } is not there now. Plug the stick in, or choose another folder.
backups-copy-place = Folder for copies
backups-copy-choose = Choose…
backups-copy-choose-name = Choose the folder for copies
backups-copy-now = Copy now
backups-copy-missing = Choose a folder first.
backups-copy-done = Copied and checked: { $n-entries ->
        [one] { $n-entries } entry.
       *[other] { $n-entries } entries.
    }
# Where the copy lies, and what belongs to it.
backups-copy-done-about = { $path } The file that ends in .keys.json beside it belongs to it. Keep both together.
backups-copy-open = This copy has no lock, as your diary has none: who has both files can read it.
backups-copy-locked = This copy is locked as your diary is: nothing but its passphrase or recovery code opens it.
backups-copy-kept = The newest 10 copies stay there. Other files are not touched.

backups-file = From a backup file
backups-file-about = Bring a diary back from a copy that was made on another computer. Its .keys.json file must lie beside it.
backups-file-place = Backup file, such as evenly-2026-11-23T0742Z.db
backups-file-choose-name = Choose the backup file
backups-file-kind = Copy of a diary
backups-file-look = Look into the file
backups-file-missing = Choose a file first.
# On the screen of a diary that did not open.
backups-file-now = Bring the diary back from this file

backups-inside = Backup of { $when }
backups-inside-file = File { $name }
backups-holds = It opens and is sound. It holds { $n-entries ->
        [one] { $n-entries } entry
       *[other] { $n-entries } entries
    }.
backups-holds-days = First day: { $first }. Last day: { $last }.
backups-holds-change = Last change in it: { $when }.
backups-changes = What restoring it would change
backups-changes-nothing = Nothing. Your diary says the same now.
backups-changes-gone =
    { $n-entries ->
        [one] { $n-entries } entry that you have now would go.
       *[other] { $n-entries } entries that you have now would go.
    }
backups-changes-back =
    { $n-entries ->
        [one] { $n-entries } entry would come back.
       *[other] { $n-entries } entries would come back.
    }
backups-changes-differ =
    { $n-entries ->
        [one] { $n-entries } entry would say what it said then.
       *[other] { $n-entries } entries would say what they said then.
    }
backups-changes-same =
    { $n-entries ->
        [one] { $n-entries } entry stays as it is.
       *[other] { $n-entries } entries stay as they are.
    }
backups-changes-beside = Plans, limits, answers or what you said about yourself differ too.
backups-line-gone = Goes: { $entry }
backups-line-back = Comes back: { $entry }
backups-line-differs = Changes: { $entry }
# What an entry says now, and what it said then.
backups-line-to = { $now } → { $then }
backups-more-lines =
    { $n ->
        [one] and { $n } more on this day
       *[other] and { $n } more on this day
    }
backups-more-days =
    { $n ->
        [one] and { $n } more day
       *[other] and { $n } more days
    }
backups-first = What is in your diary now is backed up first, so you can come back to it. Safety checks that you answered after this backup are not in it: answer the check again.
backups-restore = Restore this
backups-restored = Restored. The diary now holds { $n-entries ->
        [one] { $n-entries } entry.
       *[other] { $n-entries } entries.
    }
backups-restored-kept = What was there before is kept as a backup.
backups-undone = Taken back. The diary now holds { $n-entries ->
        [one] { $n-entries } entry.
       *[other] { $n-entries } entries.
    }
backups-to-today = Go to Today
backups-to-list = Back to the list
backups-working = Checking…

backups-remind = No copy of your diary on another disk for 14 days.
backups-remind-never = There is no copy of your diary on another disk yet.
backups-remind-about = If this computer breaks, a copy helps.
backups-remind-copy = Make a copy…
backups-remind-later = In a week

# On the screen of a damaged diary.

backups-much = { $n-removed } of { $n-entries } entries would go into the bin at once. A backup is made first.
backups-much-agree = Move { $n-removed } entries to the bin

backups-aside = Damaged files that were kept
backups-aside-about = Evenly never repairs a damaged file by itself. It can look for entries that can still be read and show them in a list of their own. Your diary stays as it is.
backups-aside-look = Look for entries…
backups-aside-look-name = Look for entries in { $name }…
backups-aside-question = Look for entries in { $name }? The list shows what can still be read. Nobody can say that it is all or that it is the latest.
backups-aside-yes = Yes, look
backups-found = Found entries
backups-found-subtitle = Read from { $name }. Not checked, and not in your diary.
backups-found-none = Nothing can be read from this file any more.
backups-found-none-about = The file stays where it is. Your backups are on the page before.
backups-found-count =
    { $n-entries ->
        [one] { $n-entries } entry was found.
       *[other] { $n-entries } entries were found.
    }
backups-found-lost =
    { $n ->
        [one] { $n } place could not be read. There may have been an entry, or none.
       *[other] { $n } places could not be read. In each there may have been an entry, or none.
    }
backups-found-all = Every place of the list could be read.
backups-found-part = only a part could be read
backups-found-save = Save as a table…
backups-found-file = evenly-found
backups-found-saved = Saved: { $path }
backups-found-mark = Found in a damaged file ({ $name }). Not checked. Not a diary.
backups-found-day = Day
backups-found-kind = Kind
backups-found-what = What it says
backups-found-note = Note
backups-found-whole = Read whole
backups-found-yes = yes
backups-found-no = no
backups-found-shown =
    { $n ->
        [one] The newest { $n } is shown. The saved table holds all of them.
       *[other] The newest { $n } are shown. The saved table holds all of them.
    }
backups-first-start = I have a backup file
backups-cli-from = A backup file from elsewhere, with its .keys.json file beside it
backups-secret = Recovery code or passphrase
backups-secret-asked = This copy is locked. Type its recovery code or its passphrase.
backups-secret-wrong = This does not open the copy. Look at each sign and try again. Nothing was changed.
backups-secret-maybe = Recovery code or passphrase, if the copy is locked
backups-cli-secret = This copy is locked. Type its recovery code or its passphrase, then Enter.
