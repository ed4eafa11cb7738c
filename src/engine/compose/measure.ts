// Raw text to lines with their facts. Every non-space character of the raw page lies in exactly one line, in raw order.

/** How a line ends: with a mark that ends a sentence, one that ends a clause, an opener left hanging, a hyphen, or none. */
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
  /** Display width in half-width cells, spaces left out where they only set letters apart. */
  readonly width: number;
  /** White space before it, in half-width cells. */
  readonly indent: number;
  readonly ending: LineEnd;
  /** Share of its gaps between characters that hold a space, 0 to 1: 1 for a letter-spaced title. */
  readonly spaced: number;
  /** Blank raw lines between it and the line before. */
  readonly blanksBefore: number;
  /** A later piece of a raw line: a text that the page glues onto the one before it. */
  readonly glued: boolean;
}
