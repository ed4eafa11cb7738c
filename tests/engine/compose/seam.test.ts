// What stands between two joined lines.
import { expect, test } from 'vitest';
import { creditSpaces } from '../../../src/engine/compose/credit-spaces.ts';
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
  ['本报嫩江讯（赵永刚', '特约记者 丛林）近日', '本报嫩江讯（赵永刚 特约记者 丛林）近日'],
  ['新华社电（记者 王朋', '文静）近日', '新华社电（记者 王朋 文静）近日'],
  ['新华社电（记者 次旦', '卓嘎）近日', '新华社电（记者 次旦卓嘎）近日'],
  ['本报讯（记者 蒋浩然 见习', '记者 陆贝）近日', '本报讯（记者 蒋浩然 见习记者 陆贝）近日'],
  ['新华社电（李国利', '杨晓波）近日', '新华社电（李国利 杨晓波）近日'],
  [
    'main library will remain open',
    '24 hours a day, the university',
    'main library will remain open 24 hours a day, the university',
  ],
  ['major in engineering.', '“During exams I', 'major in engineering. “During exams I'],
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

test.each([
  ['本报讯（记者', '白雪）近日', '晚报讯（记者 郝思远）昨日', '本报讯（记者 白雪）近日'],
  ['本报讯（记者', '白雪）近日', '晚报讯（记者郝思远）昨日', '本报讯（记者白雪）近日'],
  ['本报讯（记者白雪', '实习生花蕊）近日', '晚报讯（记者郝思远 实习生罗大江）', '本报讯（记者白雪 实习生花蕊）近日'],
  ['本报讯（记者白雪实习生', '花蕊）近日', '晚报讯（记者 郝思远）', '本报讯（记者白雪实习生花蕊）近日'],
  ['本报讯（记者白雪', '实习生花蕊）近日', '晚报讯（记者郝思远实习生罗大江）', '本报讯（记者白雪实习生花蕊）近日'],
])('as the page sets its credits: %s / %s beside %s', (upper, lower, other, joined) => {
  const { lines } = measure(other);
  expect(upper + seamBetween(upper, lower, true, countWords(lines), creditSpaces(lines)).glue + lower).toBe(joined);
});
