// Raw text to lines with their facts. Every character that is neither white space nor invisible lies in exactly one line,
// in raw order; the invisible ones are listed, so that nothing goes unseen.
import { cells, CLASS, classOf } from '../text/index.ts';
import { glueOffsets } from './glued.ts';

/** How a line ends, closing quotes and brackets aside. */
export type LineEnd = 'sentence' | 'clause' | 'opener' | 'hyphen' | 'other';

/** A raw line with something on it, or one piece of a raw line that holds two texts. Blank lines are not lines. */
export interface Line {
  /** Its place in the list of lines. */
  readonly index: number;
  /** Number of the raw line (0-based, blank lines counted) it stands on; two pieces share it. */
  readonly row: number;
  /** Raw offsets of its first visible character and behind its last. */
  readonly start: number;
  readonly end: number;
  /** `raw.slice(start, end)`: stray spaces still in it. */
  readonly text: string;
  /** Display width in half-width cells, spaces beside Han left out. */
  readonly width: number;
  /** White space before it, in half-width cells. */
  readonly indent: number;
  readonly ending: LineEnd;
  /** Share of its gaps between characters that hold a space, 0 to 1: 1 for a letter-spaced title. */
  readonly spaced: number;
  /** Blank raw lines between it and the line before. */
  readonly blanksBefore: number;
  /** A form feed stands between it and the line before. */
  readonly newSheet: boolean;
  /** A later piece of a raw line: a text that the page glues onto the one before it. */
  readonly glued: boolean;
}

export interface Measured {
  readonly lines: readonly Line[];
  /** Raw offsets of characters that no line shows: zero-width ones and newlines that are not white space. */
  readonly unseen: readonly number[];
  /** Whether the page is mostly Han and kana. */
  readonly cjk: boolean;
}

interface Row {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly blanksBefore: number;
  readonly newSheet: boolean;
}

/**
 * Cuts a raw text into lines.
 * @param cutGlued cut a raw line in two where a headline runs into the next lead.
 */
export function measure(raw: string, cutGlued = true): Measured {
  const { rows, unseen, cjk } = scan(raw);
  const cuts = cutGlued ? glueOffsets(raw, rows) : new Map<number, number>();
  const lines: Line[] = [];
  for (const row of rows) {
    const cut = cuts.get(row.row);
    if (cut === undefined) lines.push(facts(raw, row, lines.length, cjk, false));
    else {
      lines.push(facts(raw, { ...row, end: trimEnd(raw, row.start, cut) }, lines.length, cjk, false));
      const second = { ...row, start: cut, indent: 0, blanksBefore: 0, newSheet: false };
      lines.push(facts(raw, second, lines.length, cjk, true));
    }
  }
  return { lines, unseen, cjk };
}

/** One pass over the raw text: where its lines lie, and whether it is Chinese or Japanese. */
function scan(raw: string): { rows: Row[]; unseen: number[]; cjk: boolean } {
  const rows: Row[] = [];
  const unseen: number[] = [];
  let [row, blanks, first, last, indent] = [0, 0, -1, -1, 0];
  let newSheet = false;
  let [han, letters] = [0, 0];
  const finish = (): void => {
    if (first < 0) blanks++;
    else {
      rows.push({ row, start: first, end: last, indent, blanksBefore: rows.length === 0 ? 0 : blanks, newSheet });
      [blanks, newSheet] = [0, false];
    }
    [first, indent] = [-1, 0];
  };
  for (let at = 0; at < raw.length; at++) {
    const code = raw.codePointAt(at) ?? 0;
    const units = code > 0xffff ? 2 : 1;
    const kind = classOf(code);
    if (kind === CLASS.newline) {
      if (code === 0x0d && raw.charCodeAt(at + 1) === 0x0a) continue;
      if (code === 0x85) unseen.push(at);
      finish();
      if (code === 0x0c) newSheet = rows.length > 0;
      row++;
    } else if (kind === CLASS.space) {
      if (first < 0) indent += code === 0x09 ? 4 : cells(code, true);
    } else if (kind === CLASS.invisible && code !== 0xad) {
      unseen.push(at);
    } else {
      if (first < 0) first = at;
      last = at + units;
      if (kind === CLASS.han || kind === CLASS.kana) han++;
      else if (kind === CLASS.letter || kind === CLASS.hangul || kind === CLASS.tibetan) letters++;
    }
    if (units === 2) at++;
  }
  finish();
  return { rows, unseen, cjk: han * 3 > letters };
}

const trimEnd = (raw: string, start: number, end: number): number =>
  start + raw.slice(start, end).replace(/[\s\u200b\u2060\u180e]+$/u, '').length;

function facts(raw: string, at: Row, index: number, cjk: boolean, glued: boolean): Line {
  const text = raw.slice(at.start, at.end);
  return {
    index,
    row: at.row,
    start: at.start,
    end: at.end,
    text,
    ...extent(text, cjk),
    indent: at.indent,
    ending: endingOf(text),
    blanksBefore: at.blanksBefore,
    newSheet: at.newSheet,
    glued,
  };
}

/** Width without spaces that only set letters apart, and the share of gaps that hold a space. */
function extent(text: string, cjk: boolean): { width: number; spaced: number } {
  let [width, gaps, spaces, visible] = [0, 0, 0, 0];
  let [before, pending] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const kind = classOf(code);
    if (kind === CLASS.space) {
      pending++;
      continue;
    }
    const size = cells(code, cjk);
    if (size === 0) continue;
    if (visible > 0) gaps++;
    if (pending > 0) {
      spaces++;
      if (before === 1 && size === 1) width += 1;
    }
    [before, pending] = [size, 0];
    width += size;
    visible++;
  }
  return { width, spaced: gaps === 0 ? 0 : spaces / gaps };
}

function endingOf(text: string): LineEnd {
  let at = text.length - 1;
  let closers = 0;
  for (; at > 0; at--) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind !== CLASS.closer && kind !== CLASS.space && unit !== 0x22 && unit !== 0x27) break;
    closers++;
  }
  const kind = classOf(text.charCodeAt(at));
  if (kind === CLASS.sentence) return 'sentence';
  if (closers > 0) return 'other';
  if (kind === CLASS.clause) return 'clause';
  if (kind === CLASS.opener) return 'opener';
  return kind === CLASS.hyphen || text.endsWith('\u00ad') ? 'hyphen' : 'other';
}
