// A run: the visible characters of lines that belong together, one entry per code point, with the white space that stood
// between them. Spaces are settled on it, after joining, because a meant space is often only seen in the joined text.
import { CLASS, cells, classOf } from '../text/index.ts';
import type { Line } from './measure.ts';
import type { Seam } from './seam.ts';

export interface Run {
  readonly length: number;
  readonly code: Uint32Array;
  /** Raw offset of each code point. */
  readonly at: Int32Array;
  readonly kind: Uint8Array;
  /** Cells of white space that stand before it on its raw line. */
  readonly gap: Uint8Array;
  /** 1: a raw line starts here; 2: and a space goes between. */
  readonly seam: Uint8Array;
  /** Raw offsets of characters left out: line-end hyphens, zero-width characters. */
  readonly dropped: readonly number[];
}

const WIDEST = 255;

/** Lays the characters of lines end to end. `seams[i]` lies between `lines[i]` and `lines[i + 1]`. */
export function layRun(raw: string, lines: readonly Line[], seams: readonly Seam[]): Run {
  const room = lines.reduce((sum, line) => sum + line.end - line.start, 0);
  const [code, at] = [new Uint32Array(room), new Int32Array(room)];
  const [kind, gap, seam] = [new Uint8Array(room), new Uint8Array(room), new Uint8Array(room)];
  const dropped: number[] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const upper = seams[index - 1];
    if (upper !== undefined) seam[length] = upper.glue === ' ' ? 2 : 1;
    const end = line.end - (seams[index]?.dropHyphen === true ? 1 : 0);
    if (end < line.end) dropped.push(end);
    let space = 0;
    for (let offset = line.start; offset < end; offset++) {
      const point = raw.codePointAt(offset) ?? 0;
      const here = offset;
      if (point > 0xffff) offset++;
      const what = classOf(point);
      if (what === CLASS.space) space += point === 0x09 ? 4 : cells(point, true);
      else if (what === CLASS.invisible) {
        if (point === 0xad) dropped.push(here);
      } else {
        [code[length], at[length], kind[length]] = [point, here, what];
        gap[length] = Math.min(WIDEST, space);
        space = 0;
        length++;
      }
    }
  }
  return { length, code, at, kind, gap, seam, dropped };
}

/** What `settleSpaces` puts before a character. */
export const PUT = { nothing: 0, space: 1, softBreak: 2 } as const;

/** The text of a run, the raw offset of each of its units (-1 for what was put in) and the places of its seams. */
export function spell(run: Run, put: Uint8Array): { text: string; origin: Int32Array; seams: number[] } {
  const origin = new Int32Array(run.length * 3);
  const seams: number[] = [];
  const parts: string[] = [];
  let size = 0;
  let chunk: number[] = [];
  const add = (point: number, from: number): void => {
    chunk.push(point);
    origin[size++] = from;
    if (point > 0xffff) origin[size++] = from < 0 ? from : from + 1;
    if (chunk.length === 4096) {
      parts.push(String.fromCodePoint(...chunk));
      chunk = [];
    }
  };
  for (let i = 0; i < run.length; i++) {
    const point = run.code[i] ?? 0;
    const what = put[i] ?? PUT.nothing;
    if (run.seam[i] !== 0 && i > 0) seams.push(what === PUT.nothing ? size : size + 1);
    if (i > 0 && what !== PUT.nothing) add(what === PUT.space ? 0x20 : 0x0a, -1);
    else if (i > 0 && makesPair(run.code[i - 1] ?? 0, point)) add(0x20, -1);
    add(point, run.at[i] ?? 0);
  }
  parts.push(String.fromCodePoint(...chunk));
  return { text: parts.join(''), origin: origin.slice(0, size), seams };
}

/** Two lone halves that would become a character the raw page does not have. */
const makesPair = (left: number, right: number): boolean =>
  left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff;
