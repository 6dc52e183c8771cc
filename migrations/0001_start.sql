-- The diary's first schema. Words are checked by the program, so that a new word needs no rebuild;
-- numbers mirror the ranges of the domain's checked types. Missing answers are NULL, never zero.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: a key is never given twice, so undo can put a row back under its old key.
CREATE TABLE entry (
    key               INTEGER PRIMARY KEY AUTOINCREMENT,
    id                TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    kind              TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    day               INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    minute_of_day     INTEGER CHECK (minute_of_day BETWEEN 0 AND 1439),
    start_utc_ms      INTEGER,
    start_offset_s    INTEGER CHECK (start_offset_s BETWEEN -64800 AND 64800),
    start_zone        TEXT CHECK (length(start_zone) BETWEEN 1 AND 64),
    recorded_utc_ms   INTEGER NOT NULL,
    recorded_offset_s INTEGER NOT NULL CHECK (recorded_offset_s BETWEEN -64800 AND 64800),
    recorded_zone     TEXT NOT NULL CHECK (length(recorded_zone) BETWEEN 1 AND 64),
    minutes           REAL CHECK (minutes BETWEEN 0.1 AND 600.0),
    effort            INTEGER CHECK (effort BETWEEN 0 AND 10),
    stopped_early     TEXT CHECK (length(stopped_early) BETWEEN 1 AND 40),
    note              TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
    CHECK ((start_utc_ms IS NULL) = (start_offset_s IS NULL)),
    CHECK ((start_utc_ms IS NULL) = (start_zone IS NULL))
) STRICT;

CREATE INDEX entry_by_day ON entry (day, minute_of_day, id);
CREATE INDEX entry_by_kind ON entry (kind, day);

CREATE TABLE strength (
    entry   INTEGER PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE,
    variant TEXT NOT NULL CHECK (length(variant) BETWEEN 1 AND 40),
    side    TEXT CHECK (side IN ('left', 'right', 'both'))
) STRICT;

CREATE TABLE set_entry (
    entry    INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 99),
    side     TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
    reps     INTEGER NOT NULL CHECK (reps BETWEEN 1 AND 500),
    hold     REAL CHECK (hold BETWEEN 0.0 AND 600.0),
    up_s     REAL CHECK (up_s BETWEEN 0.0 AND 60.0),
    down_s   REAL CHECK (down_s BETWEEN 0.0 AND 60.0),
    PRIMARY KEY (entry, position),
    CHECK ((up_s IS NULL) = (down_s IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE felt (
    entry  INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
    muscle TEXT NOT NULL CHECK (length(muscle) BETWEEN 1 AND 40),
    PRIMARY KEY (entry, muscle)
) STRICT, WITHOUT ROWID;

CREATE TABLE pain (
    entry        INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
    side         TEXT NOT NULL CHECK (side IN ('left', 'right')),
    before       INTEGER CHECK (before BETWEEN 0 AND 10),
    worst        INTEGER CHECK (worst BETWEEN 0 AND 10),
    next_morning INTEGER CHECK (next_morning BETWEEN 0 AND 10),
    PRIMARY KEY (entry, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE pain_feel (
    entry INTEGER NOT NULL,
    side  TEXT NOT NULL,
    feel  TEXT NOT NULL CHECK (length(feel) BETWEEN 1 AND 40),
    PRIMARY KEY (entry, side, feel),
    FOREIGN KEY (entry, side) REFERENCES pain (entry, side) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE pain_site (
    entry INTEGER NOT NULL,
    side  TEXT NOT NULL,
    site  TEXT NOT NULL CHECK (length(site) BETWEEN 1 AND 40),
    PRIMARY KEY (entry, side, site),
    FOREIGN KEY (entry, side) REFERENCES pain (entry, side) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE walk (
    entry      INTEGER PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE,
    distance_m REAL CHECK (distance_m BETWEEN 0.1 AND 200000.0),
    steps      INTEGER CHECK (steps BETWEEN 1 AND 200000),
    aid        TEXT CHECK (length(aid) BETWEEN 1 AND 40),
    limp       TEXT CHECK (length(limp) BETWEEN 1 AND 40)
) STRICT;

CREATE TABLE swim (
    entry         INTEGER PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE,
    distance_m    REAL CHECK (distance_m BETWEEN 0.1 AND 200000.0),
    pool_length_m REAL CHECK (pool_length_m BETWEEN 0.1 AND 400.0),
    lengths       INTEGER CHECK (lengths BETWEEN 1 AND 2000),
    stroke        TEXT CHECK (length(stroke) BETWEEN 1 AND 40),
    CHECK ((pool_length_m IS NULL) = (lengths IS NULL))
) STRICT;

CREATE TABLE sitting_break (
    entry  INTEGER PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE,
    origin TEXT CHECK (length(origin) BETWEEN 1 AND 40)
) STRICT;

CREATE TABLE break_deed (
    entry INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
    deed  TEXT NOT NULL CHECK (length(deed) BETWEEN 1 AND 40),
    PRIMARY KEY (entry, deed)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in (
    entry          INTEGER PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE,
    pain_left      INTEGER CHECK (pain_left BETWEEN 0 AND 10),
    pain_right     INTEGER CHECK (pain_right BETWEEN 0 AND 10),
    soreness       INTEGER CHECK (soreness BETWEEN 0 AND 10),
    weaker         TEXT CHECK (length(weaker) BETWEEN 1 AND 40),
    fatigue        INTEGER CHECK (fatigue BETWEEN 0 AND 10),
    sleep_minutes  INTEGER CHECK (sleep_minutes BETWEEN 0 AND 1440),
    rest_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (rest_confirmed IN (0, 1))
) STRICT;

CREATE TABLE profile (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    weaker_side TEXT CHECK (weaker_side IN ('left', 'right')),
    seen        TEXT CHECK (seen IN ('yes', 'no')),
    seen_day    INTEGER CHECK (seen_day BETWEEN -25567 AND 84005)
) STRICT;

-- What was done, undone and done again. An undo keeps the words of what it took back, so that
-- history can say it after the journal's older part is gone.
CREATE TABLE operation (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    act         TEXT NOT NULL CHECK (act IN ('did', 'undid', 'redid')),
    target      INTEGER REFERENCES operation (id) ON DELETE SET NULL,
    op          TEXT NOT NULL CHECK (length(op) BETWEEN 1 AND 40),
    kind        TEXT,
    count       INTEGER,
    source      TEXT,
    state       TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL,
    at_zone     TEXT NOT NULL
) STRICT;

CREATE INDEX operation_by_target ON operation (target);
CREATE INDEX operation_undone ON operation (state) WHERE state = 'undone';

-- One row before and after, as JSON. "entry" has no foreign key: it outlives the entry.
CREATE TABLE change (
    id         INTEGER PRIMARY KEY,
    operation  INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    entry      INTEGER,
    before     TEXT,
    after      TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE INDEX change_by_operation ON change (operation);
CREATE INDEX change_by_entry ON change (entry);
CREATE INDEX change_deleted ON change (entry) WHERE table_name = 'entry' AND after IS NULL;
