### The share screen: export and import.

share-title = Share
share-subtitle = Take a copy of your diary with you, or bring entries in.

share-export = Export
share-export-about = Writes a copy to a place you choose. Your diary stays as it is.
share-format = Format
share-mark = Start each table with a mark that some spreadsheets need to show letters rightly
share-days = Days
share-days-all = All days
share-days-some = Some days
share-from = From
share-to = To
share-days-order = The first day must not be after the last one.
share-days-missing = Please say both days.
share-leaves = What leaves
# $days names the first and the last day.
share-leaves-entries = { $entries }, { $days }
share-leaves-nothing = There is no entry to write out.
# A part of a list: a number and a kind of entry.
share-of-kind = { $number } × { $kind }
share-leaves-notes =
    { $n ->
        [one] { $n } entry has a note. What you wrote in it goes along.
       *[other] { $n } entries have a note. What you wrote in them goes along.
    }
share-leaves-profile = Your answers about yourself go along: which side is weaker, and whether a professional has looked at it.
# $things is a list such as "2 plans, 1 limit".
share-leaves-beside = These go along too: { $things }.
share-leaves-no-safety = Your safety checks stay here, and so does every warning that shows what you ticked.
share-with-safety = Also write my safety checks: the stop signs I ticked and what ended them
share-of-plans =
    { $n ->
        [one] { $n } plan
       *[other] { $n } plans
    }
share-of-limits =
    { $n ->
        [one] { $n } limit that was changed
       *[other] { $n } limits that were changed
    }
share-of-answers =
    { $n ->
        [one] { $n } answer to a warning
       *[other] { $n } answers to warnings
    }
share-of-firings =
    { $n ->
        [one] { $n } past warning
       *[other] { $n } past warnings
    }
share-of-safety =
    { $n ->
        [one] { $n } record of a safety check
       *[other] { $n } records of safety checks
    }
share-private = It is still personal data. The copy has no lock: who has it can read it.
share-place-file = File to write
share-place-folder = Folder to write
share-choose-export = Choose…
# The accessible name of that button.
share-choose-export-name = Choose where the export goes
share-place-missing = Please say where the copy goes.
share-export-now = Export
share-json-kind = Evenly diary (JSON)
share-csv-kind = Table (CSV)
share-working = Working…
share-exported =
    { $n ->
        [one] Written and read back: { $n } entry.
       *[other] Written and read back: { $n } entries.
    }
share-exported-file = { $path } ({ $size })
share-exported-sum = SHA-256 { $sum }
# The place where it failed, and the fault in words.
share-not-written = Nothing was written to { $path }. { $what }
share-folder-missing = This folder is not there.
share-file-missing = There is no such file or folder.
share-other-place = You can type another place and export again.

share-import = Import
share-import-about = Adds entries from an export of Evenly, or walks and swims from a watch (FIT, GPX, TCX, Apple Health, tables of Garmin and Strava). You see what it would do before anything changes.
share-import-drop = You can also drop the file on this window.
share-import-place = File or folder
share-choose-import-name = Choose the file to import
share-import-missing = Please say which file or folder.
share-look = Look inside
share-not-read = { $path } was not read. { $what }
share-preview-json = What is in this file
share-preview-csv = What is in these tables
share-preview-new =
    { $n ->
        [0] No new entry.
        [one] { $n } new entry.
       *[other] { $n } new entries.
    }
share-preview-same =
    { $n ->
        [one] { $n } entry is in your diary already.
       *[other] { $n } entries are in your diary already.
    }
share-preview-different =
    { $n ->
        [one] { $n } entry is in your diary with other content. Yours stays.
       *[other] { $n } entries are in your diary with other content. Yours stay.
    }
share-preview-days = Days: { $days }
share-preview-problems =
    { $n ->
        [one] { $n } problem. The rest can be imported.
       *[other] { $n } problems. The rest can be imported.
    }
share-preview-beside = Also new: { $things }.
share-preview-stays = Safety checks and past warnings stay, also when you undo the import.
share-import-now =
    { $n ->
        [0] Import
        [one] Import { $n } entry
       *[other] Import { $n } entries
    }
share-nothing-new = There is nothing new to import.
# What was added, and what the diary holds now, counted after reading it back.
share-imported =
    { $n ->
        [one] { $n } entry added. Your diary now has { $all }.
       *[other] { $n } entries added. Your diary now has { $all }.
    }
share-imported-beside = Also added: { $things }.
share-imported-left =
    { $n ->
        [one] { $n } entry was there already and was left alone.
       *[other] { $n } entries were there already and were left alone.
    }
share-imported-problems =
    { $n ->
        [one] { $n } problem: what could not be read was left out.
       *[other] { $n } problems: what could not be read was left out.
    }
share-imported-backup = A backup was made just before.
share-stopped = Stopped. Nothing was changed.

share-more = More
