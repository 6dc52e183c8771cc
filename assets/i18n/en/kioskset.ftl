### Setting up and looking after a shared machine.

kioskset-title = Set up this shared machine
kioskset-about = Several people can keep their diaries on this machine, each behind a PIN. This takes about five minutes and is done once.
kioskset-passphrase = Staff passphrase
kioskset-passphrase-about = Staff need it for everything on their page. At least { $n } characters.
kioskset-again = The same again
kioskset-differs = The two passphrases are not the same
kioskset-short = The passphrase needs at least { $n } characters

kioskset-key = The clinic’s recovery key
kioskset-key-about = With this key a new PIN can be set for somebody who forgot theirs. Whoever has it can read every diary on this machine. Keep it away from the machine, in a locked place.
kioskset-key-make = Make a recovery key
kioskset-key-save = Save the key to a stick
kioskset-key-saved = The key lies in { $path }.
kioskset-key-test = Now prove that the key works: read it back from the stick, or type it from paper.
kioskset-key-read = Read the key from a stick
kioskset-key-typed = The recovery key
kioskset-key-opens = This key opens what this machine locks.
kioskset-key-untested = First make a recovery key, keep it somewhere else, and read it back.
kioskset-key-other = This is not the recovery key of this clinic. Nothing was changed.
kioskset-key-file =
    Recovery key of a clinic that uses Evenly on a shared machine. Keep it locked away.
    { $key }

kioskset-limits = Languages and limits
kioskset-languages = Languages
kioskset-both = Both
kioskset-idle = Warn after
kioskset-seconds = { $n } s
kioskset-pin = PIN at least
kioskset-digits = { $n } digits
kioskset-zoom = Text size
kioskset-newcomers = People may begin a diary by themselves
kioskset-guests = People may try as a guest
kioskset-yes = Yes
kioskset-no = No

kioskset-disk = The disk of this machine
kioskset-disk-encrypted = The disk is encrypted. If this machine is stolen, the diaries stay closed.
kioskset-disk-plain = The disk is not encrypted. Whoever takes this machine can guess the PINs and read the diaries.
kioskset-disk-unknown = This system does not say whether the disk is encrypted. If it is not, whoever takes this machine can guess the PINs and read the diaries.
kioskset-network = The diaries would lie in another machine. A shared machine keeps them on its own disk.
kioskset-accept = To go on all the same, type this sentence: { $phrase }
kioskset-accept-phrase = We accept an unencrypted disk
kioskset-accept-field = The sentence
kioskset-not-accepted = The disk is not known to be encrypted. Encrypt it, or type the sentence.
kioskset-begin = Start the shared machine

kioskset-door-wrong = That is not the staff passphrase

kioskset-people = People
kioskset-people-about = You see when each diary was last opened and how large it is. You do not see what is in it.
kioskset-row = { $used }, { $n } KB
kioskset-used = last opened on { $day }
kioskset-never = not opened yet
kioskset-add = Add a person
kioskset-reset = Set a new PIN for { $sign }
kioskset-reset-about = You need the clinic’s recovery key. Then the person types their new PIN themselves. The diary stays closed.
kioskset-pin-reset = The new PIN is set.
kioskset-remove = Remove { $sign }
kioskset-remove-about = This erases the diary of { $sign } and its backups on this machine for good. Nobody can bring it back. To go on, type { $sign }.
kioskset-remove-field = The card’s name
kioskset-remove-now = Erase for good
kioskset-removed = The diary is erased.
kioskset-removed-copies = The diary is erased here. Copies of it were saved in { $list }; only a person can erase those.
kioskset-save = Save changes

kioskset-log = Audit log
kioskset-log-about = It says who did what and when on this machine, and nothing of what is in a diary.
kioskset-log-whole =
    { $n ->
        [one] { $n } line. Nobody has changed it.
       *[other] { $n } lines. Nobody has changed them.
    }
kioskset-log-changed = Line { $n } was changed after it was written.
kioskset-log-cut = Lines at the end of the log are missing.
kioskset-log-save = Save the log to a stick
kioskset-log-saved = The log lies in { $path }.
kioskset-done = Back to the locked screen
kioskset-leave = Leave the shared mode
