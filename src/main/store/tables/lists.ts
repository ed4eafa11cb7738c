// The project's lists in their readable form. Every version is kept; the newest counts.
import type { Db } from '../connection.ts';
import type { StoredLists } from '../questions/lists.ts';

const NONE: StoredLists = { version: 0, text: '', author: '', at: '' };

export function listsTable(db: Db) {
  const newest = db.prepare<[], StoredLists>(
    'SELECT version, text, author, at FROM project_lists ORDER BY version DESC LIMIT 1',
  );
  const versions = db.prepare<[], Omit<StoredLists, 'text'>>(
    'SELECT version, author, at FROM project_lists ORDER BY version DESC',
  );
  const one = db.prepare<[number], StoredLists>(
    'SELECT version, text, author, at FROM project_lists WHERE version = ?',
  );
  const add = db.prepare<[string, string, string]>('INSERT INTO project_lists (text, author, at) VALUES (?, ?, ?)');
  return {
    newest: (): StoredLists => newest.get() ?? NONE,
    versions: () => versions.all(),
    one: (version: number): StoredLists | null => one.get(version) ?? null,
    add: (text: string, author: string, at: string): void => void add.run(text, author, at),
  };
}
