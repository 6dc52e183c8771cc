-- The care path: its steps, body maps, and what a person wants to say at a visit.

CREATE TABLE care_step (
    entry  INTEGER PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE,
    kind   TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    state  TEXT NOT NULL CHECK (length(state) BETWEEN 1 AND 40),
    name   TEXT CHECK (length(name) BETWEEN 1 AND 100),
    place  TEXT CHECK (length(place) BETWEEN 1 AND 200),
    result TEXT CHECK (length(result) BETWEEN 1 AND 500),
    next   TEXT CHECK (length(next) BETWEEN 1 AND 500),
    until  INTEGER CHECK (until BETWEEN -25567 AND 84005)
) STRICT;

CREATE TABLE body_mark (
    entry     INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
    side      TEXT NOT NULL CHECK (side IN ('left', 'right')),
    region    TEXT NOT NULL CHECK (length(region) BETWEEN 1 AND 40),
    sensation TEXT NOT NULL CHECK (length(sensation) BETWEEN 1 AND 40),
    strength  INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 10),
    PRIMARY KEY (entry, side, region, sensation)
) STRICT, WITHOUT ROWID;

ALTER TABLE person ADD COLUMN noticed TEXT CHECK (length(noticed) BETWEEN 1 AND 1000);
ALTER TABLE person ADD COLUMN course TEXT CHECK (length(course) BETWEEN 1 AND 1000);
ALTER TABLE person ADD COLUMN questions TEXT CHECK (length(questions) BETWEEN 1 AND 1000);
