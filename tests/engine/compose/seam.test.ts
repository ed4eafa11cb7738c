// What stands between two joined lines.
import { expect, test } from 'vitest';
import { measure } from '../../../src/engine/compose/measure.ts';
import { seamBetween } from '../../../src/engine/compose/seam.ts';
import { countWords } from '../../../src/engine/compose/words.ts';

const join = (upper: string, lower: string, page = '', cjk = false): string => {
  const seam = seamBetween(upper, lower, cjk, countWords(measure(page).lines));
  return (seam.dropHyphen ? upper.slice(0, -1) : upper) + seam.glue + lower;
};

test.each([
  ['the mob and the', 'soldiers', 'the mob and the soldiers'],
  ['infor-', 'mation', 'information'],
  ['self-', 'preservation', 'self-preservation'],
  ['Ok⸗', 'tober', 'Oktober'],
  ['ber\u00ad', 'ichtet', 'berichtet'],
  ['Zoll⸗', 'und Steuerweſen', 'Zoll⸗ und Steuerweſen'],
  ['Main⸗Weſer⸗', 'Bahn', 'Main⸗Weſer⸗Bahn'],
  ['speaking softly,', '“Good fortune', 'speaking softly, “Good fortune'],
  ['བོད་', 'ཡིག', 'བོད་ཡིག'],
])('%s / %s', (upper, lower, joined) => {
  expect(join(upper, lower)).toBe(joined);
});

test.each([
  ['本报讯（记者 郝思远', '见习记者 花蕊）近日', '本报讯（记者 郝思远 见习记者 花蕊）近日'],
  ['本报讯（记者 郝思远 见习记者', '花蕊）近日', '本报讯（记者 郝思远 见习记者 花蕊）近日'],
  ['本报讯（记者', '白雪 通讯员 罗大江）近日', '本报讯（记者 白雪 通讯员 罗大江）近日'],
  ['本报讯（记者', '白雪）近日', '本报讯（记者白雪）近日'],
  ['本报讯（记者 郝思', '远）近日', '本报讯（记者 郝思远）近日'],
  ['昨日上午记者', '采访了他', '昨日上午记者采访了他'],
])('of a credit: %s / %s', (upper, lower, joined) => {
  expect(join(upper, lower, '', true)).toBe(joined);
});

test('the page itself says whether a word has a hyphen of its own', () => {
  expect(join('ill-', 'omened', 'an ill-omened day')).toBe('ill-omened');
  expect(join('co-', 'operate', 'they cooperate')).toBe('cooperate');
  expect(join('co-', 'operate', 'they co-operate')).toBe('co-operate');
});

test.each([
  ['3月1', '2日', '3月12日'],
  ['深入', '2024年', '深入2024年'],
  ['时间为18:', '00至', '时间为18:00至'],
])('on a Chinese page %s / %s', (upper, lower, joined) => {
  expect(join(upper, lower, '', true)).toBe(joined);
});
