// What the raw text says in the place of a block, and which single characters were corrected in it.
import { align, type CorrectedPage, layers, makeDelta, placedBlocks } from '../../engine/index.ts';

/**
 * One or two characters that stand for one or two of the raw text: `at` in the block's text, and the characters beside.
 */
export interface Fix {
  readonly at: number;
  readonly read: string;
  readonly meant: string;
  readonly before: string;
  readonly after: string;
}

const ink = (text: string): string => text.replace(/\s+/gu, '');

/** More new characters in one block than this may be text moved from elsewhere: then the whole page is looked at. */
const RETOUCH = 4;

/** By block; null where the raw text says the same, white space apart. */
export function rawWordings(raw: string, page: CorrectedPage): Map<string, string | null> {
  const changes = layers(page, align(raw, page)).filter(({ layer }) => layer === 'characters');
  const byBlock = Map.groupBy(changes, ({ block }) => block);
  return new Map(
    Array.from(placedBlocks(page), ({ block: { id, text } }) => {
      let [reading, at] = ['', 0];
      for (const { start, end, before } of (byBlock.get(id) ?? []).toSorted((a, b) => a.start - b.start)) {
        if (start < at) continue;
        reading += text.slice(at, start) + before;
        at = end;
      }
      reading += text.slice(at);
      return [id, ink(reading) === ink(text) ? null : reading];
    }),
  );
}

/** What the raw text says in place of a block that was retouched; null where that is the same now. */
export const wordingAfter = (reading: string, text: string): string | null =>
  ink(reading) === ink(text) ? null : reading;

/** Whether a block has changed so little that nothing can have been moved into it. */
export function isRetouched(before: string, after: string): boolean {
  if (before === after) return true;
  const put = makeDelta(before, after).reduce((sum, step) => sum + (step[0] === 'put' ? ink(step[1]).length : 0), 0);
  return put <= RETOUCH;
}

/** The spans of `text` that `reading` has as well, character by character. */
export function keptSpans(reading: string, text: string): { readonly start: number; readonly end: number }[] {
  let at = 0;
  const kept: { start: number; end: number }[] = [];
  for (const step of makeDelta(reading, text)) {
    if (step[0] === 'cut') continue;
    const length = step[0] === 'keep' ? step[1] : step[1].length;
    if (step[0] === 'keep') kept.push({ start: at, end: at + length });
    at += length;
  }
  return kept;
}

const LONGEST_FIX = 2;
const isFix = (read: string, meant: string): boolean => {
  const [from, to] = [Array.from(read).length, Array.from(meant).length];
  return Math.min(from, to) === 1 && Math.max(from, to) <= LONGEST_FIX && !/\s/u.test(read + meant);
};

/** The fixes of one character in a block; insertions, rewritten and moved text are none. */
export function fixesOf(reading: string, text: string): Fix[] {
  const fixes: Fix[] = [];
  let [at, cut, put] = [0, '', ''];
  let from = 0;
  const close = (): void => {
    if (isFix(cut, put)) {
      const [start, end] = [at - put.length, at];
      fixes.push({
        at: start,
        read: cut,
        meant: put,
        before: lastOf(text.slice(0, start)),
        after: firstOf(text.slice(end)),
      });
    }
    [cut, put] = ['', ''];
  };
  for (const step of makeDelta(reading, text)) {
    if (step[0] === 'keep') {
      close();
      at += step[1];
      from += step[1];
    } else if (step[0] === 'cut') {
      cut += reading.slice(from, from + step[1]);
      from += step[1];
    } else {
      put += step[1];
      at += step[1].length;
    }
  }
  close();
  return fixes;
}

const firstOf = (text: string): string => Array.from(text.slice(0, 2))[0] ?? '';
const lastOf = (text: string): string => Array.from(text.slice(-3)).at(-1) ?? '';
