// One person's name in two spellings: names of reporters and photographers, which a page gives several times.
import type { Placed } from '../page/index.ts';
import { matchesOf } from './near.ts';
import { findingAt, replacing, type Rule } from './rule.ts';

const ROLE = '(?:记者|記者|通讯员|通訊員|实习生|實習生|摄影|攝影)';
/** After a role a list of names, parted by spaces or 、; names run to the first character that is no Han. */
const NAMES = new RegExp(
  `${ROLE}[ \\u3000：:]?((?:\\p{Script=Han}{2,4}[、 \\u3000]{1,2}){0,8}\\p{Script=Han}{2,5})`,
  'gu',
);
const ROLE_WORD = new RegExp(ROLE, 'gu');
/** 摄 and 文 stand after a name without a space. */
const TAIL = /(?:摄影|攝影|摄|攝|文|图|圖|报道|报导)$/;
const SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯齐齊仲栾欒鹿满滿';

interface Spelling {
  readonly placed: Placed;
  readonly at: number;
  readonly name: string;
}

export const nameSpellings: Rule = {
  id: 'name-spellings',
  title: 'One name in two spellings',
  severity: 'warning',
  about:
    'Two names of reporters or photographers that share surname and length and differ in one character. They may be one person misread, or two people: replace, or ignore.',
  examples: [
    {
      raw: '拉萨融媒讯（记者李从芳）日前，由堆龙德庆区委主办的第二届职业技能大赛举办，共有三十人参加。\n\n图为各选手同台竞技。 拉萨融媒记者 李丛芳摄\n',
      flags: ['李从芳', '李丛芳'],
    },
    { raw: '拉萨融媒讯（记者李从芳、次仁卓玛、次仁央宗）日前，技能大赛举办，共有三十人参加。\n', flags: [] },
  ],
  check({ blocks }) {
    const spellings = blocks.flatMap(namesIn);
    const byName = Map.groupBy(spellings, ({ name }) => name);
    return Array.from(byName).flatMap(([name, places]) => {
      const other = Array.from(byName.keys()).find((one) => isAlike(name, one));
      if (other === undefined || places.length > (byName.get(other)?.length ?? 0)) return [];
      const message = `${name} and ${other} may be one person.`;
      return places.map(({ placed, at }) =>
        findingAt(placed, at, at + name.length, 0.7, message, {
          data: { name, other },
          suggestions: [replacing(placed, at, at + name.length, other)],
        }),
      );
    });
  },
};

/** Three characters, one of them different: longer names, such as Tibetan ones, are often alike. */
function isAlike(a: string, b: string): boolean {
  if (a === b || a.length !== 3 || b.length !== 3 || a.charAt(0) !== b.charAt(0) || !SURNAMES.includes(a.charAt(0)))
    return false;
  return (a.charAt(1) === b.charAt(1)) !== (a.charAt(2) === b.charAt(2));
}

function namesIn(placed: Placed): Spelling[] {
  const { text, role } = placed.block;
  const credited = role === 'byline' || role === 'credit' || role === 'caption';
  const within = credited ? text : text.slice(0, 80);
  return matchesOf(NAMES, within).flatMap(({ 0: all, 1: list = '', index }) => {
    const from = index + all.length - list.length;
    return matchesOf(/\p{Script=Han}+/gu, list).flatMap(({ 0: word, index: at }) => {
      const name = word.replace(TAIL, '');
      return name.length === 3 && name.search(ROLE_WORD) < 0 ? [{ placed, at: from + at, name }] : [];
    });
  });
}
