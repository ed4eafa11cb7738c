// Deltas in a small notation: `=3` keep, `-2` cut, `+字` put.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyDelta,
  type Delta,
  DeltaError,
  invertDelta,
  makeDelta,
  readDelta,
} from '../../../src/engine/align/index.ts';
import { editedText, nastyText } from './texts.ts';

const SIGNS = { keep: '=', cut: '-', put: '+' };
const spell = (delta: Delta): string => delta.map(([kind, value]) => `${SIGNS[kind]}${value}`).join(' ');

describe('a delta', () => {
  it.each([
    ['', '', ''],
    ['拉萨', '拉萨', '=2'],
    ['', '拉萨', '+拉萨'],
    ['拉萨', '', '-2'],
    ['拉萨市', '拉萨县', '=2 -1 +县'],
    ['潮 水 般', '潮水般', '=1 -1 =1 -1 =1'],
    ['𠮷野家', '𠮸野家', '-2 +𠮸 =2'],
    ['𠮷𠮸', '𠮸', '-2 =2'],
    ['👩‍👩‍👦', '👩‍👦', '=3 -3 =2'],
  ])('from %o to %o is %o', (from, to, steps) => {
    expect(spell(makeDelta(from, to))).toBe(steps);
  });

  it('makes the new text from the old, through JSON, whatever they hold', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (from, to) => {
        const stored = JSON.stringify(makeDelta(from, to));
        expect(applyDelta(from, readDelta(JSON.parse(stored)))).toBe(to);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays small for small edits, also in long texts', () => {
    fc.assert(
      fc.property(editedText, ({ before, after, edits }) => {
        const delta = makeDelta(before, after);
        expect(applyDelta(before, delta)).toBe(after);
        const back = invertDelta(before, delta);
        expect(applyDelta(after, back)).toBe(before);
        expect(invertDelta(after, back)).toEqual(delta);
        const written = delta.reduce((sum, [kind, value]) => sum + (kind === 'put' ? value.length : 0), 0);
        expect(written).toBeLessThanOrEqual(8 * edits);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps all but the edits of 100,000 equal characters', () => {
    const before = '口'.repeat(100_000);
    const after = `${before.slice(0, 30_000)}日${before.slice(0, 60_000)}日${before.slice(0, 10_000)}`;
    const delta = makeDelta(before, after);
    expect(applyDelta(before, delta)).toBe(after);
    expect(delta.length).toBeLessThan(10);
  });

  it.each([
    ['拉萨', [['keep', 3]]],
    ['拉萨', [['keep', 1]]],
    ['拉萨', []],
    [
      '𠮷',
      [
        ['keep', 1],
        ['cut', 1],
      ],
    ],
  ] satisfies [string, Delta][])('to %o does not take %j', (from, delta) => {
    expect(() => applyDelta(from, delta)).toThrow(DeltaError);
  });

  it.each([
    [{}],
    [[['keep']]],
    [[['keep', 0]]],
    [[['keep', 1.5]]],
    [[['put', '']]],
    [[['put', 1]]],
    [[['move', 1]]],
    [[['keep', 1, 1]]],
    [['keep', 1]],
  ])('is not %j', (json) => {
    expect(() => readDelta(json)).toThrow(DeltaError);
  });
});
