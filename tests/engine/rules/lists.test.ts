import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  namesOnPage,
  NO_LISTS,
  readLists,
  readNames,
  writeLists,
  writeNames,
} from '../../../src/engine/rules/index.ts';
import { articleOf } from './page.ts';

test('reads each list, comments and all signs aside', () => {
  const { lists, problems } = readLists(`\ufeff# 拉萨日报
[words]   # never flagged
拉萨融媒
C# 语言
[confusions]
己径 → 已经
布达垃 布达拉\r
[phrases]
立大志、明大德
[titles]
张三丰 = 市委书记
[people]
李从芳\t李丛芳
`);
  expect(problems).toEqual([]);
  expect(lists).toEqual({
    words: ['拉萨融媒', 'C# 语言'],
    confusions: [
      { read: '己径', meant: '已经' },
      { read: '布达垃', meant: '布达拉' },
    ],
    phrases: ['立大志、明大德'],
    titles: [{ name: '张三丰', title: '市委书记' }],
    people: [['李从芳', '李丛芳']],
  });
});

test('says what is wrong with a line, and reads the others', () => {
  const { lists, problems } = readLists('早\n[word]\n[phrases]\n拉萨\n[confusions]\n己径\n末 = 末\n[words]\n好\n');
  expect(lists).toEqual({ ...NO_LISTS, words: ['好'] });
  expect(problems.map(({ line, text, message }) => `${line} ${text}: ${message}`)).toEqual([
    '1 早: it stands under no list',
    '2 [word]: a list is one of words, confusions, phrases, titles, people',
    '4 拉萨: a phrase takes 4 characters or more',
    '6 己径: write it as: read → meant',
    '7 末 = 末: the two are the same',
  ]);
});

test('takes any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readLists(text).problems.length >= 0));
});

test('writes what reads back the same', () => {
  const written = `[words]
C# 语言

[confusions]
己径 → 已经

[phrases]
立大志、明大德

[titles]
张三丰 = 市委书记

[people]
李从芳 = 李丛芳
`;
  expect(writeLists(readLists(written).lists)).toBe(written);
  expect(writeLists(NO_LISTS)).toBe('');
});

test('writes any lists that were read so that they read back', () => {
  const piece = fc.constantFrom(
    '[words]',
    '[people]',
    '[titles]',
    '[confusions]',
    '[phrases]',
    '\n',
    ' ',
    '#',
    '=',
    '→',
    '[',
    ']',
    '李从芳',
    '张三丰',
    '\u2028',
    '\ufeff',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { lists } = readLists(pieces.join(''));
      expect(readLists(writeLists(lists))).toEqual({ lists, problems: [] });
    }),
    { numRuns: 2000 },
  );
});

test('reads names with their counts, and writes them', () => {
  const { names, problems } = readNames('李从芳 = 12 # reporter\n李丛芳 2\n李从芳 1\n王强\n张三 = 多\n张三 = 0\n');
  expect(writeNames(names)).toBe('李从芳 = 13\n李丛芳 = 2\n');
  expect(problems.map(({ line, text, message }) => `${line} ${text}: ${message}`)).toEqual([
    '4 王强: write it as: name = count',
    '5 张三 = 多: how often it was seen is a whole number from 1',
    '6 张三 = 0: how often it was seen is a whole number from 1',
  ]);
});

test('counts the names that a page credits', () => {
  const page = articleOf('拉萨融媒讯（记者李从芳、次仁卓玛 通讯员王小明）日前，大赛举办。', [
    'credit',
    '拉萨融媒记者 李从芳摄',
  ]);
  expect([...namesOnPage(page)]).toEqual([
    ['李从芳', 2],
    ['王小明', 1],
  ]);
});
