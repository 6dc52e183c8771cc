-- The heart rate of a session, where a watch measured it.

ALTER TABLE entry ADD COLUMN heart_rate_average INTEGER CHECK (heart_rate_average BETWEEN 20 AND 250);
ALTER TABLE entry ADD COLUMN heart_rate_highest INTEGER CHECK (heart_rate_highest BETWEEN 20 AND 250);

-- What each import brought in, so that it can be taken back long after the journal forgot it.
-- "content" names what an entry said then; one that says something else by now was changed since.
CREATE TABLE import (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    source      TEXT NOT NULL CHECK (length(source) <= 300),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone     TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64)
) STRICT;

-- "entry" has no foreign key: the list outlives the entry, which may come back from the bin.
CREATE TABLE imported (
    import  INTEGER NOT NULL REFERENCES import (key) ON DELETE CASCADE,
    entry   TEXT NOT NULL CHECK (length(entry) = 36),
    content BLOB NOT NULL CHECK (length(content) = 16),
    PRIMARY KEY (import, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX imported_by_entry ON imported (entry);
