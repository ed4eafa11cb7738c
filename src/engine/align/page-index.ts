// A corrected page by the ids of its blocks and groups, each in page order.
import { type Block, type CorrectedPage, type Group, placedBlocks } from '../page/index.ts';

export interface BlockAt {
  readonly block: Block;
  /** The id of the group that holds it. */
  readonly group: string;
}

export interface PageIndex {
  readonly blocks: ReadonlyMap<string, BlockAt>;
  readonly groups: ReadonlyMap<string, Group>;
}

export const indexPage = (page: CorrectedPage): PageIndex => ({
  blocks: new Map(Array.from(placedBlocks(page), ({ block, group }) => [block.id, { block, group: group.id }])),
  groups: new Map(page.groups.map((group) => [group.id, group])),
});

/** The three pages of a merge. */
export interface Sides {
  readonly base: PageIndex;
  readonly ours: PageIndex;
  readonly theirs: PageIndex;
}
