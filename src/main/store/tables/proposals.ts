// Proposals: raw versions that came for a page that was there, and what became of them.
import { GalleyError, type Proposal } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import type { StoredProposal } from '../questions/proposals.ts';

export interface NewProposal {
  readonly page: number;
  readonly raw: number;
  readonly engine: string;
  readonly text: string;
}

/** What tells that two files are of one page. */
export interface Whereabouts {
  /** The file's name with its folders. */
  readonly file: string;
  readonly paper: string | null;
  readonly date: string | null;
  readonly number: number | null;
}

type Flagged<T> = Omit<T, 'workedOn'> & { readonly workedOn: number };

const ROW = `
  SELECT o.id, o.page, p.name, w.name AS file, o.raw, o.at,
    p.state <> 'unread' OR EXISTS (SELECT 1 FROM drafts WHERE page = o.page)
      OR EXISTS (SELECT 1 FROM revisions WHERE page = o.page AND reason NOT IN ('import', 'clean')) AS workedOn`;
const FROM = 'FROM proposals o JOIN pages p ON p.id = o.page JOIN raws w ON w.id = o.raw WHERE o.settled IS NULL';

export function proposalsTable(db: Db) {
  const add = db.prepare<NewProposal & { at: string }>(
    'INSERT INTO proposals (page, raw, engine, text, at) VALUES (:page, :raw, :engine, :text, :at)',
  );
  const open = db.prepare<[], Flagged<Proposal>>(`${ROW} ${FROM} ORDER BY o.id`);
  const one = db.prepare<[number], Flagged<StoredProposal>>(`${ROW}, o.engine, o.text ${FROM} AND o.id = ?`);
  const settle = db.prepare<{ id: number; settled: string; at: string; reader: string }>(
    'UPDATE proposals SET settled = :settled, settled_at = :at, reader = :reader WHERE id = :id',
  );
  const move = db.prepare<[number, number]>('UPDATE proposals SET page = ? WHERE id = ?');
  const moveRaw = db.prepare<[number, number]>('UPDATE raws SET page = ? WHERE id = ?');
  const twins = db
    .prepare<Whereabouts, number>(`
      SELECT w.page FROM raws w JOIN pages p ON p.id = w.page
      WHERE w.name = :file AND instr(:file, '/') > 0 AND p.deleted_at IS NULL
      UNION
      SELECT id FROM pages WHERE paper = :paper AND date = :date AND number = :number AND deleted_at IS NULL`)
    .pluck();
  return {
    add: (proposal: NewProposal, at: string): number => Number(add.run({ ...proposal, at }).lastInsertRowid),
    open: (): Proposal[] => open.all().map((row) => ({ ...row, workedOn: row.workedOn === 1 })),
    /** @throws GalleyError `not-found` */
    one(id: number): StoredProposal {
      const found = one.get(id);
      if (!found) throw new GalleyError('not-found', `There is no open proposal ${id} in this archive.`);
      return { ...found, workedOn: found.workedOn === 1 };
    },
    settle: (id: number, settled: string, reader: string, at: string): void =>
      void settle.run({ id, settled: PAST[settled] ?? settled, at, reader }),
    /** The raw version becomes that of another page. */
    move(id: number, raw: number, page: number): void {
      moveRaw.run(page, raw);
      move.run(page, id);
    },
    /** The one page that a file seems to be another version of; null where there is none, or no telling. */
    twinOf(about: Whereabouts): number | null {
      const [found, ...others] = twins.all(about);
      return found !== undefined && others.length === 0 ? found : null;
    },
  };
}

const PAST: Readonly<Record<string, string>> = { merge: 'merged', replace: 'replaced', keep: 'kept' };
