### The page on formats: what each is for, how to open it, and what its fields mean.

formats-title = Formats
formats-subtitle = What an export holds, and how to open it
formats-about = Every format holds the same diary. A name, notes and safety checks are in it only where they were ticked; the copy says itself what was left out.
formats-open = How to open each

formats-json-open = Share → Import in Evenly. It is also plain text: any editor shows it, and every programming language reads JSON.
formats-xlsx-open = Open it in Excel, LibreOffice Calc, Numbers or Google Sheets. Numbers are numbers, dates are dates.
formats-csv-open = Open one file in a spreadsheet and choose UTF-8 and comma. Text that could run as a formula begins with an apostrophe.
formats-sqlite-open = Open it in DB Browser for SQLite, in DBeaver, or with sqlite3 FILE on the command line. Dates are text such as 2026-11-23.

formats-fhir-open = The clinic’s system imports it, or a FHIR R4 server takes it. A viewer for JSON shows it to people.

formats-locked = Locked files (.age)
formats-locked-about = A locked file is in the open age format. Six words out of a list of { $words } open it: whoever guesses has { $bits } bits to guess.
formats-locked-evenly = With Evenly, on the command line: evenly unlock FILE.age --out FILE
formats-locked-age = Without Evenly: install age (Debian: apt install age; Windows: winget install FiloSottile.age; macOS: brew install age), then age --decrypt --output FILE FILE.age. It asks for the words; type them with a space between each two.

formats-fields = Fields
formats-fields-about = The tables of the workbook, of the CSV folder and of the database. Each copy also holds this list as the table dictionary.
formats-pick = Table
formats-column = Column
formats-unit = Unit
formats-values = Values
formats-meaning = Meaning
formats-units = Units: min minutes, s seconds, m metres, cm centimetres, AU load (effort × minutes), 0–10 points on a scale. An empty cell means not answered; it is not zero.
formats-json-fields = The JSON file has the same fields, inside each entry; its schema is evenly-diary-1.schema.json.

# $table is the name of a table, $about says what it holds.
formats-table-line = { $table }: { $about }
formats-table-about = what the copy is: version, what was left out, rows of each table, pseudonym, answers about the person
formats-table-days = one row for each day, made from the other tables
formats-table-entries = one row for each entry
formats-table-sets = one row for each set of an exercise
formats-table-pain = one row for each entry and side with pain
formats-table-warnings = one row for each finding of a warning that was shown
formats-table-answers = one row for each answer to a warning
formats-table-limits = one row for each limit that a physiotherapist changed
formats-table-plans = one row for each side of a plan
formats-table-safety = one row for each safety check, where they go along
formats-table-dictionary = one row for each column of the other tables
