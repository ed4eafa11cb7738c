// Characters, words and marks that stand twice in a row and rarely may.
import { CLASS, classOf } from '../text/index.ts';
import type { Placed } from '../page/index.ts';
import { after, before, isHan, matchesOf } from './near.ts';
import { COMMON_WORDS } from '../lexicon/index.ts';
import { counterOf, mostOf } from './counts.ts';
import { KIND } from './kinds.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { type CheckedBlock, eachPlace, holding } from './scan.ts';

/**
 * Function characters that are not doubled, each with the characters before or after which it lawfully is, because one of
 * the two belongs to a word: 为了|了解, 目的|的.
 */
const SINGLE = new Map<string, { readonly after?: string; readonly before?: string }>(
  Object.entries({
    的: { after: '目标標小似', before: '确士' },
    了: { after: '为除罢完', before: '解然如望结却断' },
    是: { after: '但可于还就只不总凡若要', before: '非否' },
    在: { after: '现現存实實正所潜內内外旨自好', before: '于' },
    和: { after: '共平温谐总饱', before: '平气谐睦善蔼解' },
    与: { after: '参', before: '会否众其此时' },
    于: { after: '由对关至等位处基鉴属低高', before: '是' },
    我: { after: '自', before: '们国市区县党省军' },
    被: { after: '棉' },
    把: { after: '火' },
    也: {},
    就: { after: '成造', before: '业医读地近' },
    都: { after: '首成古大', before: '市' },
    及: { after: '以涉', before: '时早格其' },
    或: {},
    由: { after: '自理缘', before: '于此' },
    并: { after: '合', before: '且非' },
  }),
);
/** Words of two characters that are not said twice for emphasis. */
const ONCE = new Set([
  '我们',
  '他们',
  '她们',
  '进行',
  '以及',
  '通过',
  '因为',
  '为了',
  '可以',
  '这个',
  '一个',
  '对于',
  '关于',
  '并且',
  '同时',
  '已经',
  '其中',
  '根据',
]);
const MARKS = /([，、；：])\1|。。(?![。.…])(?<!。。。)|[，、]。|。[，、；：]/g;
/** Longest phrase looked for, and shortest, in characters. */
const LONGEST = 12;
const SHORTEST = 4;
const SLOTS = 1024;

export const doubled: Rule = {
  id: 'doubled',
  title: 'Doubled character or word',
  severity: 'warning',
  subject: 'spelling',
  about:
    'A function word, a mark or a whole phrase that stands twice in a row. Lawful reduplication (天天, 为了了解, 研究研究) is left alone; nothing is changed unasked.',
  examples: [
    { raw: '这是拉萨市的的重要举措，，各族群众都很高兴。\n', flags: ['的的', '，，'] },
    { raw: '为了了解目的的达成，大家天天研究研究，人人高高兴兴。\n', flags: [] },
    { raw: '全体党员干部全体党员干部参加了这次活动。\n', flags: ['全体党员干部全体党员干部'] },
    { raw: '群众表示欢迎迎，建立健健康档案，4月月30日起积极参与与。\n', flags: ['迎迎', '健健', '月月', '与与'] },
    { raw: '高高兴兴地来，红红火火，一路喜洋洋。幸福敲敲门，大家聊聊天，王丽丽的生活越过越好。\n', flags: [] },
    { raw: 'It was the the first day; he had had enough.\n', flags: ['the the'] },
  ],
  check({ blocks }) {
    return [
      ...phrases(blocks),
      ...characters(blocks),
      ...holding(blocks, KIND.twice)
        .filter(({ holds }) => (holds & KIND.han) !== 0)
        .flatMap(particles),
      ...againstThePage(blocks),
      ...holding(holding(blocks, KIND.letter), KIND.space).flatMap(words),
      ...holding(blocks, KIND.stops).flatMap(marks),
    ];
  },
};

function found(placed: Placed, start: number, end: number, once: string, confidence: number): Finding {
  const twice = placed.block.text.slice(start, end);
  return findingAt(placed, start, end, confidence, `${twice} stands twice in a row.`, {
    data: { twice },
    suggestions: [replacing(placed, start, end, once)],
  });
}

