// The same bytes may be read in more than one encoding: each reading is a raw version of its own, so bytes are no longer unique.
// Steps run with foreign keys off and are checked as a whole before they are kept, so a table can be made anew under its name.
import type { Migration } from './migration.ts';

export const encodings: Migration = {
  version: 8,
  sql: `
CREATE TABLE raws_anew (
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES pages (id),
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  encoding TEXT NOT NULL,
  newline TEXT NOT NULL CHECK (newline IN ('lf', 'crlf', 'cr', 'mixed', 'none')),
  notes TEXT NOT NULL,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  added_at TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO raws_anew (id, page, sha256, size, bytes, encoding, newline, notes, text, text_sha256, name, added_at)
SELECT id, page, sha256, size, bytes, encoding, newline, notes, text, text_sha256, name, added_at FROM raws ORDER BY id;
DROP TABLE raws;
ALTER TABLE raws_anew RENAME TO raws;
CREATE INDEX raws_of_page ON raws (page, id);
CREATE INDEX raws_by_name ON raws (name);
CREATE INDEX raws_by_sha256 ON raws (sha256);
`,
};
