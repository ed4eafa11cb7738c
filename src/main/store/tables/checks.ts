// What the flag counts of a page belong to: a count of another revision says nothing of this one.
import type { Db } from '../connection.ts';

export interface Checked {
  readonly revision: number;
  readonly engine: string;
  /** The counts are not those of the text: they are to be made anew. */
  readonly due: boolean;
}

export function checksTable(db: Db) {
  const put = db.prepare<{ page: number; revision: number; engine: string; due: 0 | 1 }>(`
    INSERT INTO checks (page, revision, engine, due) VALUES (:page, :revision, :engine, :due)
    ON CONFLICT (page) DO UPDATE SET revision = excluded.revision, engine = excluded.engine, due = excluded.due`);
  const due = db.prepare<[number], number>('SELECT page FROM checks WHERE due = 1 ORDER BY page LIMIT ?').pluck();
  return {
    put: (page: number, { due: late, ...checked }: Checked): void =>
      void put.run({ page, ...checked, due: late ? 1 : 0 }),
    /** Pages whose flags are to be counted anew. */
    due: (limit: number): number[] => due.all(limit),
  };
}
