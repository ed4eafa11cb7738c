// What a person decided on a flag, under the flag's fingerprint; taken back, it is gone.
import type { CarriedVerdict, Verdict, VerdictList } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import { SUM_OF } from '../sums.ts';

export type PlacedVerdict = VerdictList['here'][number];

/** A part of all verdicts of pages: null for any verdict, and any rule. */
export interface VerdictQuery {
  readonly verdict?: Verdict['verdict'] | null;
  readonly rule?: string | null;
  readonly offset: number;
  readonly limit: number;
}

const ANY = { verdict: null, rule: null };
const LISTED = `
  FROM verdicts v JOIN pages p ON p.id = v.page
  WHERE (:verdict IS NULL OR v.verdict = :verdict) AND (:rule IS NULL OR v.rule = :rule)`;

export function verdictsTable(db: Db) {
  const put = db.prepare<Verdict & { page: number }>(`
    INSERT INTO verdicts (page, fingerprint, rule, verdict, text, reader, at)
    VALUES (:page, :fingerprint, :rule, :verdict, :text, :reader, :at)
    ON CONFLICT (page, fingerprint) DO UPDATE
    SET rule = excluded.rule, verdict = excluded.verdict, text = excluded.text, reader = excluded.reader, at = excluded.at`);
  const sum = db.prepare<[number, string]>(
    `UPDATE verdicts SET sha256 = ${SUM_OF.verdicts} WHERE page = ? AND fingerprint = ?`,
  );
  const drop = db.prepare<[number, string]>('DELETE FROM verdicts WHERE page = ? AND fingerprint = ?');
  const of = db.prepare<[number], Verdict>(`
    SELECT fingerprint, rule, verdict, text, reader, at FROM verdicts WHERE page = ? ORDER BY at, fingerprint`);
  const list = db.prepare<Required<VerdictQuery>, PlacedVerdict>(`
    SELECT v.page, iif(p.file = '', p.name, p.file) AS name, v.fingerprint, v.rule, v.verdict, v.text, v.reader, v.at
    ${LISTED} ORDER BY v.at DESC, v.page, v.fingerprint LIMIT :limit OFFSET :offset`);
  const count = db.prepare<Required<VerdictQuery>, number>(`SELECT count(*) ${LISTED}`).pluck();
  const has = db.prepare<[number, string], number>('SELECT 1 FROM verdicts WHERE page = ? AND fingerprint = ?').pluck();
  const carried = db.prepare<{ offset: number; limit: number }, CarriedVerdict>(`
    SELECT (SELECT r.sha256 FROM raws r WHERE r.page = v.page ORDER BY r.id DESC LIMIT 1) AS raw,
      v.fingerprint, v.rule, v.verdict, v.text, v.reader, v.at
    FROM verdicts v ORDER BY v.page, v.fingerprint LIMIT :limit OFFSET :offset`);
  return {
    has: (page: number, fingerprint: string): boolean => has.get(page, fingerprint) !== undefined,
    /** With the bytes that their page was last read from. */
    carried: (part: { offset: number; limit: number }): CarriedVerdict[] => carried.all(part),
    /** Newest first. */
    list: (query: VerdictQuery): PlacedVerdict[] => list.all({ ...ANY, ...query }),
    count: (query: VerdictQuery): number => count.get({ ...ANY, ...query }) ?? 0,
    of: (page: number): Verdict[] => of.all(page),
    put(page: number, verdict: Verdict): void {
      put.run({ ...verdict, page });
      sum.run(page, verdict.fingerprint);
    },
    drop: (page: number, fingerprint: string): void => void drop.run(page, fingerprint),
  };
}
