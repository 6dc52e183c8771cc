### What can be wrong with a file that is brought in.

# Where a problem lies, and what is said of it.
exchange-at = { $place }: { $said }
# A row of a table, by the line it begins on.
exchange-row = { $table }, line { $n }
exchange-entry-left-out = { $what }. This entry was left out.
exchange-value-left-out = { $what }. This part was left out.
exchange-noted = { $what }. Nothing was left out.

exchange-wrong-type = Another kind of value than this field takes
exchange-not-whole = Must be a whole number
exchange-not-an-instant = Must be an instant, such as 2026-11-23T17:20:00Z
exchange-repeated-name = This name stands twice
exchange-repeated-id = Another entry in the file has the same identifier
exchange-too-deep = Values inside values, deeper than in any diary
exchange-unknown-name = This name is not known here
exchange-no-such-entry = There is no entry with this identifier
exchange-row-length = This row has { $n-found } cells, the first line has { $n-expected }
exchange-row-count = { $n-expected } rows were written, { $n-found } are here
exchange-more =
    { $n ->
        [one] { $n } more problem is not listed
       *[other] { $n } more problems are not listed
    }

exchange-empty = This file is empty. Nothing was changed.
exchange-too-large = This file is too large ({ $size }; at most { $cap } can be read). Nothing was changed.
exchange-not-utf8 = This file is not text in UTF-8. Save it as UTF-8 and try again. Nothing was changed.
exchange-cut-short = This file ends in the middle, at line { $n }. Copy it again and try once more. Nothing was changed.
exchange-malformed = This file cannot be read at line { $n-line }, column { $n-column }. Nothing was changed.
exchange-not-a-diary = This is not a diary of Evenly. Nothing was changed.
exchange-newer-version = A newer Evenly wrote this file (version { $n-found }; this one reads up to { $n-known }). Update Evenly to read it. Nothing was changed.
exchange-name-twice = The name { $name } stands twice in this file, so it is not clear which one counts. Nothing was changed.
exchange-no-table = { $table } is missing. Put it next to the other tables and try again. Nothing was changed.
exchange-no-column = { $table } has no column { $column }. Nothing was changed.
exchange-broken-history = The history of changes in this file does not fit together. It was cut, changed by hand, or written by a newer Evenly. Write the file again on the other machine. Nothing was changed.
