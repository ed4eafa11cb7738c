// Ids that live on: a page that was composed anew from the same raw text takes the ids of the page it stands for, wherever a
// block begins at the same raw character, so that the two can be merged block by block.
import { type CorrectedPage, freeId, type Group, placedBlocks } from '../page/index.ts';
import { align } from './align.ts';
import { NONE } from './matching.ts';

/**
 * @param base whose ids are taken over; it may have been edited.
 * @param page made from the same raw text.
 * @param others pages whose ids must not be given to anything new.
 * @returns `page` with other ids; in time near-linear in the texts.
 */
export function adoptIds(
  raw: string,
  base: CorrectedPage,
  page: CorrectedPage,
  others: readonly CorrectedPage[] = [],
): CorrectedPage {
  const used = new Set(
    [base, ...others].flatMap(({ groups }) => groups.flatMap((g) => [g.id, ...g.blocks.map((b) => b.id)])),
  );
  const fresh = (prefix: string): string => {
    const id = freeId(used, prefix);
    used.add(id);
    return id;
  };
  const known = new Map(Array.from(beginnings(raw, base), ([id, at]) => [at, id]));
  const begins = beginnings(raw, page);
  const names = new Map<string, string>();
  for (const { block } of placedBlocks(page)) {
    const at = begins.get(block.id);
    const id = at === undefined ? undefined : known.get(at);
    if (at !== undefined) known.delete(at);
    names.set(block.id, id ?? fresh('b'));
  }
  const renamed = page.groups.map((group) => ({
    ...group,
    blocks: group.blocks.map((block) => ({ ...block, id: names.get(block.id) ?? block.id })),
  }));
  return { groups: adoptGroups(base, renamed, fresh) };
}

/** The first raw offset of each block that has one. */
function beginnings(raw: string, page: CorrectedPage): Map<string, number> {
  const first = new Map<string, number>();
  for (const [id, units] of align(raw, page).origin) {
    const at = units.find((offset) => offset !== NONE);
    if (at !== undefined) first.set(id, at);
  }
  return first;
}

/** A group takes the id of that group of its kind with which it has the most text in common; each id is given once. */
function adoptGroups(base: CorrectedPage, groups: readonly Group[], fresh: (prefix: string) => string): Group[] {
  const home = new Map(Array.from(placedBlocks(base), ({ group, block }) => [block.id, group.id]));
  const kinds = new Map(base.groups.map(({ id, kind }) => [id, kind]));
  const shared = groups.flatMap((group, index) => {
    const sizes = new Map<string, number>();
    for (const { id, text } of group.blocks) {
      const old = home.get(id);
      if (old !== undefined && kinds.get(old) === group.kind) sizes.set(old, (sizes.get(old) ?? 0) + text.length + 1);
    }
    return Array.from(sizes, ([id, size]) => ({ index, id, size }));
  });
  const [ids, given] = [new Map<number, string>(), new Set<string>()];
  for (const { index, id } of shared.toSorted((a, b) => b.size - a.size || a.index - b.index)) {
    if (ids.has(index) || given.has(id)) continue;
    ids.set(index, id);
    given.add(id);
  }
  return groups.map(({ kind, blocks, incomplete, why }, index) => ({
    id: ids.get(index) ?? fresh(kind.charAt(0)),
    kind,
    blocks,
    ...(incomplete !== undefined && { incomplete }),
    ...(why !== undefined && { why }),
  }));
}
