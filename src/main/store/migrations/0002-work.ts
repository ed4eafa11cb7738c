// Work that can be followed and taken back: whose draft it is, which raw version and operation a revision belongs to, what was
// proposed for a page and not yet settled, decisions on flags that hold for the whole archive, and what flag counts belong to.
import type { Migration } from './migration.ts';

export const work: Migration = {
  version: 2,
  sql: `
-- writer: the window that saved it.
ALTER TABLE drafts ADD COLUMN writer TEXT NOT NULL DEFAULT '';

-- What was done to many pages, or to one, as one step. kind: what it was, e.g. 'replace'; about: JSON, what to say of it.
CREATE TABLE operations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undoes INTEGER REFERENCES operations (id),
  undone_at TEXT
) STRICT;
CREATE INDEX operations_by_undoes ON operations (undoes);

-- What an operation changed beside corrected text, one row for each thing; before and after are JSON.
CREATE TABLE operation_changes (
  operation INTEGER NOT NULL REFERENCES operations (id),
  page INTEGER NOT NULL REFERENCES pages (id),
  what TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (operation, page, what)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_changes_of_page ON operation_changes (page);

-- name: the file's name as it came, with the folders above it where they were told.
ALTER TABLE raws ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE raws ADD COLUMN added_at TEXT NOT NULL DEFAULT '';
UPDATE raws SET name = (SELECT name FROM pages WHERE id = raws.page);
UPDATE raws SET added_at = (SELECT imported_at FROM pages WHERE id = raws.page);
CREATE INDEX raws_by_name ON raws (name);

-- raw: the raw version that the text was made from; about: JSON, what a reason needs to be understood.
ALTER TABLE revisions ADD COLUMN raw INTEGER REFERENCES raws (id);
ALTER TABLE revisions ADD COLUMN operation INTEGER REFERENCES operations (id);
ALTER TABLE revisions ADD COLUMN about TEXT;
UPDATE revisions SET raw = (SELECT max(id) FROM raws WHERE raws.page = revisions.page);
CREATE INDEX revisions_of_operation ON revisions (operation, page);
CREATE INDEX revisions_of_raw ON revisions (raw);

-- A raw version that came for a page that was there, and what composing made of it: a person settles it.
CREATE TABLE proposals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  page INTEGER NOT NULL REFERENCES pages (id),
  raw INTEGER NOT NULL REFERENCES raws (id),
  engine TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  settled TEXT CHECK (settled IN ('merged', 'replaced', 'kept', 'separate')),
  settled_at TEXT,
  reader TEXT,
  CHECK ((settled IS NULL) = (settled_at IS NULL))
) STRICT;
CREATE INDEX proposals_of_page ON proposals (page);
CREATE INDEX proposals_of_raw ON proposals (raw);

-- text: the flagged text, as a list shows it.
ALTER TABLE verdicts ADD COLUMN text TEXT NOT NULL DEFAULT '';

-- Flags ignored in the whole archive, by what they are like. page: where that was decided.
CREATE TABLE archive_verdicts (
  likeness TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  text TEXT NOT NULL,
  page INTEGER REFERENCES pages (id),
  reader TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX archive_verdicts_of_page ON archive_verdicts (page);

-- Derived: how many flags of a page an archive-wide verdict settles.
CREATE TABLE settled_flags (
  likeness TEXT NOT NULL,
  page INTEGER NOT NULL REFERENCES pages (id),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (likeness, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX settled_flags_of_page ON settled_flags (page);

-- Derived: the revision and engine that a page's flag counts belong to; due: they are to be counted anew. stamp: goes up with
-- whatever makes them wrong, so that a count begun before says nothing.
CREATE TABLE checks (
  page INTEGER PRIMARY KEY REFERENCES pages (id),
  revision INTEGER NOT NULL,
  engine TEXT NOT NULL,
  due INTEGER NOT NULL CHECK (due IN (0, 1)),
  stamp INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX checks_due ON checks (due, page) WHERE due = 1;
INSERT INTO checks (page, revision, engine, due)
SELECT page, id, engine, 0 FROM revisions r WHERE id = (SELECT max(id) FROM revisions WHERE page = r.page);

-- Derived: the highest number that ids of groups ever had on a page, by their letter.
CREATE TABLE group_numbers (
  page INTEGER NOT NULL REFERENCES pages (id),
  letter TEXT NOT NULL,
  highest INTEGER NOT NULL,
  PRIMARY KEY (page, letter)
) STRICT, WITHOUT ROWID;
`,
};
