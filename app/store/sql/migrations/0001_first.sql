-- The first schema of a workspace. A line holding nothing but a semicolon ends a statement; a statement may hold
-- further semicolons (triggers do). Times are ISO 8601 in UTC with milliseconds, dates are ISO 8601, '' is "not known".

CREATE TABLE assets (
    id          TEXT PRIMARY KEY,              -- SHA-256 of the bytes, lower-case hexadecimal
    mime_type   TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    bytes       BLOB NOT NULL
)
;
CREATE TABLE clippings (
    number          INTEGER PRIMARY KEY AUTOINCREMENT,  -- shown as c<number>; never used again
    title           TEXT NOT NULL,             -- for lists: the article's title or its first words
    section         TEXT NOT NULL,
    source          TEXT NOT NULL,
    article_date    TEXT NOT NULL,
    kind            TEXT NOT NULL,
    raw_text        TEXT NOT NULL,
    raw_hash        TEXT NOT NULL,             -- SHA-256 of raw_text
    address         TEXT NOT NULL,
    media_type      TEXT NOT NULL,
    origin_title    TEXT NOT NULL,
    captured_at     TEXT NOT NULL,
    snapshot        TEXT REFERENCES assets (id),
    created_at      TEXT NOT NULL,
    modified_at     TEXT NOT NULL,
    removed_at      TEXT
)
;
CREATE INDEX clippings_by_raw_hash ON clippings (raw_hash)
;
-- Every version of an article, the present one included (it has the highest number).
CREATE TABLE revisions (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    clipping    INTEGER NOT NULL REFERENCES clippings (number),
    article     TEXT NOT NULL,
    created_at  TEXT NOT NULL
)
;
CREATE INDEX revisions_by_clipping ON revisions (clipping, number)
;
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
BEGIN
    SELECT RAISE(ABORT, 'revisions are immutable');
END
;
CREATE TRIGGER revisions_never_go BEFORE DELETE ON revisions
BEGIN
    SELECT RAISE(ABORT, 'revisions are immutable');
END
;
CREATE TRIGGER originals_never_change BEFORE UPDATE OF raw_text, raw_hash, address, media_type, origin_title,
    captured_at, snapshot ON clippings
BEGIN
    SELECT RAISE(ABORT, 'originals are immutable');
END
;
CREATE TABLE clipping_assets (
    clipping    INTEGER NOT NULL REFERENCES clippings (number),
    asset       TEXT NOT NULL REFERENCES assets (id),
    PRIMARY KEY (clipping, asset)
)
;
CREATE TABLE clipping_industries (
    clipping    INTEGER NOT NULL REFERENCES clippings (number),
    position    INTEGER NOT NULL,
    tag         TEXT NOT NULL,
    confirmed   INTEGER NOT NULL,
    PRIMARY KEY (clipping, tag)
)
;
CREATE INDEX clipping_industries_by_tag ON clipping_industries (tag, clipping)
;
CREATE TABLE issues (
    number          INTEGER PRIMARY KEY AUTOINCREMENT,  -- shown as i<number>
    template        TEXT NOT NULL,
    issue_number    INTEGER NOT NULL,
    total_number    INTEGER NOT NULL,
    issue_date      TEXT NOT NULL,
    fields          TEXT NOT NULL,             -- JSON object
    created_at      TEXT NOT NULL,
    modified_at     TEXT NOT NULL,
    removed_at      TEXT
)
;
CREATE TABLE issue_sections (
    issue       INTEGER NOT NULL REFERENCES issues (number),
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    PRIMARY KEY (issue, position)
)
;
CREATE TABLE issue_articles (
    issue       INTEGER NOT NULL,
    section     INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    clipping    INTEGER REFERENCES clippings (number),
    article     TEXT NOT NULL,                 -- the issue's own text of it
    PRIMARY KEY (issue, section, position),
    FOREIGN KEY (issue, section) REFERENCES issue_sections (issue, position) ON DELETE CASCADE
)
;
CREATE INDEX issue_articles_by_clipping ON issue_articles (clipping)
;
-- Former states of issues, as issue files.
CREATE TABLE issue_revisions (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    issue       INTEGER NOT NULL REFERENCES issues (number),
    content     TEXT NOT NULL,
    created_at  TEXT NOT NULL
)
;
CREATE INDEX issue_revisions_by_issue ON issue_revisions (issue, number)
;
-- The text is cut into tokens before it comes here (search_tokens.h). The ascii tokenizer takes every character beyond
-- ASCII as part of a token; unicode61 would drop the ideographs it does not know.
CREATE VIRTUAL TABLE clipping_search USING fts5 (characters, pairs, tokenize = 'ascii')
;
