// What is derived from a text: the page data it prints, and where its articles go on.
import { describe, expect, it } from 'vitest';
import type { CorrectedPage, Role } from '../../../src/engine/index.ts';
import { jumpsOf } from '../../../src/main/store/jumps.ts';
import { printedEvidence } from '../../../src/main/store/printed.ts';

const page = (kind: 'furniture' | 'article', role: Role, text: string): CorrectedPage => ({
  groups: [{ id: 'g1', kind, blocks: [{ id: 'b1', role, text }] }],
});
const fields = (one: CorrectedPage): Record<string, string> =>
  Object.fromEntries(printedEvidence(one).map(({ field, value }) => [field, value]));

describe('page data out of the text', () => {
  it.each([
    ['2025年9月22日 星期一 第04版 要闻', { date: '2025-09-22', weekday: '1', number: '4', section: '要闻' }],
    ['二〇二五年九月二十二日 星期日 第四版', { date: '2025-09-22', weekday: '0', number: '4' }],
    ['要闻 04版 总第12345期 责编 张三', { number: '4', issue: '12345', section: '要闻' }],
    ['拉萨晚报 2025年9月22日 第12345期', { date: '2025-09-22', issue: '12345', paper: '拉萨晚报' }],
    ['2025年2月30日', {}],
  ])('%s', (text, found) => {
    expect(fields(page('furniture', 'furniture', text))).toEqual(found);
  });

  it('is not taken from a sentence, nor from a line that says one thing only', () => {
    expect(fields(page('article', 'paragraph', '2025年9月22日，第12345期彩票开奖。'))).toEqual({});
    expect(fields(page('article', 'headline', '2025年9月22日'))).toEqual({});
    expect(fields(page('article', 'jump', '（下转第四版）'))).toEqual({});
  });
});

it.each([
  ['jump', '（下转第四版）', '4', null],
  ['jump', '（上接第一版）', null, '1'],
  ['jump', '下转A2版', 'A2', null],
  ['jump', '(Continued on page 4)', '4', null],
  ['paragraph', '（上接第一版）今天上午开会。（下转五版）', '5', '1'],
  ['paragraph', '他转第四版看。', null, null],
] as const)('a %s of %s goes on at %s, from %s', (role, text, jumpsTo, jumpsFrom) => {
  expect(jumpsOf({ blocks: [{ id: 'b1', role, text }] })).toEqual({ jumpsTo, jumpsFrom });
});
