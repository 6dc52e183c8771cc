-- What was typed and not saved yet, and the place in the ledger that the rows have reached. Neither is
-- part of the diary: no journal, no copy that leaves and no count has them.

CREATE TABLE draft (
    name        TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200),
    text        TEXT NOT NULL CHECK (length(text) <= 1000000),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL,
    at_zone     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_mark (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    branch BLOB NOT NULL CHECK (length(branch) = 16),
    seq    INTEGER NOT NULL CHECK (seq >= 0),
    head   BLOB NOT NULL CHECK (length(head) = 32)
) STRICT;
