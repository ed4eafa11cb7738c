// Slips that no list holds: told by common words, and by what else stands on the page.
import { expect, test } from 'vitest';
import { check, RULES } from '../../../src/engine/rules/index.ts';
import { articleOf, viewOf } from './page.ts';

const found = (...paragraphs: string[]): string[] =>
  check(viewOf(articleOf(...paragraphs)), { rules: RULES.filter(({ id }) => id === 'confusion') }).map(
    ({ data }) => `${data?.['read']} → ${data?.['meant']}`,
  );

test('a character that hardly stands alone is suspect by itself', () => {
  expect(found('前线发来通汛，各地抓紧救灾。')).toEqual(['通汛 → 通讯']);
});

test('any other one is suspect where the word that it would make stands elsewhere on the page', () => {
  expect(found('会仪要求，各地抓紧落实。')).toEqual([]);
  expect(found('会议指出，形势很好。', '会仪要求，各地抓紧落实。')).toEqual(['会仪 → 会议']);
});

test('what the page itself writes more than once is not', () => {
  expect(found('会议指出，形势很好。', '会仪要求，各地抓紧。', '会仪结束。')).toEqual([]);
});

test('nor is a character that belongs to a word on its other side', () => {
  expect(found('未来可期，我们期盼未来。', '周末来了很多人。')).toEqual([]);
});

test('two characters that have changed places are found by the word that the page writes elsewhere', () => {
  expect(found('各地组织救灾。', '灾救物资运到。')).toEqual([]);
  expect(found('各地组织救灾，干部带头救灾。', '灾救物资运到。')).toEqual(['灾救 → 救灾']);
});

test('a character that stands twice is found by the same words with it once', () => {
  const twice = (...paragraphs: string[]) =>
    check(viewOf(articleOf(...paragraphs)), { rules: RULES.filter(({ id }) => id === 'doubled') }).map(
      ({ data }) => data?.['twice'],
    );
  expect(twice('老人坐在家门口晒太阳。', '她坐在家门门口织毛衣。')).toEqual(['门门']);
  expect(twice('她坐在家门门口织毛衣。')).toEqual([]);
  expect(
    twice('依法规定，法律法规规定的情形。', '吞普村民致富，吞普村村民都很高兴。', '大家高高兴兴，得高兴。'),
  ).toEqual([]);
});

test('one character twice is not misread, and the last character of one word with the first of the next is no slip', () => {
  expect(found('先生来了，先生请坐。', '台上生生把一个好名字糟了。')).toEqual([]);
  expect(found('第二天，第二次。', '加装电梯二百一十台。')).toEqual([]);
  expect(found('日期已定，日期不变。', '五月五日星期日。')).toEqual([]);
});

test('words of simplified text say nothing about a traditional page', () => {
  expect(found('這是國家大事，對誰都要說個明白，大家聽著。', '大家來說說這個問題，請講。')).toEqual([]);
});
