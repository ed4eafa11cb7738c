// What goes between the lines of a title.
import { expect, test } from 'vitest';
import { runsOn } from '../../../../src/engine/compose/structure/titles.ts';

test.each([
  ['提升排涝能力 守护群', '众出行安全'],
  ['土林古建筑', '群'],
  ['“送法进', '校园”活动举行'],
])('a word or a quotation runs across: %s / %s', (before, after) => {
  expect(runsOn(before, after, '')).toBe(true);
});

test('so does what the text writes together, and nothing else', () => {
  expect(runsOn('浮式风电', '平台并网发电', '这座浮式风电平台昨日并网。')).toBe(true);
  expect(runsOn('根系深扎', '花开万家', '村里的果树长势良好。')).toBe(false);
});
