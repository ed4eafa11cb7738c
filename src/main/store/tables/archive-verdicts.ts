// Flags ignored in the whole archive, by what they are like; and, derived, how many flags of which pages that settles.
import type { ArchiveVerdict } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import { SUM_OF } from '../sums.ts';
import type { SettledCount } from '../store.ts';

type Told = Pick<ArchiveVerdict, 'likeness' | 'rule' | 'text' | 'page' | 'reader' | 'at'>;

export function archiveVerdictsTable(db: Db) {
  const put = db.prepare<Told>(`
    INSERT INTO archive_verdicts (likeness, rule, text, page, reader, at)
    VALUES (:likeness, :rule, :text, :page, :reader, :at)
    ON CONFLICT (likeness) DO UPDATE
    SET rule = excluded.rule, text = excluded.text, page = excluded.page, reader = excluded.reader, at = excluded.at`);
  const sum = db.prepare<[string]>(`UPDATE archive_verdicts SET sha256 = ${SUM_OF.archiveVerdicts} WHERE likeness = ?`);
  const drop = db.prepare<[string]>('DELETE FROM archive_verdicts WHERE likeness = ?');
  const all = db.prepare<[], ArchiveVerdict>(`
    SELECT v.likeness, v.rule, v.text, v.page, p.name, v.reader, v.at,
      coalesce(sum(s.count), 0) AS flags, count(s.page) AS pages
    FROM archive_verdicts v LEFT JOIN pages p ON p.id = v.page LEFT JOIN settled_flags s ON s.likeness = v.likeness
    GROUP BY v.likeness ORDER BY v.at DESC, v.likeness`);
  const likenesses = db.prepare<[], string>('SELECT likeness FROM archive_verdicts ORDER BY likeness').pluck();
  const ofRule = db.prepare<[string], number>('SELECT 1 FROM archive_verdicts WHERE rule = ? LIMIT 1').pluck();
  const dropSettled = db.prepare<[number]>('DELETE FROM settled_flags WHERE page = ?');
  const addSettled = db.prepare<SettledCount & { page: number }>(
    'INSERT INTO settled_flags (likeness, page, count) VALUES (:likeness, :page, :count)',
  );
  return {
    put(verdict: Told): void {
      put.run(verdict);
      sum.run(verdict.likeness);
    },
    drop: (likeness: string): void => void drop.run(likeness),
    all: (): ArchiveVerdict[] => all.all(),
    /** Is any flag of these rules ignored in the whole archive? */
    isAbout: (rules: readonly string[]): boolean => rules.some((rule) => ofRule.get(rule) !== undefined),
    likenesses: (): string[] => likenesses.all(),
    /** Keeps how many flags of a page these verdicts settle. */
    replaceSettled(page: number, settled: readonly SettledCount[]): void {
      dropSettled.run(page);
      for (const { likeness, count } of settled) if (count > 0) addSettled.run({ likeness, page, count });
    },
  };
}
