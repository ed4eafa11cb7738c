// Three-way merge of a page's groups: which there are, their heads, their order and that of their blocks.
import type { CorrectedPage, Group } from '../page/index.ts';
import { type MergeConflict, pick } from './merge-conflict.ts';
import { type Contested, mergeOrder } from './merge-order.ts';
import type { BlockAt, PageIndex, Sides } from './page-index.ts';

/** The groups of the merged page with the blocks that go there. A group that only the merge left empty goes. */
export function mergeGroups(
  sides: Sides,
  blocks: ReadonlyMap<string, BlockAt>,
  conflicts: MergeConflict[],
): CorrectedPage['groups'] {
  const members = Map.groupBy(blocks.keys(), (id) => blocks.get(id)?.group ?? '');
  const groups = new Map<string, Group>();
  for (const id of new Set([...sides.ours.groups.keys(), ...sides.theirs.groups.keys()])) {
    const head = mergeHead(id, sides, members.has(id), conflicts);
    if (!head) continue;
    const blocksOf = (page: PageIndex): string[] => page.groups.get(id)?.blocks.map((block) => block.id) ?? [];
    const { order, contested } = mergeLists(sides, blocksOf, new Set(members.get(id)));
    for (const place of contested) conflicts.push(placeConflict('place', place, `${id} `));
    groups.set(id, { ...head, blocks: order.flatMap((block) => blocks.get(block)?.block ?? []) });
  }
  const { order, contested } = mergeLists(sides, (page) => Array.from(page.groups.keys()), new Set(groups.keys()));
  for (const place of contested) conflicts.push(placeConflict('group', place, ''));
  return order.flatMap((id) => groups.get(id) ?? []);
}

const mergeLists = ({ base, ours, theirs }: Sides, of: (page: PageIndex) => string[], members: ReadonlySet<string>) =>
  mergeOrder({ base: of(base), ours: of(ours), theirs: of(theirs) }, members);

function placeConflict(what: 'place' | 'group', { id, ours, theirs }: Contested, where: string): MergeConflict {
  const at = (after: string | null): string => where + (after === null ? 'first' : `after ${after}`);
  return { what, id, base: null, ours: at(ours), theirs: at(theirs) };
}

type Head = Omit<Group, 'blocks'>;

const headOf = ({ id, kind, incomplete, why, derivedFrom }: Group): Head => ({
  id,
  kind,
  ...(incomplete !== undefined && { incomplete }),
  ...(why !== undefined && { why }),
  ...(derivedFrom !== undefined && { derivedFrom }),
});

const written = (group: Group): string => JSON.stringify(headOf(group));

/** A group's head; undefined when the group is not on the merged page. `filled`: blocks go there. */
function mergeHead(id: string, sides: Sides, filled: boolean, conflicts: MergeConflict[]): Head | undefined {
  const [old, mine, other] = [sides.base.groups.get(id), sides.ours.groups.get(id), sides.theirs.groups.get(id)];
  if (mine && other) {
    if (!filled && mine.blocks.length > 0 && other.blocks.length > 0) return undefined;
    const heads = [old && written(old), written(mine), written(other)] as const;
    return headOf(pick('group', id, heads, conflicts) === heads[1] ? mine : other);
  }
  const only = mine ?? other;
  if (!only) return undefined;
  if (!old) return filled || only.blocks.length === 0 ? headOf(only) : undefined;
  if (filled || written(only) !== written(old)) {
    const [ours, theirs] = [mine ? written(mine) : null, other ? written(other) : null];
    conflicts.push({ what: 'group', id, base: written(old), ours, theirs });
  }
  return filled ? headOf(only) : undefined;
}
