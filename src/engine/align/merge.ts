// Three-way merge of corrected pages, block by block: text, role and place apart, so that moves never conflict with edits.
// Strict: what both sides changed differently is left as ours and listed, never guessed.
import type { CorrectedPage } from '../page/index.ts';
import { miscounted } from './merge-account.ts';
import { type MergeConflict, pick } from './merge-conflict.ts';
import { mergeGroups } from './merge-groups.ts';
import { renameClashes } from './merge-names.ts';
import { mergeText } from './merge-text.ts';
import { type BlockAt, indexPage, type Sides } from './page-index.ts';

export interface MergedPage {
  readonly page: CorrectedPage;
  readonly conflicts: readonly MergeConflict[];
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
  const { id, text: ours } = mine.block;
  const merged = mergeText(old?.block.text ?? ours, ours, other.block.text);
  for (const conflict of merged.conflicts) conflicts.push({ what: 'text', id, ...conflict });
  const role = pick('role', id, [old?.block.role, mine.block.role, other.block.role], conflicts);
  const group = pick('place', id, [old?.group, mine.group, other.group], conflicts);
  return { block: { id, role, text: merged.text }, group };
}
