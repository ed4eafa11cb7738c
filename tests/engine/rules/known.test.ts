// What the project and the archive know: which flags it adds, and which it takes away.
import { describe, expect, test } from 'vitest';
import { check, NO_LISTS, type ProjectLists } from '../../../src/engine/rules/index.ts';
import { articleOf, viewOf } from './page.ts';

/** `rule: flagged text → suggestions` */
function found(
  text: string,
  lists: Partial<ProjectLists> = {},
  names: Readonly<Record<string, number>> = {},
): string[] {
  const flags = check(viewOf(articleOf(...text.split('\n'))), {
    lists: { ...NO_LISTS, ...lists },
    names: new Map(Object.entries(names)),
  });
  return flags.map(({ rule, block, start, end, suggestions = [] }) => {
    const own = text.split('\n')[Number(block?.slice(1)) - 1] ?? '';
    return `${rule}: ${own.slice(start, end)} → ${suggestions.map(({ label }) => label).join(' ')}`;
  });
}

describe('listed words', () => {
  test('are never flagged', () => {
    expect(found('参加己经班的同学很多。')).toEqual(['confusion: 己经 → 已经']);
    expect(found('参加己经班的同学很多。', { words: ['己经班'] })).toEqual([]);
    expect(found('参加己经班的同学己经很多。', { words: ['己经班'] })).toEqual(['confusion: 己经 → 已经']);
  });

  test('do not hide what composing doubts', () => {
    const page = articleOf('拉萨');
    const doubt = {
      step: 'roles',
      group: 'a1',
      block: 'b1',
      start: 0,
      end: 2,
      confidence: 0.5,
      because: 'x',
      instead: [],
    } as const;
    const flags = check(viewOf(page, [doubt]), { lists: { ...NO_LISTS, words: ['拉萨'] } });
    expect(flags.map(({ rule }) => rule)).toEqual(['low-confidence']);
  });
});

describe('listed confusions', () => {
  test('are flagged wherever they stand', () => {
    expect(
      found('布达垃宫，布达垃宫，布达垃宫，布达垃宫。', { confusions: [{ read: '布达垃', meant: '布达拉' }] }),
    ).toHaveLength(4);
  });

  test('are not flagged inside what is meant', () => {
    expect(found('拉萨市民来到拉萨河边。', { confusions: [{ read: '拉萨市', meant: '拉萨市民' }] })).toEqual([]);
  });
});

describe('listed phrases', () => {
  const phrases = ['布达拉宫', '第一小学校', '第二小学校'];
  test.each(['布达垃宫', '布拉达宫', '布达宫'])('are missed nearly by %s', (read) => {
    expect(found(`游客来到${read}参观。`, { phrases })).toEqual([`set-phrase: ${read} → 布达拉宫`]);
  });

  test('are no near misses of each other, nor of themselves', () => {
    expect(found('第一小学校和第二小学校的学生来到布达拉宫。', { phrases })).toEqual([]);
  });
});

describe('names with their titles', () => {
  const titles = [
    { name: '张三丰', title: '市委书记' },
    { name: '李明', title: '市委副书记' },
  ];
  test.each([
    ['市委书记张三峰说', '市委书记张三峰'],
    ['市委书记 张二丰说', '市委书记 张二丰'],
    ['市委书纪张三丰说', '市委书纪张三丰'],
    ['强三丰市委书记说', '强三丰市委书记'],
    ['市委副书记李朋说', '市委副书记李朋'],
  ])('%s', (text, flagged) => {
    expect(found(`昨日，${text}。`, { titles }).map((flag) => flag.split(' → ')[0])).toEqual([
      `set-phrase: ${flagged}`,
    ]);
  });

  test('are left alone where they are right, or the person is another one', () => {
    expect(found('市委书记张三丰、市委书记 张三丰和市委书记王小波出席。', { titles })).toEqual([]);
    expect(found('市委书记张三峰说。', { titles }, { 张三峰: 3 })).toEqual([]);
    expect(found('市委书记张三峰说。', { titles, people: [['张三丰', '张三峰']] })).toEqual([]);
  });
});

describe('names that the archive knows', () => {
  const page = '拉萨融媒讯（记者李丛芳）日前，技能大赛举办。';

  test('show that a name like them may be misread', () => {
    expect(found(page)).toEqual([]);
    expect(found(page, {}, { 李从芳: 2 })).toEqual([]);
    expect(found(page, {}, { 李从芳: 3 })).toEqual(['name-spellings: 李丛芳 → 李从芳']);
  });

  test('are not flagged, unless the page has two spellings', () => {
    expect(found(page, {}, { 李从芳: 40, 李丛芳: 3 })).toEqual([]);
    expect(found(`${page}\n（记者李从芳）`, {}, { 李从芳: 40, 李丛芳: 3 })).toEqual([
      'name-spellings: 李丛芳 → 李从芳',
    ]);
    expect(found(`${page}\n（记者李从芳）`, { people: [['李从芳', '李丛芳']] })).toEqual([]);
  });

  test('are not taken for misspelt words', () => {
    expect(found('孙末能同志到会讲话。')).toEqual(['confusion: 末能 → 未能']);
    expect(found('孙末能同志到会讲话。', {}, { 孙末能: 3 })).toEqual([]);
  });
});
