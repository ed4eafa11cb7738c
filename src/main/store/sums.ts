// Checksums of rows that are no text of their own: one SQL expression for each table, by which a row is summed as it is written,
// by a migration, and by the check. Columns that are derived, or that only tell when, are left out.
import type Database from 'better-sqlite3';
import { sha256 } from './hash.ts';

/** Makes `sha256()` known to a connection: of a text, in lower-case hexadecimal. */
export function knowSums(db: Database.Database): void {
  db.function('sha256', { deterministic: true, directOnly: true }, (text) => sha256(String(text)));
}

const of = (...columns: readonly string[]): string => `sha256(json_array(${columns.join(', ')}))`;

export const SUM_OF = {
  pages: of('name', 'file', 'paper', 'date', 'issue', 'number', 'section', 'edition', 'source', 'scan'),
  verdicts: of('page', 'fingerprint', 'rule', 'verdict', 'text', 'reader', 'at'),
  archiveVerdicts: of('likeness', 'rule', 'text', 'page', 'reader', 'at'),
} as const;
