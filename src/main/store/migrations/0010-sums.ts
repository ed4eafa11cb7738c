// Whatever else people decide, draw or write has a checksum as well, made by the file itself whenever a row is written. And the
// index takes more in at once: what comes in by the thousand is put together in fewer, larger parts.
import type { Migration } from './migration.ts';

/** Tables with the columns that name a row, and all that count. */
const TABLES: readonly (readonly [table: string, key: readonly string[], rest: readonly string[]])[] = [
  ['settings', ['key'], ['value']],
  ['project_lists', ['version'], ['text', 'author', 'at']],
  ['declined_pairs', ['read', 'meant'], ['reader', 'at']],
  ['rules', ['rule'], ['said', 'reader', 'at']],
  ['readings', ['id'], ['page', 'revision', 'state', 'kind', 'reader', 'open_flags', 'at']],
  ['links', ['part'], ['next', 'page', 'next_page', 'reader', 'at']],
  ['scan_boxes', ['page', '"group"'], ['x', 'y', 'width', 'height']],
  ['samples', ['id'], ['batch', 'pages', 'seed', 'bar', 'drawn_by', 'drawn_at', 'verdict', 'settled_by', 'settled_at']],
  ['sample_pages', ['sample', 'page'], ['position', 'revision', 'reader', 'at', 'text', 'characters', 'errors']],
  ['measures', ['page', 'kind', 'state'], ['reader', 'at', 'characters', 'errors']],
  ['operations', ['id'], ['kind', 'about', 'author', 'at', 'undoes', 'undone_at']],
  ['operation_changes', ['operation', 'page', 'what'], ['before', 'after']],
  ['proposals', ['id'], ['page', 'raw', 'engine', 'text', 'at', 'settled', 'settled_at', 'reader']],
];

const summed = TABLES.map(([table, key, rest]) => {
  const all = [...key, ...rest].join(', ');
  const sum = `UPDATE ${table} SET sha256 = sha256(json_array(${all}))`;
  const one = key.map((column) => `${column} = new.${column}`).join(' AND ');
  return `
ALTER TABLE ${table} ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
${sum};
CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} BEGIN ${sum} WHERE ${one}; END;
CREATE TRIGGER ${table}_changed AFTER UPDATE OF ${all} ON ${table} BEGIN ${sum} WHERE ${one}; END;`;
});

export const sums: Migration = {
  version: 10,
  sql: `${summed.join('\n')}

INSERT INTO tokens (tokens, rank) VALUES ('hashsize', ${8 * 1024 * 1024});
INSERT INTO tokens (tokens, rank) VALUES ('automerge', 8);
`,
};
