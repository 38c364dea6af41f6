-- Every statement the store runs on SQLite, by name.

-- name: asset.insert
INSERT INTO assets (id, mime_type, file_name, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
-- name: asset.get
SELECT mime_type, file_name, bytes FROM assets WHERE id = ?

-- name: clipping.insert
INSERT INTO clippings (title, section, source, article_date, kind, raw_text, raw_hash, address, media_type,
                       origin_title, captured_at, snapshot, created_at, modified_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- name: clipping.update
UPDATE clippings SET title = ?, section = ?, source = ?, article_date = ?, kind = ?, modified_at = ?
WHERE number = ? AND removed_at IS NULL
-- name: clipping.get
SELECT c.kind, c.raw_text, c.address, c.media_type, c.origin_title, c.captured_at, c.snapshot, c.modified_at,
       c.removed_at, (SELECT r.article FROM revisions r WHERE r.clipping = c.number ORDER BY r.number DESC LIMIT 1)
FROM clippings c WHERE c.number = ?
-- name: clipping.exists
SELECT number FROM clippings WHERE number = ?
-- name: clipping.remove
UPDATE clippings SET removed_at = ? WHERE number = ? AND removed_at IS NULL
-- name: clipping.restore
UPDATE clippings SET removed_at = NULL WHERE number = ? AND removed_at IS NOT NULL
-- name: clipping.byRawText
SELECT number FROM clippings WHERE raw_hash = ? AND raw_text = ? AND removed_at IS NULL ORDER BY number LIMIT 1
-- name: clipping.list
WITH wanted (removed, industry, kind, since) AS (SELECT ?, ?, ?, ?)
SELECT c.number, c.title, c.section, c.source, c.article_date, c.kind, c.modified_at,
       (SELECT group_concat(t.tag, ' ') FROM (SELECT tag FROM clipping_industries WHERE clipping = c.number
                                              ORDER BY confirmed DESC, position) t)
FROM clippings c, wanted w
WHERE (c.removed_at IS NOT NULL) = w.removed
  AND (w.industry = '' OR EXISTS (SELECT 1 FROM clipping_industries i
                               WHERE i.clipping = c.number AND i.tag = w.industry))
  AND (w.kind = '' OR c.kind = w.kind)
  AND (w.since = '' OR c.article_date >= w.since)
ORDER BY c.number DESC LIMIT ?
-- name: clipping.search
WITH wanted (removed, industry, kind, since) AS (SELECT ?, ?, ?, ?)
SELECT c.number, c.title, c.section, c.source, c.article_date, c.kind, c.modified_at,
       (SELECT group_concat(t.tag, ' ') FROM (SELECT tag FROM clipping_industries WHERE clipping = c.number
                                              ORDER BY confirmed DESC, position) t)
FROM clippings c, wanted w
WHERE (c.removed_at IS NOT NULL) = w.removed
  AND (w.industry = '' OR EXISTS (SELECT 1 FROM clipping_industries i
                               WHERE i.clipping = c.number AND i.tag = w.industry))
  AND (w.kind = '' OR c.kind = w.kind)
  AND (w.since = '' OR c.article_date >= w.since)
  AND c.number IN (SELECT rowid FROM clipping_search WHERE clipping_search MATCH ?)
ORDER BY c.number DESC LIMIT ?

-- name: clippingAsset.insert
INSERT INTO clipping_assets (clipping, asset) VALUES (?, ?) ON CONFLICT DO NOTHING
-- name: clippingAsset.list
SELECT a.id, a.mime_type, a.file_name, a.bytes FROM clipping_assets l JOIN assets a ON a.id = l.asset
WHERE l.clipping = ?
-- name: industry.clear
DELETE FROM clipping_industries WHERE clipping = ?
-- name: industry.insert
INSERT INTO clipping_industries (clipping, position, tag, confirmed) VALUES (?, ?, ?, ?)
ON CONFLICT (clipping, tag) DO UPDATE SET confirmed = max(confirmed, excluded.confirmed)
-- name: industry.list
SELECT tag, confirmed FROM clipping_industries WHERE clipping = ? ORDER BY position

-- name: revision.insert
INSERT INTO revisions (clipping, article, created_at) VALUES (?, ?, ?)
-- name: revision.list
SELECT article FROM revisions WHERE clipping = ? ORDER BY number DESC

-- name: search.clear
DELETE FROM clipping_search WHERE rowid = ?
-- name: search.insert
INSERT INTO clipping_search (rowid, characters, pairs) VALUES (?, ?, ?)

-- name: issue.insert
INSERT INTO issues (template, issue_number, total_number, issue_date, fields, created_at, modified_at)
VALUES (?, ?, ?, ?, ?, ?, ?)
-- name: issue.update
UPDATE issues SET template = ?, issue_number = ?, total_number = ?, issue_date = ?, fields = ?, modified_at = ?
WHERE number = ? AND removed_at IS NULL
-- name: issue.get
SELECT template, issue_number, total_number, issue_date, fields FROM issues WHERE number = ? AND removed_at IS NULL
-- name: issue.list
SELECT i.number, i.template, i.issue_number, i.total_number, i.issue_date, i.modified_at,
       (SELECT count(*) FROM issue_articles a WHERE a.issue = i.number)
FROM issues i WHERE i.removed_at IS NULL ORDER BY i.number DESC
-- name: issue.remove
UPDATE issues SET removed_at = ? WHERE number = ? AND removed_at IS NULL
-- name: issue.restore
UPDATE issues SET removed_at = NULL WHERE number = ? AND removed_at IS NOT NULL
-- name: section.clear
DELETE FROM issue_sections WHERE issue = ?
-- name: section.insert
INSERT INTO issue_sections (issue, position, name) VALUES (?, ?, ?)
-- name: section.list
SELECT position, name FROM issue_sections WHERE issue = ? ORDER BY position
-- name: issueArticle.insert
INSERT INTO issue_articles (issue, section, position, clipping, article) VALUES (?, ?, ?, ?, ?)
-- name: issueArticle.list
SELECT section, article FROM issue_articles WHERE issue = ? ORDER BY section, position
-- name: issueRevision.insert
INSERT INTO issue_revisions (issue, content, created_at) VALUES (?, ?, ?)
-- name: issueRevision.list
SELECT content FROM issue_revisions WHERE issue = ? ORDER BY number DESC

-- name: word.put
INSERT INTO dictionary_words (word, replacement, note, who, created_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (word) DO UPDATE SET replacement = excluded.replacement, note = excluded.note,
                                 who = excluded.who, created_at = excluded.created_at
-- name: word.remove
DELETE FROM dictionary_words WHERE word = ?
-- name: word.list
SELECT word, replacement, note, who, created_at FROM dictionary_words ORDER BY word

-- name: ignored.insert
INSERT INTO ignored_findings (scope, rule, text, context, document, suggestion, who, reason, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING
-- name: ignored.find
SELECT number FROM ignored_findings
WHERE scope = ? AND rule = ? AND text = ? AND context = ? AND document = ? AND suggestion IS ?
-- name: ignored.remove
DELETE FROM ignored_findings WHERE number = ?
-- name: ignored.list
SELECT number, scope, rule, text, context, document, who, reason, created_at, suggestion FROM ignored_findings ORDER BY number

-- name: round.put
INSERT INTO proof_rounds (subject, round, characters, findings, who, created_at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (subject, round) DO UPDATE SET characters = excluded.characters, findings = excluded.findings,
                                           who = excluded.who, created_at = excluded.created_at
-- name: round.list
SELECT round, characters, findings, who, created_at FROM proof_rounds WHERE subject = ? ORDER BY round
