-- What each thing of the diary has been, so that two diaries can meet. A revision is named after its
-- content and the revisions it follows; an entry that was never changed has no row, as its only
-- revision can be worked out. Revisions only grow: no undo takes one out, it adds new ones.
CREATE TABLE revision (
    thing   TEXT NOT NULL CHECK (length(thing) BETWEEN 3 AND 100),
    id      BLOB NOT NULL CHECK (length(id) = 16),
    parents BLOB NOT NULL CHECK (length(parents) % 16 = 0),
    content BLOB CHECK (length(content) = 16),
    PRIMARY KEY (thing, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revision_is_fixed BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision stays as it is'); END;

-- What a thing says besides what is shown, while the person has not picked. "item" is JSON.
CREATE TABLE version (
    thing   TEXT NOT NULL CHECK (length(thing) BETWEEN 3 AND 100),
    content TEXT NOT NULL CHECK (length(content) = 32),
    item    TEXT NOT NULL,
    PRIMARY KEY (thing, content)
) STRICT, WITHOUT ROWID;

-- Marks of what was erased for good, so that no merge brings it back. A mark tells nothing.
CREATE TABLE erased (
    mark BLOB PRIMARY KEY CHECK (length(mark) = 16)
) STRICT, WITHOUT ROWID;

-- Two machines can ask at the same millisecond. Both answers are kept, so the moment alone is no
-- name any more.
CREATE TABLE safety_check_of_any_moment (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone     TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64)
) STRICT;
INSERT INTO safety_check_of_any_moment (key, day, at_utc_ms, at_offset_s, at_zone)
SELECT key, day, at_utc_ms, at_offset_s, at_zone FROM safety_check;
DROP TABLE safety_check;
ALTER TABLE safety_check_of_any_moment RENAME TO safety_check;
CREATE INDEX safety_check_by_moment ON safety_check (at_utc_ms);
CREATE TRIGGER safety_check_stays BEFORE DELETE ON safety_check
BEGIN SELECT RAISE(ABORT, 'a safety check stays'); END;
CREATE TRIGGER safety_check_is_fixed BEFORE UPDATE ON safety_check
BEGIN SELECT RAISE(ABORT, 'a safety check stays'); END;

CREATE TABLE clearing_of_any_moment (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    rule        TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 10),
    how         TEXT NOT NULL CHECK (length(how) BETWEEN 1 AND 40),
    day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    at_utc_ms   INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -64800 AND 64800),
    at_zone     TEXT NOT NULL CHECK (length(at_zone) BETWEEN 1 AND 64)
) STRICT;
INSERT INTO clearing_of_any_moment (rule, how, day, at_utc_ms, at_offset_s, at_zone)
SELECT rule, how, day, at_utc_ms, at_offset_s, at_zone FROM clearing ORDER BY at_utc_ms, rule;
DROP TABLE clearing;
ALTER TABLE clearing_of_any_moment RENAME TO clearing;
CREATE INDEX clearing_by_moment ON clearing (at_utc_ms, rule);
CREATE TRIGGER clearing_stays BEFORE DELETE ON clearing
BEGIN SELECT RAISE(ABORT, 'what ended a stop stays'); END;
CREATE TRIGGER clearing_is_fixed BEFORE UPDATE ON clearing
BEGIN SELECT RAISE(ABORT, 'what ended a stop stays'); END;