function characters(blocks: readonly CheckedBlock[]): Finding[] {
  const findings: Finding[] = [];
  eachPlace(blocks, KIND.twice, (placed, at) => {
    const { text } = placed.block;
    const character = text.charAt(at);
    if (isStutter(text, at)) {
      findings.push(found(placed, at - 1, at + 1, character, 0.8));
      return;
    }
    const lawful = SINGLE.get(character);
    if (!lawful) return;
    const [left, right] = [text.charAt(at - 2), text.charAt(at + 1)];
    if (left === character || right === character) return;
    if ((left !== '' && lawful.after?.includes(left)) || (right !== '' && lawful.before?.includes(right))) return;
    findings.push(found(placed, at - 1, at + 1, character, 0.9));
  });
  return findings;
}

/** What is doubled on purpose: 天天, 看看, 高高; and what closes a name and opens the next word: 某村|村民. */
const LAWFUL_TWICE = new Set(
  '太谢人天年月日家户处个种常渐刚慢看想听说走试谈问坐等玩笑聊转学写读找高低大小多少早晚远近快好深浅长短红绿亮冷热暖甜香爸妈爷奶哥姐弟妹叔伯姑舅宝星娃仅偏往每时事代世层步条句字样声次回件点滴悄默静轻重满稳牢紧细粗绵滔茫蒙频连纷匆恰明暗白黑黄沉厚薄圆尖来去上下一二三四五六七八九十百千万不能会可要有没这那村县市区镇乡省州国校院厂站队部局社',
);

/** What closes a clause, and the particles that no word begins with: what stands before them ends there. */
const CLOSING = '。，、；：！？”’』」）》';
const PARTICLES = '的了地得着';
/** Verbs that are said twice before what they are done to: 敲敲门, 聊聊天. */
const TRIED = new Set(
  '敲跑唱聊洗散读握帮打开见吃喝睡做买卖想教练动歇让劝住叙跳晒逛擦扫拍摸尝品评比照磨修理剪补缝逗哄抱拉推揉捏捶按踢投接送带认数算猜查找翻摆搬收整拜串溜遛串泡搓抖挥招点敬献加减算升降放退排组分合化展',
);

/** Whether the character before `at` and the one at it are one that is doubled by mistake, by the words around alone. */
function isStutter(text: string, at: number): boolean {
  const character = text.charAt(at);
  const [left, right] = [text.charAt(at - 2), text.charAt(at + 1)];
  // 高高兴兴 and the like have both characters twice; 4月月30日 is no reduplication.
  if (left === character || right === character || left === text.charAt(at - 3)) return false;
  if (/\d/.test(left) && '年月日时分'.includes(character)) return right === '' || !'年月日'.includes(right);
  if (!isHan(character.charCodeAt(0)) || LAWFUL_TWICE.has(character)) return false;
  const ends = right === '' || CLOSING.includes(right);
  const endsWord = COMMON_WORDS.has(left + character);
  if (SINGLE.has(character)) return ends && endsWord;
  if (ends || PARTICLES.includes(right)) return endsWord;
  // 建立健健康: the words on both sides are whole without the first of the two.
  return (
    !endsWord &&
    !TRIED.has(character) &&
    COMMON_WORDS.has(character + right) &&
    COMMON_WORDS.has(text.charAt(at - 3) + left)
  );
}

/** Particles of Japanese that never stand twice. */
const KANA_TWICE = /(?<=[\p{Script=Han}\p{Script=Katakana}ー])([のをがに])\1(?=[\p{Script=Han}\p{Script=Katakana}])/gu;

const MAY_BE_TWICE = /のの|をを|がが|にに/;

const particles = (placed: Placed): Finding[] =>
  (MAY_BE_TWICE.test(placed.block.text) ? matchesOf(KANA_TWICE, placed.block.text) : []).map(
    ({ 1: particle = '', index }) => found(placed, index, index + 2, particle, 0.9),
  );

/**
 * Characters of any kind: flagged where the page writes the same with the character once, and twice nowhere else. Verbs and
 * function words are doubled on purpose, and so are pairs of characters: 高高兴兴. Two words may meet in one: 法规|规定, 某村|村民.
 */
