// Pages that are still to be indexed.
import type { Db } from '../connection.ts';

export function unindexedTable(db: Db) {
  const put = db.prepare<[number]>('INSERT OR IGNORE INTO unindexed (page) VALUES (?)');
  const putAll = db.prepare('INSERT OR IGNORE INTO unindexed SELECT id FROM pages');
  const first = db.prepare<[], number>('SELECT page FROM unindexed ORDER BY page LIMIT 1').pluck();
  const settle = db.prepare<[number]>('DELETE FROM unindexed WHERE page = ?');
  const count = db.prepare<[], number>('SELECT count(*) FROM unindexed').pluck();
  return {
    put: (page: number): void => void put.run(page),
    putAll: (): void => void putAll.run(),
    first: (): number | null => first.get() ?? null,
    settle: (page: number): void => void settle.run(page),
    count: (): number => count.get() ?? 0,
  };
}
