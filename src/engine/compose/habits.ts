// A page's own habits, learnt from its lines before anything is joined: its kind of text, what its blank lines, indents and
// short first lines mean. Every habit is a small number that features can be crossed with.
import { CLASS, classOf } from '../text/index.ts';
import type { Columns } from './columns.ts';
import type { Line } from './measure.ts';

/** `modern`: Chinese or Japanese with full stops; `unmarked`: without; `alphabetic`: words with spaces between. */
export const KIND = { modern: 0, unmarked: 1, alphabetic: 2 } as const;

export interface Habits {
  readonly kind: number;
  /** 0 none … 4 nearly everywhere: how many line gaps hold a blank line. */
  readonly blanks: number;
  /** 0 unknown, 1 rarely, 2 often, 3 nearly always: a line that surely ends a paragraph is parted from a text below by a
   * blank line. */
  readonly blankAfterEnd: number;
  /** The same scale: a blank line stands below a line that ends like a paragraph. */
  readonly blankTrust: number;
  /** 0 none, 1 few, 2 as many as paragraphs, 3 most lines. */
  readonly indents: number;
  /** Indent of an ordinary line, in cells. */
  readonly indent: number;
  /** 0 unknown, 1 no, 2 yes: first lines of paragraphs are shorter, as an indent that is not in the text leaves them. */
  readonly shortStarts: number;
  /** Cells that first lines are short of. */
  readonly startCells: number;
  /** 0 unknown, else 1 to 5: how many of the sentences end a paragraph. As many of those that fill their last line do. */
  readonly brief: number;
  /** 1: many words inside lines begin with a capital letter, as nouns do in German. */
  readonly nouns: number;
}

const scale = (share: number, total: number): number => (total < 3 ? 0 : share < 0.35 ? 1 : share < 0.8 ? 2 : 3);

export function learnHabits(lines: readonly Line[], columns: Columns, cjk: boolean): Habits {
  const gaps = Math.max(1, lines.length - 1);
  const blank = lines.filter((line) => line.index > 0 && line.blanksBefore > 0);
  const share = blank.length / gaps;
  const ends = lines.filter((line) => line.index + 1 < lines.length && surelyEnds(line, columns));
  const starts = ends.flatMap((line) => lines[line.index + 1] ?? []);
  const texts = starts.filter((line) => looksRunning(line, lines[line.index + 1], columns));
  const followed = texts.filter((line) => line.blanksBefore > 0).length;
  const trusted = blank.filter((line) => endsLikeParagraph(lines[line.index - 1], columns)).length;
  const indent = commonIndent(lines);
  const indented = lines.filter((line) => line.indent > indent).length / Math.max(1, lines.length);
  const short = starts.filter((line) => isShortStart(line, columns, cjk));
  const kind = !cjk ? KIND.alphabetic : usesStops(lines) ? KIND.modern : KIND.unmarked;
  return {
    kind,
    brief: briefness(lines, columns, kind),
    nouns: !cjk && capitalShare(lines) > MANY_CAPITALS ? 1 : 0,
    blanks: share === 0 ? 0 : share < 0.08 ? 1 : share < 0.25 ? 2 : share < 0.6 ? 3 : 4,
    blankAfterEnd: scale(followed / Math.max(1, texts.length), texts.length),
    blankTrust: scale(trusted / Math.max(1, blank.length), blank.length),
    indents: indented === 0 ? 0 : indented < 0.03 ? 1 : indented < 0.5 ? 2 : 3,
    indent,
    startCells: medianMissing(short, columns, cjk ? 4 : 3),
    shortStarts: starts.length < 3 ? 0 : short.length / starts.length < 0.45 ? 1 : 2,
  };
}

/** A sentence ends here and the line is clearly short: whatever the page's habits, its paragraph ends. */
const surelyEnds = (line: Line, columns: Columns): boolean => line.ending === 'sentence' && isShort(line, columns);

const isShort = (line: Line, { block, above, widths }: Columns): boolean =>
  line.spaced < 0.5 && (widths[line.index] ?? 0) < 0.85 * Math.max(block[line.index] ?? 0, above[line.index] ?? 0) - 2;