function againstThePage(blocks: readonly CheckedBlock[]): Finding[] {
  const most = mostOf(blocks);
  const candidates: { placed: CheckedBlock; at: number; once: string; twice: string }[] = [];
  eachPlace(blocks, KIND.twice, (placed, at) => {
    const { text } = placed.block;
    const code = text.charCodeAt(at);
    const character = text.charAt(at);
    if (!isHan(code) || SINGLE.has(character) || LAWFUL_TWICE.has(character)) return;
    const [left, right] = [text.charAt(at - 2), text.charAt(at + 1)];
    if (left === character || right === character || right === text.charAt(at + 2) || isStutter(text, at)) return;
    if (most(left.charCodeAt(0), code) < 2 || most(code, right.charCodeAt(0)) < 2) return;
    if (COMMON_WORDS.has(left + character) && COMMON_WORDS.has(character + right)) return;
    if (![left, right].every((one) => one !== '' && isHan(one.charCodeAt(0)))) return;
    candidates.push({ placed, at, once: left + character + right, twice: character + character });
  });
  if (candidates.length === 0) return [];
  const count = counterOf(
    blocks,
    candidates.flatMap(({ once, twice }) => [once, twice]),
  );
  return candidates
    .filter(({ once, twice }) => count(once) > 0 && count(twice) === 1)
    .map(({ placed, at, twice }) => found(placed, at - 1, at + 1, twice.charAt(0), 0.75));
}

/**
 * Phrases that stand twice in a row. The nearest place of the same unit before each unit gives the only period worth
 * following: a phrase may not repeat a character within itself.
 */
function phrases(blocks: readonly CheckedBlock[]): Finding[] {
  /** The last place of a unit, by its low bits; blocks follow one another out of reach. */
  const nearest = new Int32Array(SLOTS);
  const findings: Finding[] = [];
  let base = LONGEST + 1;
  for (const placed of blocks) {
    const { scan, from, to } = placed;
    const { units } = scan;
    let [period, run] = [0, 0];
    for (let at = from; at < to; at++) {
      const unit = units[at] ?? 0;
      const slot = unit & (SLOTS - 1);
      const back = base + at - (nearest[slot] ?? 0);
      nearest[slot] = base + at;
      if (back > LONGEST || units[at - back] !== unit) {
        run = 0;
        continue;
      }
      run = back === period ? run + 1 : 1;
      period = back;
      if (run < period || period < 2) continue;
      const start = at + 1 - 2 * period - from;
      const { text } = placed.block;
      if (!isPhrase(text, start, period)) continue;
      findings.push(found(placed, start, start + 2 * period, text.slice(start, start + period), 0.85));
      run = 0;
    }
    base += LONGEST;
  }
  return findings;
}

/** True when the two equal halves from `start` on are a phrase that may not stand twice. */
function isPhrase(text: string, start: number, size: number): boolean {
  const once = text.slice(start, start + size);
  if (size === 2) return ONCE.has(once);
  if (size < SHORTEST) return false;
  for (let at = start; at < start + size; at++) if (classOf(text.charCodeAt(at)) !== CLASS.han) return false;
  return isHan(before(text, start + size)) && isHan(after(text, start + size));
}

const LAWFUL_WORDS = new Set([
  'had',
  'that',
  'very',
  'so',
  'no',
  'ha',
  'bye',
  'blah',
  'yes',
  'far',
  'long',
  'many',
  'sie',
  'die',
  'der',
  'das',
  'vous',
  'nous',
]);
const TWICE = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}{2,20}) \1(?![\p{L}\p{M}\p{N}'’-])/gu;

function words(placed: Placed): Finding[] {
  return matchesOf(TWICE, placed.block.text).flatMap(({ 0: twice, 1: word = '', index }) => {
    const spaced = classOf(word.charCodeAt(0)) === CLASS.letter && /^\p{Ll}+$/u.test(word);
    return spaced && !LAWFUL_WORDS.has(word) ? [found(placed, index, index + twice.length, word, 0.8)] : [];
  });
}

function marks(placed: Placed): Finding[] {
  return matchesOf(MARKS, placed.block.text).map(({ 0: twice, index }) => {
    const end = index + twice.length;
    const message = `Two marks stand together: ${twice}`;
    const suggestions = Array.from(new Set(twice), (mark) => replacing(placed, index, end, mark));
    return findingAt(placed, index, end, 0.9, message, { data: { twice }, suggestions });
  });
}
