// Flags of a freshly composed page with their places in the raw file, as editors count.
import { type Flag, placedBlocks } from '../engine/index.ts';
import type { CleanedSource } from './page.ts';

export interface PlacedFlag extends Flag {
  /** Of the raw file, from 1; columns are UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The flagged characters; empty for a flag on a whole group. */
  readonly text: string;
}

/** In the raw file's order. */
export function placedFlags({ raw, page, composition, flags }: CleanedSource): PlacedFlag[] {
  const texts = new Map(Array.from(placedBlocks(page), ({ block }) => [block.id, block.text]));
  const firsts = new Map(page.groups.map(({ id, blocks }) => [id, blocks[0]?.id ?? '']));
  const lines = lineStarts(raw);
  // A space that the engine put in has no raw place: the next character that has one stands for it.
  const offsetOf = ({ group, block, start }: Flag): number => {
    const origin = composition.origin.get(block ?? firsts.get(group) ?? '') ?? new Int32Array();
    return origin.subarray(start).find((at) => at >= 0) ?? origin.findLast((at) => at >= 0) ?? 0;
  };
  const placed = flags.map((flag) => {
    const offset = offsetOf(flag);
    const line = lastAtMost(lines, offset);
    const text = flag.block === undefined ? '' : (texts.get(flag.block) ?? '').slice(flag.start, flag.end);
    return { ...flag, line: line + 1, column: offset - (lines[line] ?? 0) + 1, text };
  });
  return placed.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last number that is not above `value`; the first where all are. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
