// Revisions of a page's galley text: a snapshot first, then deltas against the parent, a snapshot again every 50.
// Whatever is read back has been checked against its sha256.
import { type Delta, makeDelta } from '../../../engine/index.ts';
import { type Revision, revisionAbout } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import { sha256 } from '../hash.ts';
import { noPage } from './pages.ts';
import { chains, damaged, type Kept, noRevision, replay } from './chains.ts';

/** From one snapshot to the next. */
const SNAPSHOT_EVERY = 50;

export type NewRevision = Pick<Revision, 'author' | 'reason' | 'engine' | 'at'> &
  Partial<Pick<Revision, 'operation' | 'about'>> & {
    readonly text: string;
    /** The raw version; its parent's by default, the page's newest for a first revision. */
    readonly raw?: number | undefined;
  };

export interface KnownChange {
  readonly before: string;
  readonly delta: Delta;
  /** Of the new text, where a revision before has had it. */
  readonly sha256?: string;
}

/** A revision with the page it is of. */
export type RevisionRow = Revision & { readonly page: number };

type StoredRow = Omit<RevisionRow, 'about'> & { readonly about: string | null };

/** What is asked of a page's newest revision before another one is made on it. */
export interface Standing extends Pick<Revision, 'id' | 'engine'> {
  /** Whether the page has unsaved work, and whether it is in the bin: 0 or 1. */
  readonly drafted: number;
  readonly binned: number;
}

interface StoredRevision extends Omit<StoredRow, 'id' | 'sha256' | 'raw'>, Kept {
  readonly raw: number | null;
  readonly steps: number;
}

const ROW = `
  SELECT id, page, parent, author, reason, engine, sha256, at, operation, about,
    coalesce(raw, (SELECT min(id) FROM raws WHERE page = r.page)) AS raw
  FROM revisions r`;

const toRow = (stored: StoredRow): RevisionRow => ({
  ...stored,
  about: stored.about === null ? null : revisionAbout.parse(JSON.parse(stored.about)),
});

export function revisionsTable(db: Db) {
  const insert = db.prepare<StoredRevision>(`
    INSERT INTO revisions (
      page, parent, author, reason, engine, at, sha256, steps, snapshot, delta, operation, about, raw)
    VALUES (
      :page, :parent, :author, :reason, :engine, :at, :sha256, :steps, :snapshot, :delta, :operation, :about, :raw)`);
  const newestRaw = db.prepare<[number], number | null>('SELECT max(id) FROM raws WHERE page = ?').pluck();
  const newest = db
    .prepare<[number], number>('SELECT id FROM revisions WHERE page = ? ORDER BY id DESC LIMIT 1')
    .pluck();
  const made = db.prepare<[number], Pick<StoredRevision, 'steps' | 'raw'>>(
    'SELECT steps, raw FROM revisions WHERE id = ?',
  );
  const standing = db.prepare<[number], Standing>(`
    SELECT id, engine, EXISTS (SELECT 1 FROM drafts d WHERE d.page = r.page) AS drafted,
      (SELECT deleted_at IS NOT NULL FROM pages p WHERE p.id = r.page) AS binned
    FROM revisions r WHERE page = ? ORDER BY id DESC LIMIT 1`);
  const of = db.prepare<[number], StoredRow>(`${ROW} WHERE page = ? ORDER BY id`);
  const all = db.prepare<[number], StoredRow & Kept>(
    `${ROW.replace('SELECT', 'SELECT snapshot, delta,')} WHERE page = ? ORDER BY id`,
  );
  const one = db.prepare<[number, number], StoredRow>(`${ROW} WHERE page = ? AND id = ?`);
  const ofOperation = db.prepare<[number], StoredRow>(`${ROW} WHERE operation = ? ORDER BY page`);
  const { text, change } = chains(db);
  /**
   * `parent` is the page's newest revision, or null for its first. `known`: the parent's text and the delta from it, from
   * whoever has both at hand.
   */
  function add(page: number, parent: number | null, revision: NewRevision, known?: KnownChange): number {
    const before = known?.before ?? (parent === null ? null : text(page, parent));
    const above = parent === null ? undefined : made.get(parent);
    const kept = keep(revision.text, before, above?.steps ?? 0, known?.delta);
    const { author, reason, engine, at, operation = null, about = null } = revision;
    const raw = revision.raw ?? above?.raw ?? newestRaw.get(page) ?? null;
    const told = about === null ? null : JSON.stringify(about);
    const facts = { author, reason, engine, at, operation, about: told, raw };
    const row = { page, parent, ...facts, sha256: known?.sha256 ?? sha256(revision.text), ...kept };
    return Number(insert.run(row).lastInsertRowid);
  }

  /** All texts of a page, oldest first, each replayed from the one before it. */
  function texts(page: number): { revision: RevisionRow; text: string }[] {
    let before: string | null = null;
    return all.all(page).map(({ snapshot, delta, ...stored }) => {
      before = replay(before, { snapshot, delta });
      if (before === null || sha256(before) !== stored.sha256) throw damaged(page, stored.id);
      return { revision: toRow(stored), text: before };
    });
  }

  return {
    add,
    text,
    texts,
    change,
    of: (page: number): RevisionRow[] => of.all(page).map(toRow),
    /** @throws GalleyError `not-found` */
    one(page: number, revision: number): RevisionRow {
      const found = one.get(page, revision);
      if (!found) throw noRevision(page, revision);
      return toRow(found);
    },
    ofOperation: (operation: number): RevisionRow[] => ofOperation.all(operation).map(toRow),
    /** @throws GalleyError `not-found` when there is no such page. */
    standing(page: number): Standing {
      const found = standing.get(page);
      if (found === undefined) throw noPage(page);
      return found;
    },
    /** @throws GalleyError `not-found` when there is no such page. */
    newest(page: number): number {
      const id = newest.get(page);
      if (id === undefined) throw noPage(page);
      return id;
    },
  };
}

/** A delta that is no shorter than the text itself is not worth its replay. */
function keep(
  text: string,
  parent: string | null,
  parentSteps: number,
  known?: Delta,
): Pick<StoredRevision, 'steps' | 'snapshot' | 'delta'> {
  const steps = parentSteps + 1;
  if (parent !== null && steps < SNAPSHOT_EVERY) {
    const delta = JSON.stringify(known ?? makeDelta(parent, text));
    if (delta.length < text.length) return { steps, snapshot: null, delta };
  }
  return { steps: 0, snapshot: text, delta: null };
}
