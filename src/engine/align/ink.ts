// Ink: the characters of a text that are not white space. Wraps, indents and stray spaces come and go; ink is what has to be
// found again, so raw text and page are compared by their ink alone. White space is what the account does not count.
import type { CorrectedPage } from '../page/index.ts';
import { placedBlocks } from '../page/index.ts';

export interface Ink {
  /** Code points. */
  readonly codes: Int32Array;
  /** The UTF-16 offset of each: in the raw text, or in its block's text. */
  readonly at: Int32Array;
  /** 1 where a raw line or a block of the page begins, and one more at the end. */
  readonly starts: Uint8Array;
}

/** Ink of the whole page, block after block, and where that of each block lies. */
export interface PageInk extends Ink {
  readonly blocks: readonly InkBlock[];
}

export interface InkBlock {
  readonly id: string;
  readonly text: string;
  /** `[start, end)` of the page's ink. */
  readonly start: number;
  readonly end: number;
}

const SPACES = new Set(
  Array.from('\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff', (space) => space.charCodeAt(0)),
);

/** What `\s` matches. */
export const isSpace = (code: number): boolean =>
  code < 0xa0 ? code <= 0x20 && SPACES.has(code) : (code >= 0x2000 && code <= 0x200a) || SPACES.has(code);

const LINE_FEED = 0x0a;

export function inkOfRaw(raw: string): Ink {
  const pot = emptyInk(raw.length);
  let n = 0;
  pot.starts[0] = 1;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.codePointAt(at) ?? 0;
    if (code === LINE_FEED) pot.starts[n] = 1;
    if (isSpace(code)) continue;
    pot.codes[n] = code;
    pot.at[n++] = at;
    if (code > 0xffff) at++;
  }
  return trimmed(pot, n);
}

export function inkOfPage(page: CorrectedPage): PageInk {
  const texts = Array.from(placedBlocks(page), ({ block }) => block);
  const pot = emptyInk(texts.reduce((sum, { text }) => sum + text.length, 0));
  const blocks: InkBlock[] = [];
  let n = 0;
  for (const { id, text } of texts) {
    const start = n;
    pot.starts[n] = 1;
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      if (isSpace(code)) continue;
      pot.codes[n] = code;
      pot.at[n++] = at;
      if (code > 0xffff) at++;
    }
    blocks.push({ id, text, start, end: n });
  }
  return { ...trimmed(pot, n), blocks };
}

const emptyInk = (most: number): Ink => ({
  codes: new Int32Array(most),
  at: new Int32Array(most),
  starts: new Uint8Array(most + 1),
});

function trimmed({ codes, at, starts }: Ink, n: number): Ink {
  starts[n] = 1;
  return { codes: codes.subarray(0, n), at: at.subarray(0, n), starts: starts.subarray(0, n + 1) };
}
