// What is known of pages and of the reading of them: page data and its evidence, the bin, risk, readings that can be set back,
// when somebody worked, articles over several pages, blind samples, measured errors and rules that are not heard.
import type { Migration } from './migration.ts';

export const pages: Migration = {
  version: 5,
  sql: `
-- file: the name as it came, with its folders. issue: the issue's number as printed; section: the page's name, e.g. 要闻.
-- deleted_at: in the bin. flags, risk, benefit: derived sums over the flags of rules that are heard. characters: derived.
ALTER TABLE pages ADD COLUMN file TEXT NOT NULL DEFAULT '';
ALTER TABLE pages ADD COLUMN issue TEXT;
ALTER TABLE pages ADD COLUMN section TEXT;
ALTER TABLE pages ADD COLUMN edition TEXT;
ALTER TABLE pages ADD COLUMN source TEXT;
ALTER TABLE pages ADD COLUMN scan TEXT;
ALTER TABLE pages ADD COLUMN deleted_at TEXT;
ALTER TABLE pages ADD COLUMN characters INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pages ADD COLUMN flags INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pages ADD COLUMN risk REAL NOT NULL DEFAULT 0;
ALTER TABLE pages ADD COLUMN benefit REAL NOT NULL DEFAULT 0;
UPDATE pages SET file = name,
  flags = (SELECT coalesce(sum(count), 0) FROM flags WHERE page = pages.id),
  characters = (SELECT coalesce(sum(characters), 0) FROM articles WHERE page = pages.id);
CREATE INDEX pages_by_place ON pages (paper, date, number);
CREATE INDEX pages_by_risk ON pages (risk);
CREATE INDEX pages_by_benefit ON pages (benefit);
CREATE INDEX pages_by_name ON pages (name);
CREATE INDEX pages_by_change ON pages (changed_at);

-- Expected harm of a rule's open flags, and the same for each key it takes to settle them.
ALTER TABLE flags ADD COLUMN risk REAL NOT NULL DEFAULT 0;
ALTER TABLE flags ADD COLUMN benefit REAL NOT NULL DEFAULT 0;
CREATE INDEX flags_of_rule ON flags (rule, page);

-- Derived: what the text itself says of page data, and the words that say so. field: a field of page data, or 'weekday' (0-6).
CREATE TABLE evidence (
  page INTEGER NOT NULL REFERENCES pages (id),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (page, field)
) STRICT, WITHOUT ROWID;

-- A state may be set back, which is a record of its own; open_flags: how many were left open.
CREATE TABLE readings_5 (
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES pages (id),
  revision INTEGER NOT NULL REFERENCES revisions (id),
  state TEXT NOT NULL CHECK (state IN ('unread', 'first', 'second', 'third', 'final')),
  kind TEXT NOT NULL DEFAULT 'read' CHECK (kind IN ('read', 'set')),
  reader TEXT NOT NULL,
  open_flags INTEGER NOT NULL DEFAULT 0,
  at TEXT NOT NULL
) STRICT;
INSERT INTO readings_5 (id, page, revision, state, reader, at) SELECT id, page, revision, state, reader, at FROM readings;
DROP TABLE readings;
ALTER TABLE readings_5 RENAME TO readings;
CREATE INDEX readings_of_page ON readings (page, id);
CREATE INDEX readings_of_revision ON readings (revision);
CREATE INDEX readings_by_reader ON readings (reader, at);

CREATE TABLE readers (
  name TEXT PRIMARY KEY,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO readers (name, since)
SELECT name, min(at) FROM (
  SELECT reader AS name, at FROM readings UNION ALL
  SELECT author, at FROM revisions UNION ALL
  SELECT value, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM settings WHERE key = 'reader'
) WHERE name <> '' GROUP BY name;

-- A minute (2025-09-22T10:31) in which a reader's work on a page was saved.
CREATE TABLE activity (
  reader TEXT NOT NULL,
  minute TEXT NOT NULL,
  page INTEGER NOT NULL REFERENCES pages (id),
  PRIMARY KEY (reader, minute, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_of_page ON activity (page);

-- Derived from jump lines: the page number an article goes on at, and the one it comes from.
ALTER TABLE articles ADD COLUMN jumps_to TEXT;
ALTER TABLE articles ADD COLUMN jumps_from TEXT;

-- An article goes on with another: ids of articles, which outlive their rows. No article has two partners on a side.
CREATE TABLE links (
  part TEXT PRIMARY KEY,
  next TEXT NOT NULL UNIQUE,
  page INTEGER NOT NULL REFERENCES pages (id),
  next_page INTEGER NOT NULL REFERENCES pages (id),
  reader TEXT NOT NULL,
  at TEXT NOT NULL,
  CHECK (part <> next)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_of_page ON links (page);
CREATE INDEX links_of_next_page ON links (next_page);

-- A random sample of a batch, read blind. batch: the filter that names it, JSON; pages: how many it had; bar: errors per 10,000.
CREATE TABLE samples (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch TEXT NOT NULL,
  pages INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  bar REAL NOT NULL,
  drawn_by TEXT NOT NULL,
  drawn_at TEXT NOT NULL,
  verdict TEXT CHECK (verdict IN ('accepted', 'returned')),
  settled_by TEXT,
  settled_at TEXT,
  CHECK ((verdict IS NULL) = (settled_at IS NULL))
) STRICT;

-- revision: what the batch delivered; text: what the blind reader made of the page, and errors: JSON, where the two differ.
CREATE TABLE sample_pages (
  sample INTEGER NOT NULL REFERENCES samples (id),
  page INTEGER NOT NULL REFERENCES pages (id),
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL REFERENCES revisions (id),
  reader TEXT,
  at TEXT,
  text TEXT,
  characters INTEGER,
  errors TEXT,
  PRIMARY KEY (sample, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX sample_pages_of_page ON sample_pages (page);
CREATE INDEX sample_pages_of_revision ON sample_pages (revision);

-- What a finished reading found: errors between the text before and after, JSON. kind 'arrived': since the page came in;
-- 'found': since the reading before this one.
CREATE TABLE measures (
  page INTEGER NOT NULL REFERENCES pages (id),
  kind TEXT NOT NULL CHECK (kind IN ('arrived', 'found')),
  state TEXT NOT NULL CHECK (state IN ('first', 'second', 'third', 'final')),
  reader TEXT NOT NULL,
  at TEXT NOT NULL,
  characters INTEGER NOT NULL,
  errors TEXT NOT NULL,
  PRIMARY KEY (page, kind, state)
) STRICT, WITHOUT ROWID;

-- What a person said of a rule: never heard, or heard whatever its precision. muted: not heard at present.
CREATE TABLE rules (
  rule TEXT PRIMARY KEY,
  said TEXT CHECK (said IN ('mute', 'hear')),
  muted INTEGER NOT NULL CHECK (muted IN (0, 1)),
  reader TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX verdicts_of_rule ON verdicts (rule, verdict);
`,
};
