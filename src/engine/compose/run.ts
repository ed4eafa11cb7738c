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
  /** 1: a raw line starts here; 2: and a space goes between; 3: and it goes on with a word that a hyphen had cut. */
  readonly seam: Uint8Array;
  /** Raw offsets of characters left out: line-end hyphens, zero-width characters. */
  readonly dropped: readonly number[];
  /** What goes before each code point, one of PUT: nothing until the spaces are settled. */
  readonly put: Uint8Array;
}

/** Room to lay runs in, one after the other: thousands of small arrays would cost more than the work on them. */
export interface RunRoom extends Pick<Run, 'code' | 'at' | 'kind' | 'gap' | 'seam' | 'put'> {
  /** For the origin of the text that the run spells. */
  readonly origin: Int32Array;
}

/** Room for runs of so many code points. What lies behind a run is 0. */
export function runRoom(codes: number): RunRoom {
  const bytes = (): Uint8Array => new Uint8Array(codes + 1);
  return {
    code: new Uint32Array(codes + 1),
    at: new Int32Array(codes + 1),
    kind: bytes(),
    gap: bytes(),
    seam: bytes(),
    put: bytes(),
    origin: new Int32Array(3 * codes),
  };
}

/** How much room lines need. */
export const roomOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.end - line.start, 0);

const WIDEST = 255;

/** Lays the characters of lines end to end, over the run before. `seams[i]` lies between `lines[i]` and `lines[i + 1]`. */
export function layRun(raw: string, lines: readonly Line[], seams: readonly Seam[], room: RunRoom): Run {
  const { code, at, kind, gap, seam, put } = room;
  const taken = roomOf(lines) + 1;
  for (const array of [code, at, kind, gap, seam, put]) array.fill(0, 0, taken);
  const dropped: number[] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const upper = seams[index - 1];
    if (upper !== undefined) seam[length] = upper.dropHyphen ? 3 : upper.glue === ' ' ? 2 : 1;
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
        code[length] = point;
        at[length] = here;
        kind[length] = what;
        gap[length] = Math.min(WIDEST, space);
        space = 0;
        length++;
      }
    }
  }
  return { length, code, at, kind, gap, seam, put, dropped };
}

/** What `settleSpaces` puts before a character. */
export const PUT = { nothing: 0, space: 1, softBreak: 2 } as const;

/** The text of a run, the raw offset of each of its units (-1 for what was put in) and the places of its seams. */
export function spell(
  raw: string,
  run: Run,
  { origin }: RunRoom,
): { text: string; origin: Int32Array; seams: number[] } {
  const seams: number[] = [];
  let [text, size, start, end] = ['', 0, 0, 0];
  for (let i = 0; i < run.length; i++) {
    const point = run.code[i] ?? 0;
    const from = run.at[i] ?? 0;
    const what = run.put[i] ?? PUT.nothing;
    if (run.seam[i] !== 0 && i > 0) seams.push(what === PUT.nothing ? size : size + 1);
    let glue = '';
    if (i > 0 && what !== PUT.nothing) glue = what === PUT.space ? ' ' : '\n';
    else if (i > 0 && makesPair(run.code[i - 1] ?? 0, point)) glue = ' ';
    // What stands side by side in the raw text is taken over as one slice.
    if (glue !== '' || from !== end) {
      text += raw.slice(start, end) + glue;
      start = from;
      if (glue !== '') origin[size++] = -1;
    }
    origin[size++] = from;
    if (point > 0xffff) origin[size++] = from + 1;
    end = from + (point > 0xffff ? 2 : 1);
  }
  return { text: text + raw.slice(start, end), origin: origin.slice(0, size), seams };
}

/** Two lone halves that would become a character the raw page does not have. */
const makesPair = (left: number, right: number): boolean =>
  left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff;
