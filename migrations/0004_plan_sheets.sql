-- Plans of a physiotherapist as they were taken in. "sheet" is the plan as one line of text, kept as
-- it was and never searched; "pictures" joins own exercises with the sums of their pictures, such as
-- "<identifier>:<sum> <identifier>:<sum>". Pictures are not journaled: they are named by what they
-- hold, so undo leaves them alone.

CREATE TABLE plan_sheet (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    plan        TEXT NOT NULL CHECK (length(plan) = 36),
    revision    INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9999),
    sheet       TEXT NOT NULL CHECK (length(sheet) BETWEEN 1 AND 200000),
    pictures    TEXT NOT NULL DEFAULT '' CHECK (length(pictures) <= 10000),
    day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone     TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64)
) STRICT;

CREATE TABLE plan_picture (
    sum   TEXT PRIMARY KEY CHECK (length(sum) = 64),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 307200)
) STRICT, WITHOUT ROWID;
