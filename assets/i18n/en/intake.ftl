### Files of watches and training sites that are brought in.

intake-line = line { $n }
intake-record = activity { $n }

# $name is the sport as the file names it, such as "cycling".
intake-other-sport = Only walks and swims are taken. This is another sport: { $name }
intake-no-sport = Only walks and swims are taken, and this does not name its sport
intake-too-fast = The file does not name the sport, and it is too fast for a walk
intake-no-start = It does not say when it began
intake-no-duration = It does not say how long it lasted
intake-duration = It lasted less than 6 seconds or more than 10 hours
intake-left-distance = The distance cannot be right and was left out
intake-left-steps = The number of steps cannot be right and was left out
intake-left-pool = The lengths of the pool cannot be right and were left out
intake-left-heart-rate = The heart rate cannot be right and was left out
intake-time-goes-back = Some points come before the points before them; they were passed over
intake-units-not-said = This table does not name its units. Distances were taken as kilometres, swims as metres
intake-too-many = There are more activities than one file may bring in

intake-too-large = This file is too large (at most { $size } can be read). Nothing was changed.
intake-unknown-kind = This kind of file cannot be read here. Evenly reads FIT, GPX, TCX, export.xml of Apple Health, activity tables of Garmin and Strava, and its own files. Nothing was changed.
intake-archive = This is an archive. Unpack it first and choose the file inside. Nothing was changed.
intake-cut-short = This file ends in the middle. Copy it again and try once more. Nothing was changed.
intake-malformed = This file is damaged or not what its beginning says. Nothing was changed.
intake-strange = One part of this file is far larger than in any such file. Nothing was changed.
intake-too-costly = Reading this file took too much time or memory, so it was stopped. Nothing was changed.
intake-reader-failed = The part of Evenly that reads such files could not do its work. Nothing was changed.

intake-preview = Walks and swims in this file
intake-kind = Walks and swims of a watch

intake-words = The six words that open it

# Imports of the past, which can be taken back at any time.
intake-earlier = Earlier imports
intake-earlier-about = Taking an import back moves its entries to the bin. Entries that you changed since stay.
# $day is a day and $entries a count such as "12 entries".
intake-earlier-row = { $source }, { $day }: { $entries }
intake-take-back = Take back
# The accessible name of the button; $source is the file's name.
intake-take-back-name = Take the import of { $source } back
intake-op-take-back =
    { $n-entries ->
        [one] Import of { $source } taken back: { $n-entries } entry moved to the bin.
       *[other] Import of { $source } taken back: { $n-entries } entries moved to the bin.
    }
intake-taken-back =
    { $n ->
        [0] Nothing of it was left to take back.
        [one] { $n } entry was moved to the bin.
       *[other] { $n } entries were moved to the bin.
    }
intake-kept =
    { $n ->
        [one] { $n } entry stays, as you changed it since.
       *[other] { $n } entries stay, as you changed them since.
    }

# The command line.
intake-cli-words = This file is locked. Type its six words and press Enter.
intake-cli-imports = List the imports of the past, or take one back
intake-cli-take-back = The number of the import whose entries go to the bin
intake-cli-no-import = There is no import with the number { $number }. The command "evenly imports" lists them.
intake-cli-none = Nothing was imported yet.
intake-cli-row = { $number }: { $source }, { $day }, { $n-there } of { $n-brought } entries still in the diary
