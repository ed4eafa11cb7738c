// Passages: the blocks of every page's newest revision, each with what the raw text says in its place, and the tokens
// under which they are found. Derived; changed together with the revision. Ids are page by page, so that results come
// so too.
import type { GroupKind, Role } from '../../../engine/index.ts';
import type { SearchScope } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import { SCOPE, scopeOf } from './scope.ts';
import { tokensTable } from './tokens.ts';

/** Blocks that a page may have over the years. */
const SLOTS = 2 ** 20;
export const pageOfPassage = (id: number): number => Math.floor(id / SLOTS);

export interface Passage {
  readonly id: number;
  readonly kind: GroupKind;
  readonly group: string;
  readonly block: string;
  readonly role: Role;
  readonly text: string;
  /** What the raw text says in the block's place; null where that is the same. */
  readonly raw: string | null;
}

const COLUMNS = 'p.id, p.kind, p.group_name AS "group", p.block, p.role, p.text, p.raw';

export type PassagesTable = ReturnType<typeof passagesTable>;

export function passagesTable(db: Db) {
  const of = db.prepare<[number, number], Passage>(
    `SELECT ${COLUMNS} FROM passages p WHERE p.id >= ? AND p.id < ? ORDER BY p.id`,
  );
  const find = db.prepare<[number, number, string], Passage>(
    `SELECT ${COLUMNS} FROM passages p WHERE p.id >= ? AND p.id < ? AND p.block = ?`,
  );
  const put = db.prepare<Passage>(`
    INSERT INTO passages (id, kind, group_name, block, role, text, raw)
    VALUES (:id, :kind, :group, :block, :role, :text, :raw)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, group_name = excluded.group_name, block = excluded.block,
      role = excluded.role, text = excluded.text, raw = excluded.raw`);
  const reword = db.prepare<[string, string | null, number]>('UPDATE passages SET text = ?, raw = ? WHERE id = ?');
  const drop = db.prepare<[number]>('DELETE FROM passages WHERE id = ?');
  const dropFixes = db.prepare<[number]>('DELETE FROM fixes WHERE passage = ?');
  const tokens = tokensTable(db);
  const ofGroup = db.prepare<Scoped & { of: number; next: number; group: string }, Passage>(
    `SELECT ${COLUMNS} FROM passages p WHERE p.id >= :of AND p.id < :next AND p.group_name = :group AND ${SCOPE}
    ORDER BY p.id`,
  );
  const found = db.prepare<Looking & { match: string }, Passage>(`
    SELECT ${COLUMNS} FROM tokens t CROSS JOIN passages p ON p.id = t.rowid >> 1
    WHERE t.tokens MATCH :match AND t.rowid > :after * 2 + 1 AND (t.rowid & 1 = 0 OR :side = 'raw') AND ${SCOPE}
    ORDER BY t.rowid`);
  const all = db.prepare<Looking, Passage>(
    `SELECT ${COLUMNS} FROM passages p WHERE p.id > :after AND ${SCOPE} ORDER BY p.id`,
  );

  return {
    /** Changes many passages. The index is not tidied up meanwhile: later changes do that, each a little. */
    inBulk<T>(change: () => T): T {
      tokens.leave();
      const result = change();
      tokens.tidy();
      return result;
    },
    /** A page's passages by their ids, not as they stand on the page. */
    of: (page: number): Passage[] => of.all(page * SLOTS, (page + 1) * SLOTS),
    find: (page: number, block: string): Passage | null => find.get(page * SLOTS, (page + 1) * SLOTS, block) ?? null,
    /** Those of a group that are in the scope. */
    ofGroup: (page: number, group: string, scope: SearchScope): Passage[] =>
      ofGroup.all({ ...scopeOf(scope), of: page * SLOTS, next: (page + 1) * SLOTS, group }),
    /** How often the index has what an expression stands for, counted up to `most`. */
    countMatches: tokens.count,
    /** The first id that no passage of the page has had since it was last without any. */
    freeId: (page: number, passages: readonly Passage[]): number => (passages.at(-1)?.id ?? page * SLOTS - 1) + 1,
    /** `before`: the passage of this id as it was, if there was one. */
    put(passage: Passage, before?: Passage): void {
      put.run(passage);
      tokens.put(passage, before);
    },
    /** The same where only words were exchanged, which is a fraction of the work; see `tokensTable`. */
    retouch(passage: Passage, before: Passage): void {
      reword.run(passage.text, passage.raw, passage.id);
      tokens.retouch(passage, before);
    },
    drop({ id }: Passage): void {
      dropFixes.run(id);
      drop.run(id);
      tokens.drop(id);
    },
    dropAll(): void {
      db.exec('DELETE FROM fixes; DELETE FROM passages');
      tokens.dropAll();
    },
    /**
     * Passages in the scope, beginning after the passage `after`: with `match`, an expression of tokens, those that may
     * have what it stands for. To be read to its end or broken off before anything else is asked of the archive.
     */
    each(match: string | null, scope: SearchScope, after: number): IterableIterator<Passage> {
      const looking = { ...scopeOf(scope), after };
      return match === null ? all.iterate(looking) : once(found.iterate({ ...looking, match }));
    },
  };
}

/** A passage whose text and raw text both match comes twice, one after the other. */
function* once(passages: Iterable<Passage>): IterableIterator<Passage> {
  let last = -1;
  for (const passage of passages) {
    if (passage.id !== last) yield passage;
    last = passage.id;
  }
}

type Scoped = ReturnType<typeof scopeOf>;
type Looking = Scoped & { readonly after: number };
