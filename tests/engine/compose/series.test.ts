// Numbers that go on with each other, and openings that come again, are told from those that stand alone.
import { expect, test } from 'vitest';
import { measure } from '../../../src/engine/compose/measure.ts';
import { COUNT, findSeries } from '../../../src/engine/compose/series.ts';

const countOf = (...lines: string[]): number[] => [...findSeries(measure(lines.join('\n')).lines, false).count];
const { none, entries, within, alone } = COUNT;

test.each([
  [
    ['一、清淤', '二、筑堤', '三、植树'],
    [alone, entries, entries],
  ],
  [
    ['（九）清淤', '（十）筑堤', '（十一）植树'],
    [alone, entries, entries],
  ],
  [
    ['1. Anna Holm', 'her brother', '2. Karl Holm'],
    [alone, none, entries],
  ],
  [
    ['born 1809; 6. William, born', '7. Richard, born'],
    [none, within],
  ],
  [
    ['3. Anna', '7. Karl'],
    [alone, alone],
  ],
])('%j', (lines, counts) => {
  expect(countOf(...lines)).toEqual(counts);
});

test('lines that open alike are counted near each other only', () => {
  const far = Array.from({ length: 12 }, (_, n) => `${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(n)}村民`);
  const { lines } = measure(['记者问', '记者答', ...far, '记者说'].join('\n'));
  const { alike } = findSeries(lines, false);
  expect([alike[0], alike[1], alike.at(-1)]).toEqual([1, 1, 0]);
});
