import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_LISTS, readLists } from '../../../src/engine/rules/index.ts';

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
