// Words, numbers and sentences cut by a line end on pages of two or three lines, where no habit of the page helps.
import { expect, test } from 'vitest';
import { compose } from '../../../src/engine/compose/index.ts';

const texts = (raw: string): readonly string[] =>
  compose(raw).page.groups.flatMap(({ kind, blocks }) => (kind === 'removed' ? [] : blocks.map(({ text }) => text)));

test.each([
  ['a soft hyphen', 'news\u00adpaper, ber\u00ad\nichtet\n', 'newspaper, berichtet'],
  ['an oblique hyphen', 'Waſſer, Finanz⸗\nRath, Wach⹀\nſtube\n', 'Waſſer, Finanz⸗Rath, Wachſtube'],
  ['a number among Han', '“བཀྲ་ཤིས།”扎西德勒，2026年3月1\n2日，见报。\n', '“བཀྲ་ཤིས།”扎西德勒，2026年3月12日，见报。'],
])('%s goes on', (_, raw, joined) => {
  expect(texts(raw)).toEqual([joined]);
});

test('the space behind a shad stays beside Han', () => {
  expect(texts('བོད་རང་སྐྱོང་ལྗོངས། 西藏自治区的报纸。\n')).toEqual(['བོད་རང་སྐྱོང་ལྗོངས། 西藏自治区的报纸。']);
});

test('a few lines are joined by their words, though they say nothing of a page', () => {
  expect(texts('近日，拉萨市举办节能知识培\n训活动，市民积极参与。\n')).toEqual([
    '近日，拉萨市举办节能知识培训活动，市民积极参与。',
  ]);
  expect(texts('春风吹过江南岸，村里的老\n人们坐在桥头说话，孩子们\n在河边放风筝。\n')).toEqual([
    '春风吹过江南岸，村里的老人们坐在桥头说话，孩子们在河边放风筝。',
  ]);
});
