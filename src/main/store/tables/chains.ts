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
  /** Makes `before` of `after`. */
  readonly back: () => Delta;
}

export function chains(db: Db) {
  // Only ids go through the recursion, and a text is made of bytes sooner in here than on its way out of SQLite.
  const chain = db.prepare<[number, number], Omit<Kept, 'snapshot'> & { snapshot: Buffer | null }>(`
    WITH RECURSIVE chain (id, parent, whole) AS (
      SELECT id, parent, snapshot IS NOT NULL FROM revisions WHERE page = ? AND id = ?
      UNION ALL
      SELECT r.id, r.parent, r.snapshot IS NOT NULL FROM chain c JOIN revisions r ON r.id = c.parent WHERE NOT c.whole
    )
    SELECT r.sha256, CAST(r.snapshot AS BLOB) AS snapshot, r.delta
    FROM chain c JOIN revisions r ON r.id = c.id ORDER BY c.id`);

  /** What a revision is replayed from, its snapshot first; nothing when there is no such revision. */
  const chainOf = (page: number, revision: number): Kept[] =>
    chain.all(page, revision).map(({ snapshot, ...kept }) => ({ ...kept, snapshot: snapshot?.toString() ?? null }));

  /** @throws GalleyError `not-found`; `internal` when the text does not come out as it went in. */
  function text(page: number, revision: number): string {
    const kept = chainOf(page, revision);
    if (kept.length === 0) throw noRevision(page, revision);
    return sound(kept.reduce<string | null>(replay, null), kept.at(-1), page, revision);
  }

  /** What a revision changed. @throws as `text` does; `not-found` for a page's first revision. */
  function change(page: number, { id, parent }: Pick<Revision, 'id' | 'parent'>): RevisionChange {
    const kept = chainOf(page, id);
    const last = kept.pop();
    if (parent === null || !last) throw noRevision(page, parent ?? id);
    // A snapshot stands alone in its chain.
    const before =
      kept.length === 0
        ? text(page, parent)
        : sound(kept.reduce<string | null>(replay, null), kept.at(-1), page, parent);
    const after = sound(replay(before, last), last, page, id);
    const back = (): Delta =>
      last.delta === null ? makeDelta(after, before) : invertDelta(before, readDelta(JSON.parse(last.delta)));
    return { before, after, back };
  }
  return { text, change };
}

function sound(text: string | null, kept: Kept | undefined, page: number, revision: number): string {
  if (text !== null && sha256(text) === kept?.sha256) return text;
  throw damaged(page, revision);
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
