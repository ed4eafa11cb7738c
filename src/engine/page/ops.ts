// Operations on a corrected page: what repairs are made of and what the desk's structure commands do.
// Each returns a new page; none loses a character: text leaves a page only through `replace`.
import { cutsPair } from '../text/span.ts';
import {
  type Block,
  type CorrectedPage,
  findBlock,
  freeBlockId,
  freeGroupId,
  type Group,
  type GroupKind,
  type Role,
} from './model.ts';

export type PageOp =
  /** Puts `text` in place of `[start, end)`, UTF-16 units of the block's text. */
  | {
      readonly op: 'replace';
      readonly block: string;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  /** Joins the next block of the same group onto this one, with `glue` between. */
  | { readonly op: 'join'; readonly block: string; readonly glue: string }
  /** Cuts a block in two before `at`; white space round the cut goes. The second half keeps the role. */
  | { readonly op: 'split'; readonly block: string; readonly at: number }
  | { readonly op: 'role'; readonly block: string; readonly role: Role }
  /** Moves a block into a group, before the block `before` or to the end. */
  | { readonly op: 'move'; readonly block: string; readonly to: string; readonly before?: string }
  /** Moves a block into a new group of this kind that follows its present one. */
  | { readonly op: 'detach'; readonly block: string; readonly kind: GroupKind }
  /** Starts a new article at this block; it and what follows in its group go there. */
  | { readonly op: 'cut'; readonly block: string }
  /** Appends the blocks of a group to the group before it. */
  | { readonly op: 'merge'; readonly group: string };

/** Why an operation could not be applied: the page has changed since it was proposed. */
export class PageOpError extends Error {
  override name = 'PageOpError';
}

/** @throws PageOpError when a block, group or offset named by an operation is not on the page. */
export function applyOps(page: CorrectedPage, ops: readonly PageOp[]): CorrectedPage {
  return ops.reduce(applyOp, page);
}

/** @throws PageOpError when a block, group or offset named by the operation is not on the page. */
export function applyOp(page: CorrectedPage, op: PageOp): CorrectedPage {
  const { groups } = changed(page, op);
  return { ...page, groups };
}

function changed(page: CorrectedPage, op: PageOp): CorrectedPage {
  switch (op.op) {
    case 'replace':
      return withBlock(page, op.block, (block) => [replaceText(block, op.start, op.end, op.text)]);
    case 'role':
      return withBlock(page, op.block, (block) => [{ ...block, role: op.role }]);
    case 'split':
      return withBlock(page, op.block, (block) => splitBlock(block, op.at, freeBlockId(page)));
    case 'join':
      return joinNext(page, op.block, op.glue);
    case 'move':
      return move(page, op.block, op.to, op.before);
    case 'detach':
      return detach(page, op.block, op.kind);
    case 'cut':
      return cut(page, op.block);
    case 'merge':
      return merge(page, op.group);
  }
}

function place(page: CorrectedPage, id: string) {
  const placed = findBlock(page, id);
  if (!placed) throw new PageOpError(`there is no block ${id} on this page`);
  return placed;
}

const withGroup = (page: CorrectedPage, id: string, change: (group: Group) => readonly Group[]): CorrectedPage => ({
  groups: page.groups.flatMap((group) => (group.id === id ? change(group) : [group])),
});

function withBlock(page: CorrectedPage, id: string, change: (block: Block) => readonly Block[]): CorrectedPage {
  const { group, index } = place(page, id);
  return withGroup(page, group.id, (g) => [
    { ...g, blocks: g.blocks.flatMap((block, at) => (at === index ? change(block) : [block])) },
  ]);
}

function replaceText(block: Block, start: number, end: number, text: string): Block {
  const outside = !(start >= 0 && start <= end && end <= block.text.length);
  if (outside || cutsPair(block.text, start) || cutsPair(block.text, end)) {
    throw new PageOpError(`[${start}, ${end}) is not a span of block ${block.id} (${block.text.length} units)`);
  }
  return { ...block, text: block.text.slice(0, start) + text + block.text.slice(end) };
}

function splitBlock(block: Block, at: number, id: string): readonly Block[] {
  const left = block.text.slice(0, at).trimEnd();
  const right = block.text.slice(at).trimStart();
  if (left === '' || right === '' || cutsPair(block.text, at)) {
    throw new PageOpError(`block ${block.id} cannot be split at ${at} of ${block.text.length}`);
  }
  return [
    { ...block, text: left },
    { ...block, id, text: right },
  ];
}

function joinNext(page: CorrectedPage, id: string, glue: string): CorrectedPage {
  const { group, block, index } = place(page, id);
  const next = group.blocks[index + 1];
  if (!next) throw new PageOpError(`no block follows ${id} in its group`);
  const joined = { ...block, text: block.text + glue + next.text };
  return withGroup(page, group.id, (g) => [{ ...g, blocks: g.blocks.toSpliced(index, 2, joined) }]);
}

/** Takes a block out of its group; a group left empty goes. */
function lift(page: CorrectedPage, id: string): { block: Block; from: Group; rest: CorrectedPage } {
  const { group, block, index } = place(page, id);
  const blocks = group.blocks.toSpliced(index, 1);
  return { block, from: group, rest: withGroup(page, group.id, (g) => (blocks.length > 0 ? [{ ...g, blocks }] : [])) };
}

function move(page: CorrectedPage, id: string, to: string, before?: string): CorrectedPage {
  if (before === id) return page;
  const target = page.groups.find((group) => group.id === to);
  if (!target) throw new PageOpError(`there is no group ${to} on this page`);
  const { block } = place(page, id);
  const others = target.blocks.filter((other) => other.id !== id);
  const at = before === undefined ? others.length : others.findIndex((other) => other.id === before);
  if (at < 0) throw new PageOpError(`there is no block ${before} in group ${to}`);
  const filled = withGroup(page, to, (g) => [{ ...g, blocks: others.toSpliced(at, 0, block) }]);
  const from = place(page, id).group.id;
  if (from === to) return filled;
  return withGroup(filled, from, (g) => {
    const blocks = g.blocks.filter((other) => other.id !== id);
    return blocks.length > 0 ? [{ ...g, blocks }] : [];
  });
}

function detach(page: CorrectedPage, id: string, kind: GroupKind): CorrectedPage {
  const made = (block: Block, derivedFrom: string): Group => ({
    id: freeGroupId(page, kind),
    kind,
    derivedFrom,
    blocks: [block],
  });
  const { block, from, rest } = lift(page, id);
  const at = page.groups.findIndex((group) => group.id === from.id);
  const emptied = rest.groups.length < page.groups.length;
  return { groups: rest.groups.toSpliced(emptied ? at : at + 1, 0, made(block, from.id)) };
}

function cut(page: CorrectedPage, id: string): CorrectedPage {
  const { group, index } = place(page, id);
  if (index === 0) throw new PageOpError(`block ${id} is the first of its group: nothing to cut off`);
  return withGroup(page, group.id, (g) => [
    { ...g, blocks: g.blocks.slice(0, index) },
    { id: freeGroupId(page, 'article'), kind: 'article', derivedFrom: g.id, blocks: g.blocks.slice(index) },
  ]);
}

function merge(page: CorrectedPage, id: string): CorrectedPage {
  const at = page.groups.findIndex((group) => group.id === id);
  const [above, group] = [page.groups[at - 1], page.groups[at]];
  if (!above || !group) throw new PageOpError(`no group stands before ${id}`);
  const merged = { ...above, blocks: [...above.blocks, ...group.blocks] };
  return { groups: page.groups.toSpliced(at - 1, 2, merged) };
}
