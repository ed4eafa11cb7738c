// Title lines that the joins left inside a paragraph. On a page whose lines fill their column no wrap leaves room for what
// follows: a line that does, and ends no sentence, is not running text.
import type { Line } from '../measure.ts';
import type { Unit } from '../unit.ts';
import { creditKind } from './credits.ts';
import { cells } from './shapes.ts';
import { datelineLength, isNotice } from './signs.ts';

/** How many full lines, of the unit and those round it, tell the column. */
const FEWEST = 4;
const REACH = 3;
/** Cells by which full lines differ, and their share. */
const TOLERANCE = 3;
const MOSTLY = 0.8;
/** Cells that a title line leaves free beyond what follows it; more where lost indents blur the column. */
const SPARE = 2;
const SPARE_UNTOLD = 6;
const LONGEST = 30;
const SHORTEST = 3;

/** For each unit, the numbers of those of its lines in front of which a title line begins or ends. */
export function shortLines(units: readonly Unit[], lines: readonly Line[]): (at: number) => ReadonlySet<number> {
  const filled = units.map((unit) => filledLines(unit, lines));
  const lost = lostIndent(filled);
  return (at) => {
    const unit = units[at];
    if (!unit || unit.lines.length < 2 || unit.seams.length !== unit.lines.length - 1) return NONE;
    if (!SENTENCE.test(unit.text)) return NONE;
    const own = unit.lines.map((line) => lines[line]).filter((line) => line !== undefined);
    const column = columnOf(filled, at);
    if (column === 0) return NONE;
    const spare = lost > 0 ? SPARE_UNTOLD : SPARE;
    return new Set([...standingApart(own, column - lost, spare - SPARE), ...edgesIn(own, column - lost, spare)]);
  };
}

const NONE: ReadonlySet<number> = new Set();

const SENTENCE = /[。！？]|\p{Script=Hangul}\./u;

interface Filled {
  readonly width: number;
  /** It opens the unit or ends a sentence, and so perhaps a paragraph: it need not fill its column. */
  readonly edge: boolean;
}

/** Widths of a unit's lines, the last apart. */
const filledLines = (unit: Unit, lines: readonly Line[]): Filled[] =>
  unit.lines.slice(0, -1).flatMap((index, n) => {
    const line = lines[index];
    return line ? [{ width: line.width + line.indent, edge: n === 0 || line.ending === 'sentence' }] : [];
  });

/** One paragraph may have a title glued to it. */
const FEWEST_SHORT = 2;
/** No indent is wider, in cells. */
const WIDEST_INDENT = 6;

/** Cells by which the first lines of paragraphs fall short, because the text has lost their indents. */
function lostIndent(filled: readonly (readonly Filled[])[]): number {
  const short = filled
    .flatMap(([first, second]) => (first && second ? [second.width - first.width] : []))
    .filter((less) => Math.abs(less) <= WIDEST_INDENT)
    .toSorted((a, b) => a - b);
  if (short.length < FEWEST_SHORT) return 0;
  // A quarter is enough: what is lost on a part of the page may be lost on all of it.
  return Math.max(0, short[Math.floor(0.75 * (short.length - 1))] ?? 0);
}

/** The width of the column that a unit stands in; 0 where its lines do not fill one. */
function columnOf(filled: readonly (readonly Filled[])[], at: number): number {
  const own = filled[at] ?? [];
  const near = [...own];
  for (let far = 1; far <= REACH && near.length < FEWEST + 2; far += 1) {
    near.push(...(filled[at - far] ?? []), ...(filled[at + far] ?? []));
  }
  if (near.length < FEWEST) return 0;
  const widths = (own.length > 1 ? own : near).map(({ width }) => width).toSorted((a, b) => a - b);
  const column = widths[own.length > 1 ? widths.length - 1 : Math.floor(0.7 * widths.length)] ?? 0;
  const stray = near.filter(({ width, edge }) => !edge && Math.abs(width - column) > TOLERANCE).length;
  return stray <= Math.max(1, (1 - MOSTLY) * near.length) ? column : 0;
}

function edgesIn(own: readonly Line[], column: number, spare: number): ReadonlySet<number> {
  const edges = new Set<number>();
  for (const [n, line] of own.entries()) {
    const [before, next] = [own[n - 1], own[n + 1]];
    const opens = before === undefined || before.ending === 'sentence' || edges.has(n);
    if (!opens || !mayBeTitle(line) || !leavesRoom(line, next, column, isNotice(line.text) ? 0 : spare)) continue;
    if (before) edges.add(n);
    if (next) edges.add(n + 1);
  }
  return edges;
}

const MOST_LINES = 3;

/** The edges of lines without a sentence's end that the only blank lines of a paragraph set apart from the rest of it. */
function standingApart(own: readonly Line[], column: number, spare: number): readonly number[] {
  const blanks = own.flatMap((line, n) => (n > 0 && line.blanksBefore > 0 ? [n] : []));
  const [first, second] = blanks;
  if (first === undefined || blanks.length > 2) return [];
  // Where every line is set apart, none is.
  if (own.length > 2 && blanks.length === own.length - 1) return [];
  const isTitle = (from: number, to: number): boolean => {
    const part = own.slice(from, to);
    const last = part.at(-1);
    const room = last !== undefined && leavesRoom(last, own[to], column, spare);
    return room && part.length <= MOST_LINES && part.every(mayBeTitle);
  };
  if (second !== undefined) return isTitle(first, second) ? [first, second] : [];
  return isTitle(0, first) || isTitle(first, own.length) ? [first] : [];
}

const mayBeTitle = ({ text, ending }: Line): boolean =>
  ending === 'other' &&
  text.length >= SHORTEST &&
  text.length <= LONGEST &&
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}\p{Nd}“‘「『《]/u.test(text) &&
  !/[。；：;]/u.test(text) &&
  datelineLength(text) === 0 &&
  creditKind(text) === undefined;

/**
 * What does not stand alone at a line's start (Korean whose lines fill their column cuts its words): a number, a word of an alphabet, a character with the marks behind it. */
const FIRST_RUN = /^(?:[\p{Nd}\p{Script=Latin}.%％-]+|[“‘「『《（(]*.)[，。、；：？！”’」』》）),.:;?!]*/u;

/** @param spare cells beyond what stands at the start of the next line */
function leavesRoom(line: Line, next: Line | undefined, column: number, spare: number): boolean {
  const run = next ? cells(FIRST_RUN.exec(next.text)?.[0] ?? '') : 2;
  return line.width + line.indent + run + spare <= column;
}
