// Readings: which revisions belong to each, what they changed, and what a person ought to know before finishing one.
import { type Block, type CorrectedPage, type Group, placedBlocks, readGalleyText } from '../../engine/index.ts';
import type { BlockChange, ReadingWarning, ReadingWork } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';

/** The readings of a page with the revisions made in their course. @throws GalleyError `not-found` */
export async function readingWork(store: Store, page: number): Promise<ReadingWork[]> {
  const [readings, revisions] = await Promise.all([store.readings(page), store.revisions(page)]);
  let base = revisions[0]?.id ?? 0;
  return readings.map((reading) => {
    const own = revisions.filter(({ id }) => id > base && id <= reading.revision).map(({ id }) => id);
    const work = { ...reading, base, revisions: own };
    base = Math.max(base, reading.revision);
    return work;
  });
}

/**
 * What speaks against the present reader's finishing a reading now, or having just finished one.
 * @throws GalleyError `not-found`
 */
export async function readingWarnings(
  store: Store,
  page: number,
  when: 'now' | 'finished' = 'now',
): Promise<ReadingWarning[]> {
  const [{ reader }, readings, row] = await Promise.all([store.info(), store.readings(page), store.pageRow(page)]);
  const warnings: ReadingWarning[] = [];
  if (reader === null) warnings.push({ code: 'no-reader', message: 'Nobody has said who reads. Give a name first.' });
  const own = readings.filter(({ kind, reader: who }) => kind === 'read' && who === reader).length;
  const before = when === 'finished' ? own - 1 : own;
  if (reader !== null && before > 0) {
    const times = before === 1 ? 'once' : `${before} times`;
    const message = `${reader} has read this page ${times} already: another reader sees what one has passed over.`;
    warnings.push({ code: 'same-reader', message });
  }
  if (row.openFlags > 0) {
    const message = `${row.openFlags} ${row.openFlags === 1 ? 'flag is' : 'flags are'} still open on this page.`;
    warnings.push({ code: 'open-flags', message });
  }
  return warnings;
}

/** Blocks that differ between two revisions, in the order of the later one; what is gone stands last. */
export async function changedBlocks(store: Store, page: number, from: number, to: number): Promise<BlockChange[]> {
  const [before, after] = [await store.revisionText(page, from), await store.revisionText(page, to)];
  return blockChanges(readGalleyText(before), readGalleyText(after));
}

interface Standing {
  readonly block: Block;
  readonly group: Group;
  /** The block that stands before it in its group. */
  readonly after: string;
}

/** Differences block by block. A block has changed its place when its group, or the block before it, is another. */
function blockChanges(before: CorrectedPage, after: CorrectedPage): BlockChange[] {
  const [old, made] = [standing(before), standing(after)];
  const changes: BlockChange[] = [];
  for (const [id, now] of made) {
    const was = old.get(id);
    const what = was ? differences(was, now, old, made) : [];
    if (was && what.length === 0) continue;
    changes.push({
      block: id,
      group: now.group.id,
      change: was ? 'changed' : 'added',
      what,
      before: was ? { role: was.block.role, text: was.block.text } : null,
      after: { role: now.block.role, text: now.block.text },
    });
  }
  for (const [id, { block, group }] of old) {
    if (made.has(id)) continue;
    const gone = { role: block.role, text: block.text };
    changes.push({ block: id, group: group.id, change: 'gone', what: [], before: gone, after: null });
  }
  return changes;
}

type Standings = ReadonlyMap<string, Standing>;

function standing(page: CorrectedPage): Standings {
  const all = new Map<string, Standing>();
  for (const { group, block, index } of placedBlocks(page)) {
    all.set(block.id, { block, group, after: group.blocks[index - 1]?.id ?? '' });
  }
  return all;
}

/** A neighbour that has come or gone moves nothing: only blocks that are in both are asked for their order. */
function differences(was: Standing, now: Standing, old: Standings, made: Standings): BlockChange['what'] {
  const both = old.has(now.after) || now.after === '';
  const neighbour = (made.has(was.after) || was.after === '') && both && was.after !== now.after;
  return [
    ...(was.block.text === now.block.text ? [] : (['text'] as const)),
    ...(was.block.role === now.block.role ? [] : (['role'] as const)),
    ...(was.group.id !== now.group.id || neighbour ? (['place'] as const) : []),
  ];
}