/** Wide enough for running text, with a line right below: blank lines above titles say nothing of paragraphs. */
const looksRunning = (line: Line, next: Line | undefined, { below, widths }: Columns): boolean =>
  next?.blanksBefore === 0 && (widths[line.index] ?? 0) >= 0.75 * (below[line.index] ?? 0);

const endsLikeParagraph = (line: Line | undefined, columns: Columns): boolean =>
  line !== undefined &&
  (line.ending === 'sentence' ||
    (line.ending === 'other' && (columns.widths[line.index] ?? 0) < 0.8 * (columns.above[line.index] ?? 0)));

/** Cells the line falls short of the lines around it. */
const missingCells = (line: Line, { below, block, widths }: Columns): number =>
  Math.max(below[line.index] ?? 0, block[line.index] ?? 0) - (widths[line.index] ?? 0);

function medianMissing(lines: readonly Line[], columns: Columns, usual: number): number {
  const missing = lines.map((line) => missingCells(line, columns)).toSorted((a, b) => a - b);
  return missing.length < 3 ? usual : (missing[missing.length >> 1] ?? usual);
}

function isShortStart(line: Line, columns: Columns, cjk: boolean): boolean {
  const missing = missingCells(line, columns);
  return cjk ? missing >= 3 && missing <= 6 : missing >= 2 && missing <= 8;
}

function commonIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  let [best, most] = [0, 0];
  for (const [indent, count] of counts)
    if (count > most || (count === most && indent < best)) [best, most] = [indent, count];
  return best;
}

const FEW_MARKS = 10;

/** Whether stops and commas are told apart: both are in use, and stops are not the most of them by far. */
function usesStops(lines: readonly Line[]): boolean {
  let [stops, commas] = [0, 0];
  for (const { text } of lines) {
    for (let at = 0; at < text.length; at++) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === CLASS.sentence) stops++;
      else if (kind === CLASS.clause) commas++;
    }
  }
  return tells(stops, commas);
}

const tells = (stops: number, commas: number): boolean =>
  stops + commas < FEW_MARKS ? stops > 0 : stops * 8 >= commas && commas * 2 >= stops;

const MANY_CAPITALS = 0.15;
const INNER_CAPITAL = /\p{Ll}\s\p{Lu}/gu;
const INNER_WORD = /\p{Ll}\s\p{L}/gu;

/** Share of the words behind a word, on one line with it and no mark between, that begin with a capital letter. */
function capitalShare(lines: readonly Line[]): number {
  let [capitals, words] = [0, 0];
  for (const { text } of lines.slice(0, LINES_READ)) {
    capitals += text.slice(0, FAR).match(INNER_CAPITAL)?.length ?? 0;
    words += text.slice(0, FAR).match(INNER_WORD)?.length ?? 0;
  }
  return words < 20 ? 0 : capitals / words;
}

const LINES_READ = 2000;
const FAR = 400;
const FEW_SENTENCES = 5;
const BRIEF = [0.15, 0.3, 0.45, 0.65];

/** How many of the sentences whose end is told from width or place end a paragraph, as one of five steps. */
function briefness(lines: readonly Line[], columns: Columns, kind: number): number {
  const marks = kind === KIND.unmarked ? [CLASS.sentence, CLASS.clause] : [CLASS.sentence];
  let [ends, inner] = [0, 0];
  for (const line of lines) {
    inner += innerStops(line.text, marks, kind === KIND.alphabetic);
    if (kind === KIND.unmarked ? line.ending === 'clause' && isShort(line, columns) : surelyEnds(line, columns)) ends++;
  }
  if (ends + inner < FEW_SENTENCES) return 0;
  const share = ends / (ends + inner);
  return 1 + BRIEF.filter((limit) => share >= limit).length;
}

const NEXT_SENTENCE = /^(?:\p{Ll}{2}|\p{Lo}{2})[.!?]["”’»“]?\s["“„»]?[\p{Lu}\p{Lo}]/u;

/** Marks with text behind them on their line; a point counts only between words, the second of them with a capital letter. */
function innerStops(text: string, marks: readonly number[], alphabetic: boolean): number {
  let count = 0;
  const last = text.length - (alphabetic ? 3 : 2);
  for (let at = 1; at < last; at++) {
    if (!marks.includes(classOf(text.charCodeAt(at)))) continue;
    if (!alphabetic || NEXT_SENTENCE.test(text.slice(at - 2, at + 4))) count++;
  }
  return count;
}
