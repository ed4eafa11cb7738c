// Blank lines, measured against what the page sets between paragraphs near by: pages change their habit from box to box.
import type { Piece } from './piece.ts';
import type { Shape } from './shapes.ts';

/** How many pieces away a gap between two paragraphs still tells the habit of a place. */
const NEAR = 4;
const FAR = 24;

/**
 * For each piece, the blank lines before it beyond (or, negative, short of) the usual gap between paragraphs there; 0 for
 * the first piece.
 */
export function excessGaps(pieces: readonly Piece[], shapes: readonly Shape[]): number[] {
  const inner: { at: number; gap: number }[] = [];
  for (let i = 1; i < pieces.length; i += 1) {
    const paragraphs = shapes[i] === 'text' && (shapes[i - 1] === 'text' || shapes[i - 1] === 'lead');
    if (paragraphs) inner.push({ at: i, gap: pieces[i]?.blanksBefore ?? 0 });
  }
  const page = lowerMedian(inner.map(({ gap }) => gap)) ?? 0;
  let from = 0;
  return pieces.map((piece, i) => {
    while (from < inner.length && (inner[from]?.at ?? 0) < i - FAR) from += 1;
    const near: number[] = [];
    let nearest = { distance: FAR + 1, gap: page };
    for (let k = from; k < inner.length; k += 1) {
      const { at, gap } = inner[k] ?? { at: 0, gap: 0 };
      if (at > i + FAR) break;
      const distance = Math.abs(at - i);
      if (distance > 0 && distance <= NEAR) near.push(gap);
      if (distance > 0 && distance < nearest.distance) nearest = { distance, gap };
    }
    const usual =
      near.length > 1 ? (lowerMedian(near) ?? page) : near.length === 1 ? Math.max(near[0] ?? 0, page) : nearest.gap;
    return i === 0 ? 0 : piece.blanksBefore - usual;
  });
}

function lowerMedian(gaps: readonly number[]): number | undefined {
  const sorted = gaps.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1];
}
