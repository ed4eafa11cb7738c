// Structure verbs that are more than one page operation: pure, from page to page, and without loss.
import {
  applyOps,
  BODY_ROLES,
  type Block,
  type CorrectedPage,
  findBlock,
  type Group,
  PageOpError,
  type PageOp,
} from '../../engine/page/index.ts';

export type PageEdit = (page: CorrectedPage) => CorrectedPage;

export type Direction = 1 | -1;

export const byOps =
  (...ops: readonly PageOp[]): PageEdit =>
  (page) =>
    applyOps(page, ops);

function place(page: CorrectedPage, block: string) {
  const placed = findBlock(page, block);
  if (!placed) throw new PageOpError(`there is no block ${block} on this page`);
  const at = page.groups.indexOf(placed.group);
  return { ...placed, at };
}

/** Moves a block one place up or down; past the edge of its group it goes into the next one. */
export const stepBlock =
  (block: string, direction: Direction): PageEdit =>
  (page) => {
    const { group, index } = place(page, block);
    const neighbour = group.blocks[index + direction];
    if (!neighbour) return stepBlockToGroup(block, direction)(page);
    // Before the one above, or before the one that follows the one below: at the end there is none.
    const before = direction === -1 ? neighbour : group.blocks[index + 2];
    return applyOps(page, [{ op: 'move', block, to: group.id, ...(before && { before: before.id }) }]);
  };

/** Moves a block to the end of the group above, or to the start of the one below. */
export const stepBlockToGroup =
  (block: string, direction: Direction): PageEdit =>
  (page) => {
    const { at } = place(page, block);
    const target = page.groups[at + direction];
    if (!target) throw new PageOpError('no group stands there');
    const before = direction === 1 ? target.blocks[0] : undefined;
    return applyOps(page, [{ op: 'move', block, to: target.id, ...(before && { before: before.id }) }]);
  };

/** Puts a whole group before another one, or at the end of the page. */
export const placeGroup =
  (group: string, before: string | null): PageEdit =>
  (page) => {
    const moved = page.groups.find(({ id }) => id === group);
    if (!moved) throw new PageOpError(`there is no group ${group} on this page`);
    if (before === group) return page;
    const others = page.groups.filter(({ id }) => id !== group);
    const at = before === null ? others.length : others.findIndex(({ id }) => id === before);
    if (at < 0) throw new PageOpError(`there is no group ${before} on this page`);
    return { groups: others.toSpliced(at, 0, moved) };
  };

/** Moves a whole group one place up or down. */
export const stepGroup =
  (group: string, direction: Direction): PageEdit =>
  (page) => {
    const at = page.groups.findIndex(({ id }) => id === group);
    const over = page.groups[direction === -1 ? at - 1 : at + 2];
    if (at < 0 || !page.groups[at + direction]) throw new PageOpError('no group stands there');
    return placeGroup(group, over?.id ?? null)(page);
  };

/** Starts an article before `offset` of a block; within the block's text the block is cut in two. */
export const cutArticle =
  (block: string, offset: number): PageEdit =>
  (page) => {
    const { block: own, group } = place(page, block);
    const inside = own.text.slice(0, offset).trim() !== '' && own.text.slice(offset).trim() !== '';
    if (!inside) {
      const after = own.text.slice(0, offset).trim() !== '' && own.text.slice(offset).trim() === '';
      const next = after ? group.blocks[group.blocks.indexOf(own) + 1]?.id : block;
      if (next === undefined) throw new PageOpError('nothing follows in this article');
      return applyOps(page, [{ op: 'cut', block: next }]);
    }
    const split = applyOps(page, [{ op: 'split', block, at: offset }]);
    const { group: parted, index } = place(split, block);
    return applyOps(split, [{ op: 'cut', block: parted.blocks[index + 1]?.id ?? block }]);
  };

/** Takes a block out of the page: it stays listed, with who took it out and when. */
export const takeOut =
  (block: string, why: string): PageEdit =>
  (page) => {
    const out = applyOps(page, [{ op: 'detach', block, kind: 'removed' }]);
    const { id } = place(out, block).group;
    const groups = out.groups.map((group): Group => (group.id === id ? { ...group, why } : group));
    const made = groups.find((group) => group.id === id);
    return made ? { groups: [...groups.filter((group) => group !== made), made] } : out;
  };

/**
 * Brings a block back to the group it was taken from, else to the last article before it, at the place that its raw text
 * has there.
 * @param rawStart where each block's raw text begins; undefined where that is not known.
 */
export const bringBack =
  (block: string, rawStart: (block: string) => number | undefined): PageEdit =>
  (page) => {
    const { group } = place(page, block);
    const own = rawStart(block) ?? Number.POSITIVE_INFINITY;
    const before = (other: Block): number => {
      const start = rawStart(other.id) ?? Number.POSITIVE_INFINITY;
      return start < own ? start : Number.NEGATIVE_INFINITY;
    };
    const nearest = (g: Group): number => Math.max(...g.blocks.map(before));
    const articles = page.groups.filter(({ kind }) => kind === 'article');
    const home =
      page.groups.find(({ id, kind }) => id === group.derivedFrom && kind !== 'removed') ??
      articles.toSorted((a, b) => nearest(b) - nearest(a))[0];
    if (!home) return applyOps(page, [{ op: 'detach', block, kind: 'article' }]);
    const follower = home.blocks[followerOf(home, page, block, own, rawStart)];
    return applyOps(page, [{ op: 'move', block, to: home.id, ...(follower && { before: follower.id }) }]);
  };

/**
 * Index of the block that a returning one stands before. Titles and pictures often stand elsewhere on the raw page than the
 * text they belong to, so that only blocks of the same kind say where it was.
 */
function followerOf(
  home: Group,
  page: CorrectedPage,
  block: string,
  own: number,
  rawStart: (block: string) => number | undefined,
): number {
  const kind = BODY_ROLES.has(place(page, block).block.role);
  const alike = (other: Block): boolean => BODY_ROLES.has(other.role) === kind;
  const later = home.blocks.findIndex((other) => alike(other) && (rawStart(other.id) ?? -1) > own);
  return later >= 0 ? later : home.blocks.findLastIndex(alike) + 1 || home.blocks.length;
}
