// Unsaved work has a checksum as well: what a person typed last is what damage to a file must not change unseen.
import type { Migration } from './migration.ts';

export const drafts: Migration = {
  version: 7,
  sql: `
-- Of the text; empty for a draft of an earlier schema.
ALTER TABLE drafts ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
`,
};
