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
  /** 0 unknown, 1 rarely, 2 often, 3 nearly always: a line that surely ends a paragraph is followed by a blank line. */
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
}

const scale = (share: number, total: number): number => (total < 3 ? 0 : share < 0.35 ? 1 : share < 0.8 ? 2 : 3);

export function learnHabits(lines: readonly Line[], columns: Columns, cjk: boolean): Habits {
  const gaps = Math.max(1, lines.length - 1);
  const blank = lines.filter((line) => line.index > 0 && line.blanksBefore > 0);
  const share = blank.length / gaps;
  const ends = lines.filter((line) => line.index + 1 < lines.length && surelyEnds(line, columns));
  const starts = ends.flatMap((line) => lines[line.index + 1] ?? []);
  const followed = starts.filter((line) => line.blanksBefore > 0).length;
  const trusted = blank.filter((line) => endsLikeParagraph(lines[line.index - 1], columns)).length;
  const indent = commonIndent(lines);
  const indented = lines.filter((line) => line.indent > indent).length / Math.max(1, lines.length);
  const short = starts.filter((line) => isShortStart(line, columns, cjk));
  return {
    kind: !cjk ? KIND.alphabetic : usesStops(lines) ? KIND.modern : KIND.unmarked,
    blanks: share === 0 ? 0 : share < 0.08 ? 1 : share < 0.25 ? 2 : share < 0.6 ? 3 : 4,
    blankAfterEnd: scale(followed / Math.max(1, ends.length), ends.length),
    blankTrust: scale(trusted / Math.max(1, blank.length), blank.length),
    indents: indented === 0 ? 0 : indented < 0.03 ? 1 : indented < 0.5 ? 2 : 3,
    indent,
    startCells: medianMissing(short, columns, cjk ? 4 : 3),
    shortStarts: starts.length < 3 ? 0 : short.length / starts.length < 0.45 ? 1 : 2,
  };
}

/** A sentence ends here and the line is clearly short: whatever the page's habits, its paragraph ends. */
const surelyEnds = (line: Line, { block, above, widths }: Columns): boolean =>
  line.ending === 'sentence' &&
  line.spaced < 0.5 &&
  (widths[line.index] ?? 0) < 0.85 * Math.max(block[line.index] ?? 0, above[line.index] ?? 0) - 2;

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
