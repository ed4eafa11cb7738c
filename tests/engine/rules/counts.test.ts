// Counts of short strings: exact for those asked for, never too low for the others.
import { expect, test } from 'vitest';
import { NO_LISTS } from '../../../src/engine/rules/index.ts';
import { counterOf, mostOf } from '../../../src/engine/rules/counts.ts';
import { kindsOf } from '../../../src/engine/rules/kinds.ts';
import { scanPage } from '../../../src/engine/rules/scan.ts';
import { articleOf } from './page.ts';

const blocks = scanPage(articleOf('会议会议室', '议会', '会'), kindsOf(NO_LISTS));

test('strings of two and three units are counted within blocks, overlapping ones each', () => {
  const count = counterOf(blocks, ['会议', '议会', '会议会', '会议室', '室议', '议会']);
  expect(['会议', '议会', '会议会', '会议室', '室议'].map(count)).toEqual([2, 2, 1, 1, 0]);
});

test('the most that a pair may stand is no less than how often it does', () => {
  const most = mostOf(blocks);
  expect(most('会'.charCodeAt(0), '议'.charCodeAt(0))).toBeGreaterThanOrEqual(2);
});
