// What people decide and fill in has checksums as texts have: page data, and the verdicts on flags.
import type { Migration } from './migration.ts';

export const checksums: Migration = {
  version: 9,
  sql: `
ALTER TABLE pages ADD COLUMN data_sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE verdicts ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE archive_verdicts ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
UPDATE pages SET data_sha256 =
  sha256(json_array(name, file, paper, date, issue, number, section, edition, source, scan));
UPDATE verdicts SET sha256 = sha256(json_array(page, fingerprint, rule, verdict, text, reader, at));
UPDATE archive_verdicts SET sha256 = sha256(json_array(likeness, rule, text, page, reader, at));
`,
};
