-- Exercises that a physiotherapist made up: sessions of them, and the pictures of plans.

CREATE TABLE own_session (
    entry    INTEGER PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE,
    exercise TEXT NOT NULL CHECK (length(exercise) = 36),
    name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    counted  TEXT NOT NULL CHECK (length(counted) BETWEEN 1 AND 40)
) STRICT;

CREATE INDEX own_session_by_exercise ON own_session (exercise);

CREATE TABLE own_set (
    entry    INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 99),
    side     TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
    amount   INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 600),
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

-- Pictures by the name that their bytes give them; plans say the name. They are not journaled: an
-- undo leaves them, and what no plan and no undo needs any more goes when the journal is pruned.
CREATE TABLE picture (
    id    BLOB PRIMARY KEY CHECK (length(id) = 16),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 204800)
) STRICT;
