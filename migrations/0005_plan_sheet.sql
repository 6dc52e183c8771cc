-- Plans of a physiotherapist that the person took over, every revision of them. "sheet" is the short
-- text form of a plan, one thing a line; it is only ever read as a whole.

CREATE TABLE plan_sheet (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT NOT NULL CHECK (length(id) = 36),
    revision    INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 1000000),
    sheet       TEXT NOT NULL CHECK (length(sheet) BETWEEN 1 AND 100000),
    day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone     TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64)
) STRICT;
