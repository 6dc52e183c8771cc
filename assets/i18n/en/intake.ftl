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
