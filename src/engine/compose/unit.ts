// A unit: raw lines that belong together as one block-to-be (a paragraph, one title, one caption), before it has a role.
// Joins and spaces make units in raw order; structure gives them roles and places. Together units hold every non-space
// character of the raw page exactly once.

export interface Unit {
  /** Joined text, stray spaces out. In titles `\n` is a soft break: the raw page breaks the line there and no word runs across. */
  readonly text: string;
  /** The raw offset of each UTF-16 unit of `text`; -1 where a space or soft break was put in. */
  readonly origin: Int32Array;
  /** Indices of its raw lines (pieces, where one raw line was cut), in reading order. */
  readonly lines: readonly number[];
  /** Offsets in `text` where a raw line ended, strictly inside the text, ascending. */
  readonly seams: readonly number[];
  /** Blank raw lines between this unit's first line and the line before it. */
  readonly blanksBefore: number;
  readonly blanksAfter: number;
  /** Indent of its first line, in half-width cells. */
  readonly indent: number;
  /** Median display width of its lines but the last, in half-width cells; of its only line otherwise. */
  readonly measure: number;
}
