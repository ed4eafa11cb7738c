// What is composed for a page that somebody works on is kept while it is asked for, and never taken for another page's.
import { expect, it } from 'vitest';
import { compose } from '../../../src/engine/index.ts';
import { compositionOf } from '../../../src/main/jobs/compositions.ts';

const page = (nth: number): string =>
  `公园里的花开了\n\n本报讯 昨日上午，市图书馆举行第${nth}次旧报新读活动，\n许多读者前来参加。\n`;

it('is what composing gives, made once for the pages asked for last', () => {
  const first = compositionOf(page(0));
  expect(first).toEqual(compose(page(0)));
  const others = [1, 2, 3].map((nth) => compositionOf(page(nth)));
  expect(compositionOf(page(0))).toBe(first);
  expect(compositionOf(page(1))).toBe(others[0]);
  expect(compositionOf(page(1)).page).not.toEqual(first.page);
});

it('is made anew for a page that four others were asked for since', () => {
  const first = compositionOf(page(10));
  for (const nth of [11, 12, 13, 14]) compositionOf(page(nth));
  const again = compositionOf(page(10));
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

it('of a text longer than any page is not kept', () => {
  const long = '市图书馆举行旧报新读活动。\n'.repeat(16_000);
  expect(compositionOf(long)).not.toBe(compositionOf(long));
});
