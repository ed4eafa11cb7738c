// The edits of a blind reader: letters, and where a block ends. Roles and places are not what a sample counts.
import { applyOp, type Block, type CorrectedPage, findBlock, type Group } from '../../../engine/page/index.ts';

/** Groups that are read; what was taken out stays in the text untouched. */
export const readGroups = ({ groups }: CorrectedPage): readonly Group[] =>
  groups.filter(({ kind, blocks }) => kind !== 'removed' && blocks.length > 0);

export const withText = (page: CorrectedPage, { id, text }: Block, typed: string): CorrectedPage =>
  applyOp(page, { op: 'replace', block: id, start: 0, end: text.length, text: typed });

/** The block joined onto the one before it in its group, and the place of the seam; null for the first of a group. */
export function joinedUp(page: CorrectedPage, block: string): { page: CorrectedPage; into: string; at: number } | null {
  const placed = findBlock(page, block);
  const before = placed?.group.blocks[placed.index - 1];
  if (!before) return null;
  return { page: applyOp(page, { op: 'join', block: before.id, glue: '' }), into: before.id, at: before.text.length };
}

/** The block cut in two, and the second of the two; null where one of them would be empty. */
export function cutAt(
  page: CorrectedPage,
  { id, text }: Block,
  at: number,
): { page: CorrectedPage; into: string } | null {
  if (text.slice(0, at).trim() === '' || text.slice(at).trim() === '') return null;
  const cut = applyOp(page, { op: 'split', block: id, at });
  const placed = findBlock(cut, id);
  const second = placed?.group.blocks[placed.index + 1];
  return second ? { page: cut, into: second.id } : null;
}
