// How many undecided flags of each rule a page has, and what harm is expected of them: an index for lists and queues, rebuilt
// whenever the page is checked. A page's own sums leave out the rules that are muted.
import type { Db } from '../connection.ts';
import type { FlagCount } from '../store.ts';

/** Sums over the flags of rules that are heard. */
const SUM = `
  UPDATE pages SET (flags, risk, benefit) = (
    SELECT coalesce(sum(f.count), 0), coalesce(sum(f.risk), 0.0), coalesce(sum(f.benefit), 0.0)
    FROM flags f WHERE f.page = pages.id AND f.rule NOT IN (SELECT rule FROM rules WHERE muted = 1))`;

export function flagsTable(db: Db) {
  const drop = db.prepare<[number]>('DELETE FROM flags WHERE page = ?');
  const add = db.prepare<Required<FlagCount> & { page: number }>(`
    INSERT INTO flags (page, rule, count, worst, risk, benefit) VALUES (:page, :rule, :count, :worst, :risk, :benefit)`);
  const sum = db.prepare<[number]>(`${SUM} WHERE id = ?`);
  const sumWith = db.prepare<[string]>(`${SUM} WHERE id IN (SELECT page FROM flags WHERE rule = ?)`);
  return {
    /** Rules without a flag need not be named. */
    replace(page: number, flags: readonly FlagCount[]): void {
      drop.run(page);
      for (const { risk = 0, benefit = 0, ...flag } of flags)
        if (flag.count > 0) add.run({ ...flag, page, risk, benefit });
      sum.run(page);
    },
    /** Adds up anew all pages that have flags of a rule, once it is muted or heard again. */
    sumPagesWith: (rule: string): void => void sumWith.run(rule),
  };
}
