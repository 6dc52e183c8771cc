### What leaves with an export, and the lock on it.

# The formats: a name, and a line on whom it is for and what opens it.
export-format-json = Evenly’s own file (JSON)
export-format-json-about = For another Evenly: it reads everything back without loss.
export-format-xlsx = Workbook (XLSX)
export-format-xlsx-about = For Excel, LibreOffice or Numbers: one sheet for each table.
export-format-csv = Tables (CSV)
export-format-csv-about = A folder of tables for any spreadsheet or statistics program. Evenly reads it back too.
export-format-sqlite = Database (SQLite)
export-format-sqlite-about = One file with the same tables, for questions in SQL.
export-how = How to open each format

export-xlsx-kind = Workbook (XLSX)
export-sqlite-kind = Database (SQLite)
export-age-kind = Locked file (age)

# The ticks.
export-along = Take along too
export-with-name = My name: { $name }
export-with-notes =
    { $n ->
        [one] My notes, in my own words: { $n } note
       *[other] My notes, in my own words: { $n } notes
    }
export-lock = Lock
export-lock-tick = Lock the file with six words
export-lock-about = Evenly makes up the words and shows them once, after the file is written.
export-lock-folder = A folder of tables cannot be locked. The workbook has the same tables in one file, and that can be.

# What leaves.
export-shown-as = It is marked { $pseudonym }, and your name stays here.
export-shown-with-name = Your name goes along: { $name }. It is also marked { $pseudonym }.
export-unmarked = Your name stays here.
export-no-notes = Nothing that you wrote in your own words goes along.
export-private-locked = It is still personal data, also under a lock. Send the six words another way than the file.
export-look = Show every part
export-look-again = Close the list
export-section =
    { $n ->
        [one] { $name }: { $n } row
       *[other] { $name }: { $n } rows
    }

# After a locked file was written.
export-words-title = Write these six words down now
export-words-about = They are shown only here, and Evenly does not keep them. Without them nobody can open the file, not even you.
export-words-written = I wrote them down
export-words-gone = The file is locked with six words that are no longer shown.

export-too-many-rows = A table has more rows than a workbook holds. Take the tables (CSV) or the database (SQLite).

# What stands for the person.
export-person = Who it is from
export-person-about = A copy carries a pseudonym. Your name leaves only where you tick it.
export-pseudonym = Pseudonym
export-pseudonym-hint = Such as a number from your clinic. Empty: { $pseudonym }
export-name = Name
export-name-hint = You can leave it empty.
export-person-keep = Save
export-person-saved = Saved.

# The command line.
export-cli-from = Only entries from this day on
export-cli-to = Only entries up to this day
export-cli-with-name = Also write the name
export-cli-with-notes = Also write notes, and everything else in the person’s own words
export-cli-encrypt = Lock the file with six words, which are printed once; the file then ends in .age
export-cli-dry-run = Only say what would be written
export-cli-not-written = Nothing was written.
export-cli-needs-out = This format needs a file: add --out FILE
export-cli-needs-file = A folder of tables cannot be locked. Take --format xlsx, which has the same tables in one file.
export-cli-days = The first day must not be after the last one.
export-cli-words = Write these six words down now. They are not kept anywhere, and without them nobody can open the file:
export-cli-unlock-about = Open a file that is locked with words, such as one of `export --encrypt`
export-cli-unlock-file = The locked file
export-cli-unlock-out = The file to write
export-cli-unlock-ask = Type the words and press Enter:
export-cli-unlocked = Opened { $from } into { $to }. It has no lock now.
export-cli-pseudonym = What stands for you in everything that leaves, such as a number from your clinic
export-cli-name = Your name; it leaves only with --with-name
