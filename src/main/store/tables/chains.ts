// How the text of a revision is had back: a snapshot, and the deltas since. What is handed out has been checked against its
// sha256.
import { applyDelta, type Delta, invertDelta, makeDelta, readDelta } from '../../../engine/index.ts';
import { GalleyError, type Revision } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import { sha256 } from '../hash.ts';

/** How a text is kept: whole, or as edits; exactly one of the two is there. */
export interface Kept {
  readonly sha256: string;
  readonly snapshot: string | null;
  readonly delta: string | null;
}

/** A revision's text and its parent's, and the way back. */
export interface RevisionChange {
  readonly before: string;
  readonly after: string;
  /** Of `before`. */
  readonly sha256: string;
  /** Makes `before` of `after`. */
  readonly back: () => Delta;
}

/** A text in SQLite's own bytes: that is what its sha256 was made of, and it becomes a string sooner than on its way out. */
type Read = Omit<Kept, 'snapshot'> & { readonly snapshot: Buffer | null };

export function chains(db: Db) {
  const one = db.prepare<[number, number], Read & Pick<Revision, 'parent'>>(`
    SELECT parent, sha256, CAST(snapshot AS BLOB) AS snapshot, delta FROM revisions WHERE id = ? AND page = ?`);

  /** What a revision is replayed from, its snapshot first; nothing when there is no such revision. */
  function chainOf(page: number, revision: number): Read[] {
    const chain: Read[] = [];
    for (let id: number | null = revision; id !== null;) {
      const read = one.get(id, page);
      if (!read) return [];
      chain.push(read);
      // A parent is older: in a damaged file too this comes to an end.
      id = read.snapshot === null && read.parent !== null && read.parent < id ? read.parent : null;
    }
    return chain.toReversed();
  }

  /** @throws GalleyError `not-found`; `internal` when the text does not come out as it went in. */
  function text(page: number, revision: number): string {
    const chain = chainOf(page, revision);
    if (chain.length === 0) throw noRevision(page, revision);
    return replayed(chain, page, revision);
  }

  /** What a revision changed. @throws as `text` does; `not-found` for a page's first revision. */
  function change(page: number, { id, parent }: Pick<Revision, 'id' | 'parent'>): RevisionChange {
    const chain = chainOf(page, id);
    const last = chain.pop();
    if (parent === null || !last) throw noRevision(page, parent ?? id);
    // A snapshot stands alone in its chain.
    const above = chain.length === 0 ? chainOf(page, parent) : chain;
    const before = replayed(above, page, parent);
    const after = replay(before, asKept(last));
    if (after === null || sha256(after) !== last.sha256) throw damaged(page, id);
    const back = (): Delta =>
      last.delta === null ? makeDelta(after, before) : invertDelta(before, readDelta(JSON.parse(last.delta)));
    return { before, after, sha256: above.at(-1)?.sha256 ?? sha256(before), back };
  }
  return { text, change };
}

const asKept = ({ snapshot, ...kept }: Read): Kept => ({ ...kept, snapshot: snapshot?.toString() ?? null });

function replayed(chain: readonly Read[], page: number, revision: number): string {
  const last = chain.at(-1);
  const text = chain.map(asKept).reduce<string | null>(replay, null);
  if (text === null || !last || sha256(last.snapshot ?? text) !== last.sha256) throw damaged(page, revision);
  return text;
}

export const damaged = (page: number, revision: number): GalleyError =>
  new GalleyError(
    'internal',
    `Revision ${revision} of page ${page} does not match its checksum: the archive is damaged.`,
  );

export const noRevision = (page: number, revision: number): GalleyError =>
  new GalleyError('not-found', `Page ${page} has no revision ${revision}.`);

/** The text of the next revision; null when it cannot be had from what is kept. */
export function replay(parent: string | null, { snapshot, delta }: Pick<Kept, 'snapshot' | 'delta'>): string | null {
  if (snapshot !== null) return snapshot;
  if (parent === null || delta === null) return null;
  try {
    return applyDelta(parent, readDelta(JSON.parse(delta)));
  } catch {
    return null;
  }
}
