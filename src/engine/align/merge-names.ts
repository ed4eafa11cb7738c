// Ids are given out page by page, so that two sides may give one id to different things. Theirs then gets a new one.
import { type CorrectedPage, freeId, type Group } from '../page/index.ts';
import type { MergeConflict } from './merge-conflict.ts';
import { indexPage, type PageIndex } from './page-index.ts';

/** Their page, with new ids for what only bears the same name as something ours added. Renamed blocks are listed. */
export function renameClashes(
  base: CorrectedPage,
  ours: CorrectedPage,
  theirs: CorrectedPage,
  conflicts: MergeConflict[],
): CorrectedPage {
  const [old, mine, other] = [indexPage(base), indexPage(ours), indexPage(theirs)];
  const used = new Set([old, mine, other].flatMap(({ blocks, groups }) => [...blocks.keys(), ...groups.keys()]));
  const names = new Map<string, string>();
  const rename = (id: string): string => {
    const fresh = freeId(used, id.replace(/\d+$/, ''));
    used.add(fresh);
    names.set(id, fresh);
    return fresh;
  };
  for (const [id, { block }] of other.blocks) {
    const twin = mine.blocks.get(id)?.block;
    if (old.blocks.has(id) || !twin || twin.text === block.text) continue;
    conflicts.push({ what: 'name', id: rename(id), base: null, ours: twin.text, theirs: block.text });
  }
  for (const [id, group] of other.groups) {
    const twin = mine.groups.get(id);
    if (!old.groups.has(id) && twin && !sameGroup(twin, group, names)) rename(id);
  }
  return names.size === 0 ? theirs : renamed(other, names);
}

/** Groups that both sides made are the same when they hold a block in common, or nothing. */
function sameGroup(mine: Group, other: Group, names: ReadonlyMap<string, string>): boolean {
  const ids = new Set(mine.blocks.map(({ id }) => id));
  if (other.blocks.length === 0) return ids.size === 0;
  return other.blocks.some(({ id }) => ids.has(id) && !names.has(id));
}

function renamed({ groups }: PageIndex, names: ReadonlyMap<string, string>): CorrectedPage {
  const named = (id: string): string => names.get(id) ?? id;
  return {
    groups: Array.from(groups.values(), (group) => ({
      ...group,
      id: named(group.id),
      ...(group.derivedFrom !== undefined && { derivedFrom: named(group.derivedFrom) }),
      blocks: group.blocks.map((block) => ({ ...block, id: named(block.id) })),
    })),
  };
}
