// What a person decided on a flag, under the flag's fingerprint; taken back, it is gone.
import type { Verdict } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

export function verdictsTable(db: Db) {
  const put = db.prepare<Verdict & { page: number }>(`
    INSERT INTO verdicts (page, fingerprint, rule, verdict, reader, at)
    VALUES (:page, :fingerprint, :rule, :verdict, :reader, :at)
    ON CONFLICT (page, fingerprint) DO UPDATE
    SET rule = excluded.rule, verdict = excluded.verdict, reader = excluded.reader, at = excluded.at`);
  const drop = db.prepare<[number, string]>('DELETE FROM verdicts WHERE page = ? AND fingerprint = ?');
  const of = db.prepare<[number], Verdict>(`
    SELECT fingerprint, rule, verdict, reader, at FROM verdicts WHERE page = ? ORDER BY at, fingerprint`);
  return {
    of: (page: number): Verdict[] => of.all(page),
    put: (page: number, verdict: Verdict): void => void put.run({ ...verdict, page }),
    drop: (page: number, fingerprint: string): void => void drop.run(page, fingerprint),
  };
}
