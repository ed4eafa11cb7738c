// One person's name in two spellings: names of reporters and photographers, which a page gives several times.
import { type CreditedName, creditedNames } from './credited.ts';
import { KIND } from './kinds.ts';
import type { ProjectLists } from './lists.ts';
import { KNOWN_NAME, type NameCounts } from './names.ts';
import { once } from './once.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { holding } from './scan.ts';

const SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯齐齊仲栾欒鹿满滿';

export const nameSpellings: Rule = {
  id: 'name-spellings',
  title: 'One name in two spellings',
  severity: 'warning',
  subject: 'text',
  about:
    'Two names of reporters or photographers that share surname and length and differ in one character. They may be one person misread, or two people: replace, or say on the project’s lists that they are two. A name like one that the archive knows counts as well.',
  examples: [
    {
      raw: '拉萨融媒讯（记者李从芳）日前，由堆龙德庆区委主办的第二届职业技能大赛举办，共有三十人参加。\n\n图为各选手同台竞技。 拉萨融媒记者 李丛芳摄\n',
      flags: ['李从芳', '李丛芳'],
    },
    { raw: '拉萨融媒讯（记者李从芳、次仁卓玛、次仁央宗）日前，技能大赛举办，共有三十人参加。\n', flags: [] },
  ],
  check({ blocks, lists, names }) {
    const byName = Map.groupBy(holding(blocks, KIND.role).flatMap(creditedNames), ({ name }) => name);
    if (byName.size + names.size < 2) return [];
    const onPage = byPattern(byName.keys());
    const inArchive = knownByPattern(names);
    const apart = apartFrom(lists);
    const seen = (name: string): number => (byName.get(name)?.length ?? 0) + (names.get(name) ?? 0);
    return Array.from(byName).flatMap(([name, places]) => {
      const isOther = (one: string): boolean => one !== name && apart.get(name)?.has(one) !== true;
      const known = seen(name) >= KNOWN_NAME;
      const other = alike(name, onPage).find(isOther) ?? (known ? undefined : alike(name, inArchive).find(isOther));
      return other === undefined || seen(name) > seen(other) ? [] : places.map((place) => report(place, other));
    });
  },
};

function report({ placed, at, name }: CreditedName, other: string): Finding {
  const end = at + name.length;
  return findingAt(placed, at, end, 0.7, `${name} and ${other} may be one person.`, {
    data: { name, other },
    suggestions: [replacing(placed, at, end, other)],
  });
}

type Patterns = ReadonlyMap<string, readonly string[]>;

/** The name with one character left open: names that share a pattern are alike. */
const patternsOf = (name: string): readonly string[] =>
  isComparable(name) ? [`${name.charAt(0)}?${name.charAt(2)}`, `${name.slice(0, 2)}?`] : [];

/** Three characters with a common surname: longer names, such as Tibetan ones, are often alike. */
const isComparable = (name: string): boolean => name.length === 3 && SURNAMES.includes(name.charAt(0));

function byPattern(names: Iterable<string>): Patterns {
  const patterns = new Map<string, string[]>();
  for (const name of names) {
    for (const pattern of patternsOf(name)) {
      const group = patterns.get(pattern);
      if (group) group.push(name);
      else patterns.set(pattern, [name]);
    }
  }
  return patterns;
}

const knownByPattern = once((names: NameCounts) => {
  const known = Array.from(names).filter(([, count]) => count >= KNOWN_NAME);
  return byPattern(known.toSorted(([, a], [, b]) => b - a).map(([name]) => name));
});

/** Names that differ from this one in one character, itself among them. */
const alike = (name: string, patterns: Patterns): readonly string[] =>
  patternsOf(name).flatMap((pattern) => patterns.get(pattern) ?? []);

/** name → names that are known to be other people's */
const apartFrom = once(({ people }: ProjectLists): ReadonlyMap<string, ReadonlySet<string>> => {
  const both = people.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  return new Map(
    Array.from(
      Map.groupBy(both, ([one]) => one),
      ([one, pairs]) => [one, new Set(pairs.map(([, other]) => other))],
    ),
  );
});
