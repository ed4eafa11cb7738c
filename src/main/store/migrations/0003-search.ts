// Search: what can be found (passages and their tokens), what was corrected in them, names, and the project's own
// lists. All but the lists and what was declined is derived, and can be made anew.
import type { Migration } from './migration.ts';

export const search: Migration = {
  version: 3,
  sql: `
-- A block of a page's newest revision. id: the page's id * 2^20, and a number of its own. raw: what the raw text says in its
-- place, where that is not the same. group_name: the id of its group on the page.
CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'photo', 'furniture', 'removed')),
  group_name TEXT NOT NULL,
  block TEXT NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  raw TEXT
) STRICT;

-- Tokens of passages. rowid: the passage's id * 2, one more for its raw text where that is another.
CREATE VIRTUAL TABLE tokens USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- One or two characters that stand for one or two of the raw text, and the characters beside them.
CREATE TABLE fixes (
  passage INTEGER NOT NULL REFERENCES passages (id),
  at INTEGER NOT NULL,
  read TEXT NOT NULL,
  meant TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (passage, at)
) STRICT, WITHOUT ROWID;

-- Names of reporters and photographers, and how often the page credits them.
CREATE TABLE names (
  name TEXT NOT NULL,
  page INTEGER NOT NULL REFERENCES pages (id),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (name, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_of_page ON names (page);

-- Pages whose passages are still to be made.
CREATE TABLE unindexed (
  page INTEGER PRIMARY KEY REFERENCES pages (id)
) STRICT;
INSERT INTO unindexed SELECT id FROM pages;

-- The project's lists in their readable form; the newest version counts.
CREATE TABLE project_lists (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- Confusion pairs that a person does not want to be offered again.
CREATE TABLE declined_pairs (
  read TEXT NOT NULL,
  meant TEXT NOT NULL,
  reader TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (read, meant)
) STRICT, WITHOUT ROWID;
`,
};
