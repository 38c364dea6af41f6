-- What the proofreader is told by people, and what it found in each round of proofs.

-- The house dictionary. An empty replacement: the word is right as it stands.
CREATE TABLE dictionary_words (
    word        TEXT NOT NULL PRIMARY KEY,
    replacement TEXT NOT NULL,
    note        TEXT NOT NULL,
    who         TEXT NOT NULL,
    created_at  TEXT NOT NULL
) WITHOUT ROWID
;
-- Findings that somebody called wrong. scope: once, document, always.
CREATE TABLE ignored_findings (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    scope      TEXT NOT NULL CHECK (scope IN ('once', 'document', 'always')),
    rule       TEXT NOT NULL,
    text       TEXT NOT NULL,
    context    TEXT NOT NULL,
    document   TEXT NOT NULL,
    who        TEXT NOT NULL,
    reason     TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (scope, rule, text, context, document)
)
;
-- One round of proofs (1: 一校) of a clipping or issue; what was found, as JSON.
CREATE TABLE proof_rounds (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    subject    TEXT NOT NULL,
    round      INTEGER NOT NULL CHECK (round > 0),
    characters INTEGER NOT NULL,
    findings   TEXT NOT NULL,
    who        TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (subject, round)
)
;
