import { expect, it } from 'vitest';
import { measureOf, rawShare } from '../../../src/renderer/desk/raw-measure.ts';

const column = '某'.repeat(23);

it('measures the lines of a column, not the longest few', () => {
  const lines = Array.from({ length: 60 }, () => column);
  expect(measureOf([...lines, '', '某'.repeat(80)].join('\n'))).toBe(23);
  expect(measureOf('a'.repeat(40))).toBe(20);
  expect(measureOf('')).toBe(0);
});

it('gives the raw pane room for its lines, and leaves the corrected one the larger part', () => {
  const at = (text: string, width: number): number => rawShare(text, 18, width);
  expect(at(column, 1440)).toBe(48);
  expect(at('某'.repeat(12), 1440)).toBe(34);
  expect(at(column, 2560)).toBe(31);
  // Nothing is gained by a wide pane whose lines wrap all the same.
  expect(at('某'.repeat(26), 1440)).toBe(41);
  expect(at('某'.repeat(140), 2560)).toBe(41);
  // 23 ems of text and what stands beside it.
  expect((at(column, 1600) / 100) * (1600 - 440)).toBeGreaterThan(23 * 18 + 60);
});
