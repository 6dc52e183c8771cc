### Bringing two diaries together.

merge-title = Bring two diaries together
merge-subtitle = For one person with a diary on two machines, such as at home and at the clinic.

merge-write = 1. Write the file for the other machine
merge-write-about = Writes this whole diary, with notes, safety checks and what was changed when. Carry it on a stick.
merge-write-private = It is still personal data. The file has no lock: who has it can read it.
merge-write-place = File to write
merge-write-now = Write the file
merge-choose-write-name = Choose where the file for the other machine goes
merge-take = 2. Take the other diary in
merge-take-about = Reads the file that the other machine wrote. You see what changes before anything does. No clock decides: what was changed in both places is kept twice until you pick.
merge-take-place = File of the other diary
merge-choose-take-name = Choose the file of the other diary
merge-look = Look what changes
merge-now = Bring together
merge-nothing-new = This diary knows everything in that file already. Nothing needs to be done.

merge-here = In this diary
merge-there = In the other diary, once it takes this one in
merge-new =
    { $n ->
        [one] { $n } entry is added.
       *[other] { $n } entries are added.
    }
merge-changed =
    { $n ->
        [one] { $n } entry changes.
       *[other] { $n } entries change.
    }
merge-removed =
    { $n ->
        [one] { $n } entry goes into the bin.
       *[other] { $n } entries go into the bin.
    }
merge-beside =
    { $n ->
        [one] { $n } plan, limit, answer or note about you changes.
       *[other] { $n } plans, limits, answers or notes about you change.
    }
merge-grown =
    { $n ->
        [one] { $n } safety check or past warning is added. It stays when you undo.
       *[other] { $n } safety checks or past warnings are added. They stay when you undo.
    }
merge-nothing = Nothing changes.
merge-same =
    { $n ->
        [one] { $n } entry is the same on both sides.
       *[other] { $n } entries are the same on both sides.
    }
merge-to-ask =
    { $n ->
        [one] { $n } thing was changed in both places. Both versions are kept, and you pick one.
       *[other] { $n } things were changed in both places. Both versions are kept, and you pick one of each.
    }
merge-erased =
    { $n ->
        [one] { $n } entry was erased here for good and stays away.
       *[other] { $n } entries were erased here for good and stay away.
    }
merge-stranger = This looks like another person's diary: the two share no entry.
merge-stranger-agree = Both diaries are mine
merge-removes-much = { $n-removed } of { $n-entries } entries would go into the bin. That is a lot at once.
merge-removes-agree =
    { $n ->
        [one] Yes, move { $n } entry to the bin
       *[other] Yes, move { $n } entries to the bin
    }

# What was done, and the number that both machines show when they know the same.
merge-done =
    { $n ->
        [one] Brought together. Your diary now has { $n } entry. It was read again and compared.
       *[other] Brought together. Your diary now has { $n } entries. It was read again and compared.
    }
merge-done-check = Check number { $check }. The other machine shows the same number once it has taken this diary in.
merge-done-backup = A backup was made just before.
merge-done-nothing = Nothing was new. Check number { $check }.
merge-done-back = Now write the file and take it back to the other machine.

merge-refused-reduced = This is a copy that something was left out of, such as notes or some days. It can be imported. To bring two diaries together, write the file on this page on the other machine.
merge-refused-tables = Tables cannot be brought together with a diary, since they do not say what was changed after what. You can import them on Share.
merge-refused-not-whole =
    { $n ->
        [one] { $n } place in this file cannot be read here. A part of a diary is not brought together with another; you can import it on Share.
       *[other] { $n } places in this file cannot be read here. A part of a diary is not brought together with another; you can import it on Share.
    }
merge-refused-stranger = This looks like another person's diary: the two share no entry. Say so if both are yours (on the command line: --same-person).
merge-refused-removes-much = { $n-removed } of { $n-entries } entries would go into the bin at once. Agree to it if you want that (on the command line: --allow-removals { $n-removed }).
merge-refused-no-such-version = This version is not there any more.

merge-op-merge = Brought together with { $source }.
merge-op-keep-version = One of two versions kept: { $kind }
merge-op-keep-other = One of two versions kept.

merge-cli-about = Takes another diary of the same person in, or says what that would do
merge-cli-file = The file that merge-file wrote on the other machine
merge-cli-removals = How many entries may go into the bin where it would be many at once
merge-cli-same-person = Both diaries are mine, although they share no entry
merge-cli-write-about = Writes the whole diary with its history of changes, for the other machine
merge-cli-dry-run = Say what would change, and change nothing
