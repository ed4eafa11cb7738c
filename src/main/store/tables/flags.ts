// How many undecided flags of each rule a page has: an index for lists and queues, rebuilt whenever the page is checked.
import type { Db } from '../connection.ts';
import type { FlagCount } from '../store.ts';

export function flagsTable(db: Db) {
  const drop = db.prepare<[number]>('DELETE FROM flags WHERE page = ?');
  const add = db.prepare<FlagCount & { page: number }>(
    'INSERT INTO flags (page, rule, count, worst) VALUES (:page, :rule, :count, :worst)',
  );
  return {
    /** Rules without a flag need not be named. */
    replace(page: number, flags: readonly FlagCount[]): void {
      drop.run(page);
      for (const { rule, count, worst } of flags) if (count > 0) add.run({ page, rule, count, worst });
    },
  };
}
