// What the flag counts of a page belong to: a count of another revision, or from before a verdict, says nothing of this one.
import type { Db } from '../connection.ts';

export interface Checked {
  readonly revision: number;
  readonly engine: string;
  /** The counts are not those of the page: they are to be made anew. */
  readonly due: boolean;
}

export function checksTable(db: Db) {
  const put = db.prepare<{ page: number; revision: number; engine: string; due: 0 | 1 }>(`
    INSERT INTO checks (page, revision, engine, due) VALUES (:page, :revision, :engine, :due)
    ON CONFLICT (page) DO UPDATE
    SET revision = excluded.revision, engine = excluded.engine, due = excluded.due, stamp = stamp + 1`);
  const stamp = db.prepare<[number], number>('SELECT stamp FROM checks WHERE page = ?').pluck();
  const settle = db.prepare<[string, number, number]>(
    'UPDATE checks SET due = 0, engine = ? WHERE page = ? AND stamp = ?',
  );
  const outdate = db.prepare<[number]>('UPDATE checks SET due = 1, stamp = stamp + 1 WHERE page = ?');
  const outdateRule = db.prepare<[string]>(`
    UPDATE checks SET due = 1, stamp = stamp + 1 WHERE page IN (SELECT page FROM flags WHERE rule = ?)`);
  const outdateLikeness = db.prepare<[string]>(`
    UPDATE checks SET due = 1, stamp = stamp + 1 WHERE page IN (SELECT page FROM settled_flags WHERE likeness = ?)`);
  const due = db.prepare<[number], number>('SELECT page FROM checks WHERE due = 1 ORDER BY page LIMIT ?').pluck();
  return {
    put: (page: number, { due: late, ...checked }: Checked): void =>
      void put.run({ page, ...checked, due: late ? 1 : 0 }),
    stamp: (page: number): number => stamp.get(page) ?? 0,
    /** True when a count begun at this stamp still tells of the page; it is then no longer due. */
    settle: (page: number, at: number, engine: string): boolean => settle.run(engine, page, at).changes > 0,
    outdate: (page: number): void => void outdate.run(page),
    /** All pages with open flags of a rule. */
    outdateRule: (rule: string): void => void outdateRule.run(rule),
    /** All pages with flags that this likeness settled. */
    outdateLikeness: (likeness: string): void => void outdateLikeness.run(likeness),
    /** Pages whose flags are to be counted anew. */
    due: (limit: number): number[] => due.all(limit),
  };
}
