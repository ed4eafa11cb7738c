// A piece: a unit, or a part of one, that will become (part of) one block. Cutting and joining keep every character's raw
// offset, so that no character is lost between units and blocks.
import { cutsPair } from '../../text/index.ts';
import type { Line } from '../measure.ts';
import type { Unit } from '../unit.ts';
import { greatest, least } from './extremes.ts';

export interface Piece {
  readonly text: string;
  /** The raw offset of each UTF-16 unit of `text`; -1 where a space or soft break was put in. */
  readonly origin: Int32Array;
  /** Numbers of the first and last raw line (blank lines counted) it stands on. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** How many raw lines it covers. */
  readonly rows: number;
  readonly blanksBefore: number;
  readonly indent: number;
  readonly measure: number;
  /** Largest share of spaced gaps among its lines: 1 for a letter-spaced title. */
  readonly spaced: number;
  /** The unit maker holds it for one title with the piece before: they were cut at a soft break. */
  readonly bound: boolean;
}

/** The piece that covers a whole unit. */
export function wholePiece(unit: Unit, lines: readonly Line[]): Piece {
  const own = unit.lines.map((index) => lines[index]).filter((line) => line !== undefined);
  return {
    text: unit.text,
    origin: unit.origin,
    firstRow: own[0]?.row ?? 0,
    lastRow: own.at(-1)?.row ?? 0,
    rows: own.length,
    blanksBefore: unit.blanksBefore,
    indent: unit.indent,
    measure: unit.measure,
    spaced: own.reduce((most, line) => Math.max(most, line.spaced), 0),
    bound: false,
  };
}

/** The raw offset of its first character. */
export const startOf = ({ origin }: Piece): number => origin.find((offset) => offset >= 0) ?? 0;

const SPACE = /\s/u;

/**
 * Cuts a piece in two before the UTF-16 offset `at`; white space round the cut goes. Undefined when a half would be empty.
 * @param bound the halves belong to one title
 */
export function cutPiece(piece: Piece, at: number, bound = false): readonly [Piece, Piece] | undefined {
  const { text, origin } = piece;
  if (cutsPair(text, at)) return undefined;
  let [left, right] = [at, at];
  while (left > 0 && SPACE.test(text.charAt(left - 1))) left -= 1;
  while (right < text.length && SPACE.test(text.charAt(right))) right += 1;
  if (left === 0 || right === text.length) return undefined;
  const rows = Math.max(1, Math.round(piece.rows / 2));
  return [
    { ...piece, text: text.slice(0, left), origin: origin.subarray(0, left), rows, lastRow: piece.firstRow },
    {
      ...piece,
      text: text.slice(right),
      origin: origin.subarray(right),
      rows,
      firstRow: piece.lastRow,
      blanksBefore: 0,
      indent: bound ? 0 : piece.indent,
      bound,
    },
  ];
}

/** One piece out of several, with `glue` (put in by the engine) between them. */
export function joinPieces(pieces: readonly Piece[], glue: (before: Piece, after: Piece) => string): Piece {
  const [first] = pieces;
  if (first === undefined) throw new RangeError('there is nothing to join');
  const between = pieces.map((piece, n) => (n === 0 ? '' : glue(pieces[n - 1] ?? piece, piece)));
  const size = pieces.reduce((sum, piece, n) => sum + piece.text.length + (between[n] ?? '').length, 0);
  const origin = new Int32Array(size).fill(-1);
  let at = 0;
  for (const [n, piece] of pieces.entries()) {
    at += (between[n] ?? '').length;
    origin.set(piece.origin, at);
    at += piece.text.length;
  }
  return {
    ...first,
    text: pieces.map((piece, n) => (between[n] ?? '') + piece.text).join(''),
    origin,
    rows: pieces.reduce((sum, piece) => sum + piece.rows, 0),
    firstRow: least(pieces.map((piece) => piece.firstRow)),
    lastRow: greatest(pieces.map((piece) => piece.lastRow)),
    spaced: greatest(pieces.map((piece) => piece.spaced)),
  };
}
