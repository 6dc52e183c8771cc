-- Who a diary is about. Its identifier is made with the file and travels with every copy; it is not
-- journaled, so no undo changes it. The pseudonym and the name are what the person typed.

CREATE TABLE identity (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    diary TEXT NOT NULL CHECK (length(diary) = 36)
) STRICT;

-- A random UUID, version 4.
INSERT INTO identity (one, diary)
SELECT 1,
       lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
           || '-' || substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2)
           || '-' || hex(randomblob(6)));

CREATE TABLE person (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    pseudonym TEXT CHECK (length(pseudonym) BETWEEN 1 AND 40),
    name      TEXT CHECK (length(name) BETWEEN 1 AND 100)
) STRICT;
