// Lines with their facts: nothing visible lies outside them.
import { expect, test } from 'vitest';
import { measure } from '../../../src/engine/compose/measure.ts';

test('newlines of every kind end a line, and blank lines are counted for the next', () => {
  const { lines } = measure('一\r\n二\r三\f四\u2028\n\n　　五');
  expect(lines.map(({ text, blanksBefore, indent, newSheet }) => [text, blanksBefore, indent, newSheet])).toEqual([
    ['一', 0, 0, false],
    ['二', 0, 0, false],
    ['三', 0, 0, false],
    ['四', 0, 0, true],
    ['五', 2, 4, false],
  ]);
});

test('letter-spaced lines are as wide as their letters', () => {
  const { lines } = measure('潮 水 般\n潮水般');
  expect(lines.map(({ width, spaced }) => [width, spaced])).toEqual([
    [6, 1],
    [6, 0],
  ]);
});

test.each([
  ['他说：“好。”', 'sentence'],
  ['赛道旁，', 'clause'],
  ['围绕“', 'opener'],
  ['Ok⸗', 'hyphen'],
  ['（记者某某）', 'other'],
])('%s ends as %s', (text, ending) => {
  expect(measure(text).lines[0]?.ending).toBe(ending);
});

test('a line of zero-width characters is blank, and they are listed', () => {
  const { lines, unseen } = measure('甲\n\u200b\n乙');
  expect([lines.map((line) => line.text), unseen]).toEqual([['甲', '乙'], [2]]);
});
