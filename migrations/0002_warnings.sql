-- What rules read and say besides entries. Checks, clearings and firings only grow: they are not
-- journaled, so no undo takes them back.

ALTER TABLE profile ADD COLUMN cause TEXT CHECK (length(cause) BETWEEN 1 AND 40);
ALTER TABLE profile ADD COLUMN daily_light_work INTEGER NOT NULL DEFAULT 0 CHECK (daily_light_work IN (0, 1));
ALTER TABLE profile ADD COLUMN uneven_sides INTEGER NOT NULL DEFAULT 0 CHECK (uneven_sides IN (0, 1));

ALTER TABLE sitting_break ADD COLUMN sat_minutes REAL CHECK (sat_minutes BETWEEN 0.1 AND 600.0);

CREATE TABLE girth (
    entry    INTEGER PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE,
    place    TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 40),
    left_cm  REAL CHECK (left_cm BETWEEN 10.0 AND 200.0),
    right_cm REAL CHECK (right_cm BETWEEN 10.0 AND 200.0)
) STRICT;

CREATE TABLE safety_check (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    at_utc_ms   INTEGER NOT NULL UNIQUE,
    at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone     TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64)
) STRICT;

CREATE TABLE safety_sign (
    safety_check INTEGER NOT NULL REFERENCES safety_check (key) ON DELETE CASCADE,
    sign         TEXT NOT NULL CHECK (length(sign) BETWEEN 1 AND 40),
    PRIMARY KEY (safety_check, sign)
) STRICT, WITHOUT ROWID;

CREATE TABLE clearing (
    rule        TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 10),
    how         TEXT NOT NULL CHECK (length(how) BETWEEN 1 AND 40),
    day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone     TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64),
    PRIMARY KEY (rule, at_utc_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE acknowledgement (
    rule        TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 10),
    severity    TEXT NOT NULL CHECK (length(severity) BETWEEN 1 AND 40),
    day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone     TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64),
    PRIMARY KEY (rule, at_utc_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE misfit (
    rule        TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 10),
    reason      TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 40),
    note        TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
    day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone     TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64),
    PRIMARY KEY (rule, at_utc_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_limit (
    name     TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 40),
    value    REAL NOT NULL,
    reviewed INTEGER NOT NULL CHECK (reviewed BETWEEN -25567 AND 84005)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
    key           INTEGER PRIMARY KEY AUTOINCREMENT,
    variant       TEXT NOT NULL CHECK (length(variant) BETWEEN 1 AND 40),
    hold          REAL CHECK (hold BETWEEN 0.0 AND 600.0),
    days_per_week INTEGER CHECK (days_per_week BETWEEN 1 AND 7),
    minutes       REAL CHECK (minutes BETWEEN 0.1 AND 600.0),
    effort        INTEGER CHECK (effort BETWEEN 0 AND 10),
    day           INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    at_utc_ms     INTEGER NOT NULL,
    at_offset_s   INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone       TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64)
) STRICT;

CREATE TABLE plan_target (
    plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
    sets INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 100),
    reps INTEGER NOT NULL CHECK (reps BETWEEN 1 AND 500),
    PRIMARY KEY (plan, side)
) STRICT, WITHOUT ROWID;

-- A warning as it was shown. "inputs" is JSON: findings with their days, entries and numbers.
CREATE TABLE firing (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    rule        TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 10),
    severity    TEXT NOT NULL CHECK (length(severity) BETWEEN 1 AND 40),
    limit_name  TEXT NOT NULL CHECK (length(limit_name) BETWEEN 1 AND 40),
    limit_value REAL NOT NULL,
    limit_owner TEXT NOT NULL CHECK (limit_owner IN ('default', 'physiotherapist')),
    reviewed    INTEGER NOT NULL CHECK (reviewed BETWEEN -25567 AND 84005),
    inputs      TEXT NOT NULL,
    day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone     TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64)
) STRICT;

CREATE INDEX firing_by_day ON firing (day, rule);

-- What only grows stays as it was written, whoever has the file open.
CREATE TRIGGER safety_check_stays BEFORE DELETE ON safety_check
BEGIN SELECT RAISE(ABORT, 'a safety check stays'); END;
CREATE TRIGGER safety_check_is_fixed BEFORE UPDATE ON safety_check
BEGIN SELECT RAISE(ABORT, 'a safety check stays'); END;
CREATE TRIGGER safety_sign_stays BEFORE DELETE ON safety_sign
BEGIN SELECT RAISE(ABORT, 'a safety check stays'); END;
CREATE TRIGGER safety_sign_is_fixed BEFORE UPDATE ON safety_sign
BEGIN SELECT RAISE(ABORT, 'a safety check stays'); END;
CREATE TRIGGER clearing_stays BEFORE DELETE ON clearing
BEGIN SELECT RAISE(ABORT, 'what ended a stop stays'); END;
CREATE TRIGGER clearing_is_fixed BEFORE UPDATE ON clearing
BEGIN SELECT RAISE(ABORT, 'what ended a stop stays'); END;
CREATE TRIGGER firing_stays BEFORE DELETE ON firing
BEGIN SELECT RAISE(ABORT, 'a warning that was shown stays'); END;
CREATE TRIGGER firing_is_fixed BEFORE UPDATE ON firing
BEGIN SELECT RAISE(ABORT, 'a warning that was shown stays'); END;
