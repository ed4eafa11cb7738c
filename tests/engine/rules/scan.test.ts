import { expect, test } from 'vitest';
import { NO_LISTS } from '../../../src/engine/rules/index.ts';
import { KIND, kindsOf } from '../../../src/engine/rules/kinds.ts';
import { eachPlace, holding, matchesAt, placesOf, scanPage } from '../../../src/engine/rules/scan.ts';
import { articleOf } from './page.ts';

const scan = (...paragraphs: string[]) => scanPage(articleOf(...paragraphs), kindsOf(NO_LISTS));

test('every kind has a bit of its own', () => {
  const bits = Object.values(KIND);
  expect(new Set(bits).size).toBe(bits.length);
  expect(bits.filter((bit) => !Number.isInteger(Math.log2(bit)))).toEqual([]);
});

test('places stand in order, pairs at their first unit', () => {
  const [block] = scan('己经（记者）“好好”');
  if (!block) throw new Error('no block');
  expect(placesOf(block, KIND.confusable)).toEqual([0]);
  expect(placesOf(block, KIND.role)).toEqual([3]);
  expect(placesOf(block, KIND.quotation | KIND.bracket)).toEqual([2, 5, 6, 9]);
  expect(placesOf(block, KIND.twice)).toEqual([8]);
});

test('places of all blocks stand in arrays that they share', () => {
  const [first, second] = scan('“好”', '（记者“');
  expect(first && placesOf(first, KIND.quotation)).toEqual([0, 2]);
  expect(second && placesOf(second, KIND.quotation | KIND.role)).toEqual([1, 3]);
  expect(second && String.fromCharCode(...second.scan.units.subarray(second.from, second.to))).toBe('（记者“');
});

test('each place is visited in page order', () => {
  const visited: string[] = [];
  eachPlace(scan('“好”', '拉萨', '（记者“'), KIND.quotation, ({ block }, at) => visited.push(`${block.id} ${at}`));
  expect(visited).toEqual(['b1 0', 'b1 2', 'b3 3']);
});

test('a soft break parts a pair', () => {
  const [block] = scan('己\n经');
  expect(block && placesOf(block, KIND.confusable)).toEqual([]);
});

test('what the lists look for is placed', () => {
  const table = kindsOf({ ...NO_LISTS, confusions: [{ read: '布达垃', meant: '布达拉' }] });
  const [block] = scanPage(articleOf('在布达垃宫'), table);
  expect(block && placesOf(block, KIND.confusable)).toEqual([1]);
});

test('blocks are asked for by what they hold', () => {
  const ids = (kinds: number) => holding(scan('拉萨。', '2025', '好，。'), kinds).map(({ block }) => block.id);
  expect(ids(KIND.digit)).toEqual(['b2']);
  expect(ids(KIND.stops)).toEqual(['b3']);
  expect(ids(KIND.stop | KIND.digit)).toEqual(['b1', 'b2', 'b3']);
});

test('matches neither overlap nor start elsewhere', () => {
  const [block] = scan('（1）（（2）3）');
  expect(block && matchesAt(/（+\d）/y, block, KIND.bracket).map(([match]) => match)).toEqual(['（1）', '（（2）']);
});
