// Checksums of rows that are no text of their own: one SQL expression for each table, by which a row is summed as it is written,
// by a migration, and by the check. Columns that are derived are left out. Of what is not here a flipped bit shows otherwise: an
// index holds it a second time, the schema allows few words for it, or it can be made anew.
import type Database from 'better-sqlite3';
import { sha256 } from './hash.ts';

/** Makes `sha256()` known to a connection and to the triggers of the file: of a text, in lower-case hexadecimal. */
export function knowSums(db: Database.Database): void {
  db.function('sha256', { deterministic: true }, (text) => sha256(String(text)));
}

const of = (...columns: readonly string[]): string => `sha256(json_array(${columns.join(', ')}))`;

export const SUM_OF = {
  pages: of('name', 'file', 'paper', 'date', 'issue', 'number', 'section', 'edition', 'source', 'scan'),
  verdicts: of('page', 'fingerprint', 'rule', 'verdict', 'text', 'reader', 'at'),
  archiveVerdicts: of('likeness', 'rule', 'text', 'page', 'reader', 'at'),
} as const;

/** Tables whose rows are summed by triggers: what a row of them is, and the expression. */
export const SUMMED_BY_FILE: readonly (readonly [table: string, row: string, sum: string])[] = [
  ['settings', 'A setting', of('key', 'value')],
  ['project_lists', 'A version of the project’s lists', of('version', 'text', 'author', 'at')],
  ['declined_pairs', 'A declined confusion pair', of('read', 'meant', 'reader', 'at')],
  ['rules', 'What was said of a rule', of('rule', 'said', 'reader', 'at')],
  ['readings', 'A reading', of('id', 'page', 'revision', 'state', 'kind', 'reader', 'open_flags', 'at')],
  ['links', 'A link between two parts of an article', of('part', 'next', 'page', 'next_page', 'reader', 'at')],
  ['scan_boxes', 'A box on a scan', of('page', '"group"', 'x', 'y', 'width', 'height')],
  [
    'samples',
    'A sample',
    of('id', 'batch', 'pages', 'seed', 'bar', 'drawn_by', 'drawn_at', 'verdict', 'settled_by', 'settled_at'),
  ],
  [
    'sample_pages',
    'A page of a sample',
    of('sample', 'page', 'position', 'revision', 'reader', 'at', 'text', 'characters', 'errors'),
  ],
  ['measures', 'What a reading found', of('page', 'kind', 'state', 'reader', 'at', 'characters', 'errors')],
  ['operations', 'An operation', of('id', 'kind', 'about', 'author', 'at', 'undoes', 'undone_at')],
  ['operation_changes', 'What an operation changed', of('operation', 'page', 'what', 'before', 'after')],
  ['proposals', 'A proposed text', of('id', 'page', 'raw', 'engine', 'text', 'at', 'settled', 'settled_at', 'reader')],
];
