-- An ignored finding is known by what it wanted changed, whichever rule asks for it.

ALTER TABLE ignored_findings RENAME TO ignored_findings_before
;
-- Findings that somebody called wrong. scope: once, document, always. suggestion: what the words were to become;
-- NULL where the rule knew nothing better, and in records made before it was kept.
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
    suggestion TEXT
)
;
INSERT INTO ignored_findings (number, scope, rule, text, context, document, who, reason, created_at)
SELECT number, scope, rule, text, context, document, who, reason, created_at FROM ignored_findings_before
;
DROP TABLE ignored_findings_before
;
CREATE UNIQUE INDEX ignored_findings_by_change
    ON ignored_findings (scope, rule, text, context, document, coalesce('→' || suggestion, ''))
;
