// What composing takes out, put where everybody sees it: a group of kind `removed` at the end of the page.
import { type Block, type CorrectedPage, freeBlockId, freeGroupId, type Group } from '../page/index.ts';

export interface TakenOut {
  readonly why: string;
  /** Raw offsets of single UTF-16 units. */
  readonly offsets: readonly number[];
}

/** Adds a group per reason; a reason without characters adds nothing. */
export function addRemoved(
  raw: string,
  page: CorrectedPage,
  taken: readonly TakenOut[],
): { page: CorrectedPage; origin: readonly (readonly [string, Int32Array])[] } {
  const origin: (readonly [string, Int32Array])[] = [];
  let grown = page;
  for (const { why, offsets } of taken) {
    if (offsets.length === 0) continue;
    const block: Block = {
      id: freeBlockId(grown),
      role: 'furniture',
      text: offsets.map((at) => raw.charAt(at)).join(''),
    };
    const group: Group = { id: freeGroupId(grown, 'removed'), kind: 'removed', why, blocks: [block] };
    origin.push([block.id, Int32Array.from(offsets)]);
    grown = { groups: [...grown.groups, group] };
  }
  return { page: grown, origin };
}
