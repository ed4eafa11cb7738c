// Where an article stands on the scan of its page, drawn once by a person: shares of the sheet's width and height.
import type { Migration } from './migration.ts';

export const scans: Migration = {
  version: 6,
  sql: `
CREATE TABLE scan_boxes (
  page INTEGER NOT NULL REFERENCES pages (id),
  "group" TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  PRIMARY KEY (page, "group")
) STRICT, WITHOUT ROWID;
`,
};
