import { expect, it } from 'vitest';
import { COLUMN_TOP, columnsAbove } from '../../../../src/engine/compose/structure/streams.ts';
import type { Piece } from '../../../../src/engine/compose/structure/piece.ts';

const at = (firstRow: number, lastRow: number): Piece => ({
  text: '',
  origin: new Int32Array(),
  firstRow,
  lastRow,
  rows: 1,
  blanksBefore: 0,
  indent: 0,
  measure: 0,
  spaced: 0,
  bound: false,
});

const above = (...rows: [number, number][]): [number, number][] => [
  ...columnsAbove(
    rows.map(([first, last]) => at(first, last)),
    rows.map((_, i) => i),
  ),
];

it('pairs the paragraphs of two columns that alternate line by line', () => {
  // Rows 0, 2, 4… are one column, rows 1, 3, 5… the other.
  expect(above([0, 10], [1, 9], [11, 23], [12, 30])).toEqual([
    [1, COLUMN_TOP],
    [2, 1],
    [3, 0],
  ]);
});

it('goes on with the longer column where the other ends', () => {
  expect(above([0, 30], [1, 9], [11, 21], [31, 33])).toEqual([
    [1, COLUMN_TOP],
    [2, 1],
    [3, 0],
  ]);
});

it('says nothing of a page with one column', () => {
  expect(above([0, 4], [5, 9], [11, 12])).toEqual([]);
});
