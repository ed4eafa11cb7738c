import { expect, it } from 'vitest';
import { clustersOf } from '../../../src/main/jobs/name-clusters.ts';

const names = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([name, count]) => ({ name, count, pages: 1 }));
const clusters = (counts: Readonly<Record<string, number>>, apart: readonly string[] = []): string[] =>
  clustersOf(names(counts), (one, other) => apart.includes(one + other) || apart.includes(other + one)).map((cluster) =>
    cluster.map(({ name }) => name).join(' '),
  );

it('puts rarer names to the frequent one they are like, the likeliest mistake first', () => {
  expect(clusters({ 李从芳: 9, 李丛芳: 1, 王大山: 3, 王大川: 3, 张三丰: 5, 次仁卓玛: 2, 次仁央宗: 2 })).toEqual([
    '李从芳 李丛芳',
    '王大山 王大川',
  ]);
});

it('leaves names apart that are known to be of different people', () => {
  expect(clusters({ 李从芳: 9, 李丛芳: 1, 李从方: 1 }, ['李从芳李丛芳'])).toEqual(['李从芳 李从方']);
});
