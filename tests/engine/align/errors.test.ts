import { describe, expect, it } from 'vitest';
import {
  countedCharacters,
  countErrors,
  errorsBetween,
  numberValue,
  pointsOf,
  type CorrectedPage,
  type Role,
} from '../../../src/engine/index.ts';

const page = (...blocks: readonly (readonly [Role, string])[]): CorrectedPage => ({
  groups: [{ id: 'a1', kind: 'article', blocks: blocks.map(([role, text], n) => ({ id: `b${n}`, role, text })) }],
});
const RIGHT = page(
  ['headline', '拉萨半程马拉松鸣枪开跑'],
  ['paragraph', '今天上午，公园里的花都开了，孩子们在草地上放风筝。2025年9月22日，共有7000人参加。'],
  ['paragraph', '老人们坐在长椅上晒太阳，大家都说今年的春天来得比往年早一些。'],
);

describe('errors between two texts', () => {
  it('are characters, wherever blocks and spaces stand', () => {
    const wrong = page(
      ['headline', '拉萨半程马拉松\n鸣抢开跑'],
      [
        'paragraph',
        '今天上午，公园里的花都开了，孩子们在草地上放风争。二〇二五年9月22日，共有7000人参加。老人们坐在长椅上哂 太阳，大家都说春天来得比往年早一些。',
      ],
    );
    expect(errorsBetween(wrong, RIGHT).map(({ block: _block, ...error }) => error)).toEqual([
      { title: true, number: false, before: '抢', after: '枪' },
      { title: false, number: false, before: '争', after: '筝' },
      { title: false, number: true, before: '二〇二五', after: '2025' },
      { title: false, number: false, before: '哂', after: '晒' },
      { title: false, number: false, before: '', after: '今年的' },
    ]);
  });

  it('are none between a text and itself, cut up differently', () => {
    const [article] = RIGHT.groups;
    const moved = (article?.blocks ?? []).map((block, n) => ({
      id: `a${n}`,
      kind: 'article' as const,
      blocks: [block],
    }));
    expect(errorsBetween({ groups: moved.toReversed() }, RIGHT)).toEqual([]);
  });
});

const plain = { title: false, number: false, before: '', after: '' };

describe('the official count', () => {
  it.each([
    ['争', '筝', 1],
    ['', '今年的', 2],
    ['一二三四五', '', 2],
    ['一二三四五六', '', 4],
    ['𠮷', '吉', 1],
  ])('%s for %s counts %i, and twice that in a title', (before, after, points) => {
    expect(pointsOf({ ...plain, before, after })).toBe(points);
    expect(pointsOf({ ...plain, before, after, title: true })).toBe(2 * points);
  });

  it('counts the same wrong characters three times in an issue at most, and numbers no more than once in all', () => {
    const same = Array.from({ length: 5 }, () => ({ ...plain, before: '己', after: '已' }));
    expect(countErrors(same)).toEqual({ errors: 5, points: 3 });
    const numbers = Array.from({ length: 12 }, () => ({ ...plain, number: true, before: '二', after: '2' }));
    expect(countErrors(numbers)).toEqual({ errors: 12, points: 1 });
    expect(countErrors(numbers.slice(0, 3)).points).toBeCloseTo(0.3);
  });

  it('is of the characters that are kept, without spaces', () => {
    const kept = page(['paragraph', '一 二\n𠮷']).groups;
    expect(
      countedCharacters({
        groups: [...kept, { id: 'r1', kind: 'removed', blocks: [{ id: 'r', role: 'furniture', text: '三' }] }],
      }),
    ).toBe(3);
  });
});

it.each([
  ['二〇二五', 2025],
  ['十五', 15],
  ['三千二百', 3200],
  ['１２．５', 12.5],
  ['12,000', 12_000],
  ['一亿二千万', 120_000_000],
  ['风筝', null],
  ['万', null],
  ['', null],
])('%s is the number %s', (text, value) => {
  expect(numberValue(text)).toBe(value);
});
