// The names that pages credit, and how often. Derived from the newest revisions; pages in the bin do not count.
import type { NameCounts } from '../../../engine/index.ts';
import type { Db } from '../connection.ts';
import type { CountedName } from '../questions/lists.ts';

const LIVE = 'page NOT IN (SELECT id FROM pages WHERE deleted_at IS NOT NULL)';

export function namesTable(db: Db) {
  const drop = db.prepare<[number]>('DELETE FROM names WHERE page = ?');
  const add = db.prepare<[string, number, number]>('INSERT INTO names (name, page, count) VALUES (?, ?, ?)');
  const all = db.prepare<[], CountedName>(`
    SELECT name, sum(count) AS count, count(*) AS pages FROM names WHERE ${LIVE} GROUP BY name ORDER BY count DESC, name`);
  const of = db.prepare<[number], { name: string; count: number }>('SELECT name, count FROM names WHERE page = ?');
  let changes = 0;
  return {
    replace(page: number, names: NameCounts): void {
      if (drop.run(page).changes > 0 || names.size > 0) changes += 1;
      for (const [name, count] of names) add.run(name, page, count);
    },
    /** Goes up with every change, while the archive is open. */
    changes: (): number => changes,
    /** The most frequent first. */
    all: (): CountedName[] => all.all(),
    of: (page: number): NameCounts => new Map(of.all(page).map(({ name, count }) => [name, count])),
  };
}
