// Three-way merge of corrected pages, block by block: text, role and place apart, so that moves never conflict with edits.
// Strict: what both sides changed differently is left as ours and listed, never guessed.
import type { CorrectedPage, Group } from '../page/index.ts';
import { type BlockAt, indexPage, type PageIndex } from './page-index.ts';
import { mergeOrder } from './merge-order.ts';
import { mergeText } from './merge-text.ts';
import { renameClashes } from './merge-names.ts';
import { miscounted } from './merge-account.ts';

/**
 * `text`: overlapping edits. `role`, `place`: set differently. `presence`: one side deleted the block, the other changed its
 * text or role. `name`: both added different blocks under one id; theirs got a new one. `group`: the group's head, or its
 * being there. `account`: characters that both sides moved, so that the page has them twice.
 */
export const CONFLICTS = ['text', 'role', 'place', 'presence', 'name', 'group', 'account'] as const;

export interface MergeConflict {
  readonly what: (typeof CONFLICTS)[number];
  /** A block of the merged page or, for `presence`, one that may not be on it; a group for `group`; empty for `account`. */
  readonly id: string;
  /** For `text`: what was left as ours, `[start, end)` in the merged block. */
  readonly start?: number;
  readonly end?: number;
  /** What each has: text, role, `group` or `group after block`, a group's head as JSON. Null: it is not there. */
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

export interface MergedPage {
  readonly page: CorrectedPage;
  readonly conflicts: readonly MergeConflict[];
}

interface Sides {
  readonly base: PageIndex;
  readonly ours: PageIndex;
  readonly theirs: PageIndex;
}

/** Merges what `ours` and `theirs` each made of `base`. */
export function mergePages(base: CorrectedPage, ours: CorrectedPage, theirs: CorrectedPage): MergedPage {
  const conflicts: MergeConflict[] = [];
  const renamed = renameClashes(base, ours, theirs, conflicts);
  const sides = { base: indexPage(base), ours: indexPage(ours), theirs: indexPage(renamed) };
  const kept = new Map<string, BlockAt>();
  for (const id of new Set([...sides.ours.blocks.keys(), ...sides.theirs.blocks.keys()])) {
    const block = mergeBlock(id, sides, conflicts);
    if (block) kept.set(id, block);
  }
  const page = { groups: mergeGroups(sides, kept, conflicts) };
  const doubled = miscounted(base, ours, renamed, page);
  if (doubled !== '') conflicts.push({ what: 'account', id: '', base: null, ours: null, theirs: doubled });
  return { page, conflicts };
}

function mergeBlock(id: string, { base, ours, theirs }: Sides, conflicts: MergeConflict[]): BlockAt | undefined {
  const [old, mine, other] = [base.blocks.get(id), ours.blocks.get(id), theirs.blocks.get(id)];
  if (mine && other) return mergeBoth(old, mine, other, conflicts);
  const only = mine ?? other;
  if (!old || !only) return only;
  const changed = only.block.text !== old.block.text || only.block.role !== old.block.role;
  if (changed) {
    const text = (side: BlockAt | undefined): string | null => side?.block.text ?? null;
    conflicts.push({ what: 'presence', id, base: text(old), ours: text(mine), theirs: text(other) });
  }
  return changed ? mine : undefined;
}

function mergeBoth(old: BlockAt | undefined, mine: BlockAt, other: BlockAt, conflicts: MergeConflict[]): BlockAt {
  const { id } = mine.block;
  const pick = <T extends string>(what: 'role' | 'place', of: (side: BlockAt) => T): T => {
    const [was, ours, theirs] = [old && of(old), of(mine), of(other)];
    if (ours !== theirs && ours !== was && theirs !== was)
      conflicts.push({ what, id, base: was ?? null, ours, theirs });
    return ours === was ? theirs : ours;
  };
  const { text, conflicts: disputed } = mergeText(
    old?.block.text ?? mine.block.text,
    mine.block.text,
    other.block.text,
  );
  for (const conflict of disputed) conflicts.push({ what: 'text', id, ...conflict });
  const role = pick('role', (side) => side.block.role);
  return { block: { id, role, text }, group: pick('place', (side) => side.group) };
}

/** The groups of the merged page, in order, with their blocks in order. A group that only the merge left empty goes. */
function mergeGroups(sides: Sides, kept: ReadonlyMap<string, BlockAt>, conflicts: MergeConflict[]): Group[] {
  const { base, ours, theirs } = sides;
  const members = Map.groupBy(kept.keys(), (id) => kept.get(id)?.group ?? '');
  const groups = new Map<string, Group>();
  for (const id of new Set([...ours.groups.keys(), ...theirs.groups.keys()])) {
    const head = mergeHead(id, sides, members.has(id), conflicts);
    if (!head) continue;
    const ids = new Set(members.get(id));
    const blocks = orderOf(
      (page) => (page.groups.get(id)?.blocks ?? []).map((block) => block.id),
      sides,
      ids,
      (place) => {
        const at = (after: string | null): string => (after === null ? id : `${id} after ${after}`);
        conflicts.push({ what: 'place', id: place.id, base: null, ours: at(place.ours), theirs: at(place.theirs) });
      },
    );
    groups.set(id, { ...head, blocks: blocks.flatMap((block) => kept.get(block)?.block ?? []) });
  }
  const order = orderOf(
    (page) => Array.from(page.groups.keys()),
    { base, ours, theirs },
    new Set(groups.keys()),
    (place) => {
      const at = (after: string | null): string => (after === null ? 'first' : `after ${after}`);
      conflicts.push({ what: 'group', id: place.id, base: null, ours: at(place.ours), theirs: at(place.theirs) });
    },
  );
  return order.flatMap((id) => groups.get(id) ?? []);
}

function orderOf(
  listOf: (page: PageIndex) => readonly string[],
  { base, ours, theirs }: Sides,
  members: ReadonlySet<string>,
  report: (place: { id: string; ours: string | null; theirs: string | null }) => void,
): readonly string[] {
  const merged = mergeOrder({ base: listOf(base), ours: listOf(ours), theirs: listOf(theirs) }, members);
  merged.contested.forEach(report);
  return merged.order;
}

type Head = Omit<Group, 'blocks'>;

const headOf = ({ id, kind, incomplete, why, derivedFrom }: Group): Head => ({
  id,
  kind,
  ...(incomplete !== undefined && { incomplete }),
  ...(why !== undefined && { why }),
  ...(derivedFrom !== undefined && { derivedFrom }),
});

/** A group's head, or undefined when the group is not on the merged page. */
function mergeHead(
  id: string,
  { base, ours, theirs }: Sides,
  filled: boolean,
  conflicts: MergeConflict[],
): Head | undefined {
  const [old, mine, other] = [base.groups.get(id), ours.groups.get(id), theirs.groups.get(id)];
  const written = (group: Group | undefined): string | null => (group ? JSON.stringify(headOf(group)) : null);
  const [was, my, their] = [written(old), written(mine), written(other)];
  const only = mine && other ? undefined : (mine ?? other);
  if (only && old) {
    if (filled || written(only) !== was) conflicts.push({ what: 'group', id, base: was, ours: my, theirs: their });
    return filled ? headOf(only) : undefined;
  }
  if (!filled && [mine, other].every((side) => side === undefined || side.blocks.length > 0)) return undefined;
  if (my !== their && my !== was && their !== was && my !== null && their !== null) {
    conflicts.push({ what: 'group', id, base: was, ours: my, theirs: their });
  }
  const chosen = mine && my !== was ? mine : (other ?? mine);
  return chosen && headOf(chosen);
}
