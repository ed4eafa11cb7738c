// The kinds of characters that rules look for, as tables by UTF-16 unit, so that one pass over a page finds them for all rules.
import { CLASS, classOf } from '../text/index.ts';
import { confusionsOf } from './confusions.ts';
import type { ProjectLists } from './lists.ts';
import { MISPRINTS } from './misprints.ts';
import { matchesOf } from './near.ts';
import { once } from './once.ts';
import { SIMPLIFIED, TRADITIONAL } from './orthography-forms.ts';
import { phrasesOf } from './phrases.ts';

const bit = (n: number): number => 2 ** n;

export const KIND = {
  han: bit(0),
  hangul: bit(1),
  /** Letters of scripts that set spaces between words. */
  letter: bit(2),
  space: bit(3),
  /** ， 、 。 ； ： */
  stop: bit(4),
  /** Letters and bars that are read for digits. */
  digitLike: bit(5),
  /** Controls, format characters, private use, radicals, compatibility forms; every surrogate; Greek and Cyrillic letters. */
  odd: bit(6),
  /** Two stops stand side by side. Known of a block, not of its characters. */
  stops: bit(7),
  /** Characters that only simplified, and that only traditional text has. */
  simplified: bit(8),
  traditional: bit(9),
  digit: bit(10),
  /** Half-width , ; : ! ? ( ) */
  narrow: bit(11),
  quotation: bit(12),
  straight: bit(13),
  /** 「」『』„‚ */
  foreign: bit(14),
  bracket: bit(15),
  /** Anything that looks like a dot, but for the full stop 。 */
  dot: bit(16),
  /** Anything that looks like a dash. */
  dash: bit(17),
  /** 等 */
  andSoOn: bit(18),
  /** The unit before is the same one. */
  twice: bit(19),
  /** How a confusion starts. */
  confusable: bit(20),
  /** How a half of a set phrase starts. */
  phrase: bit(21),
  /** How a role word such as 记者 starts. */
  role: bit(22),
  /** The end of a dateline before its bracket: 讯（ */
  dateline: bit(23),
  /** A digit and what dates and times are made of: 月 日 号 时 分 */
  dated: bit(24),
  /** A digit and a measure word, or 余 or 多 before one. */
  counted: bit(25),
  /** A Han numeral and anything round that may stand for 〇. */
  zero: bit(26),
  /** The end of a post and a comma: 任， */
  post: bit(27),
  /** Two quotations side by side: ”“ */
  twoQuotations: bit(28),
  /** ”为 */
  theme: bit(29),
  /** Where a common misprint is found. */
  misprint: bit(30),
} as const;

/** Kinds so frequent that rules ask only whether a block holds them, not where. */
const UNPLACED =
  KIND.han |
  KIND.hangul |
  KIND.letter |
  KIND.space |
  KIND.stop |
  KIND.digitLike |
  KIND.odd |
  KIND.simplified |
  KIND.traditional |
  KIND.digit;
/** Kinds of one unit are the low bits; the high ones are kinds of two units side by side, placed where the first one stands. */
export const PAIR_SHIFT = 20;
export const PLACED = ((1 << PAIR_SHIFT) - 1) & ~UNPLACED;

/** What a UTF-16 unit is. Units that are alike share a number, so that what is read for each is small. */
export interface KindTable {
  /** unit → its number; of bytes where they suffice: the smaller the table, the more of it stays in the processor's cache */
  readonly numbers: Uint8Array | Uint16Array;
  /** number → the unit's own kinds, added up */
  readonly kinds: Int32Array;
  /** number → kinds of pairs that the unit is the second one of; and, PAIR_SHIFT bits lower, those that it is the first one of */
  readonly pairs: Int32Array;
}

const BY_CLASS: ReadonlyMap<number, number> = new Map([
  [CLASS.han, KIND.han],
  [CLASS.letter, KIND.letter],
  [CLASS.digit, KIND.digit],
  [CLASS.hangul, KIND.hangul],
]);
const BY_PATTERN: readonly (readonly [RegExp, number])[] = [
  [/[,;:!?()]/g, KIND.narrow],
  [/[“”‘’「」『』《》〈〉„‚]/g, KIND.quotation],
  [/"/g, KIND.straight],
  [/[「」『』„‚]/g, KIND.foreign],
  [/[（）【】〔〕〖〗［］()]/g, KIND.bracket],
  [/[.．…⋯・·•‧∙⋅･]/g, KIND.dot],
  [/[-–—―─ー－¬⸗‐]/g, KIND.dash],
  [/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2e80-\u2fdf\uf900-\ufaff\ufffd]/gu, KIND.odd],
  [/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, KIND.odd],
  [/[ \t\u00a0\u3000]/g, KIND.space],
  [/[，、。；：]/g, KIND.stop],
  [/[OoIl|]/g, KIND.digitLike],
  [/等/g, KIND.andSoOn],
];

const DIGITS = '0123456789';
/** What a count in digits stands before. */
export const MEASURES = '个名位人家所座处项条台辆套间栋户份件本张只场次届期批支枚头匹棵';
export const NUMERALS = '一二三四五六七八九〇零';
/** Anything round that may stand for 〇. */
export const ROUND = '0○◯OoＯ０';
/** The last characters of posts. */
const POST_ENDS = '队记任席长委员理编';
/** Pairs of any of the first with any of the second characters. */
const BY_PAIR: readonly (readonly [first: string, second: string, number])[] = [
  ['记記通实實摄攝', '者讯訊习習影', KIND.role],
  ['讯訊电電', '（(', KIND.dateline],
  [DIGITS, '月日号时時分点點', KIND.dated],
  [DIGITS, `余多${MEASURES}`, KIND.counted],
  [NUMERALS, ROUND, KIND.zero],
  [POST_ENDS, ',，', KIND.post],
  ['”', '“', KIND.twoQuotations],
  ['”', '为', KIND.theme],
];

const PLANE = 0x10000;
const BASE = { kinds: new Int32Array(PLANE), pairs: new Int32Array(PLANE) };
{
  const { kinds, pairs } = BASE;
  let plane = '';
  for (let code = 0; code < PLANE; code++) {
    kinds[code] = BY_CLASS.get(classOf(code)) ?? 0;
    if (code < 0xd800 || code > 0xdfff) plane += String.fromCharCode(code);
    else kinds[code] = KIND.odd;
  }
  for (const [pattern, kind] of BY_PATTERN) {
    for (const [character] of matchesOf(pattern, plane)) add(kinds, character, kind);
  }
  for (const [first, second, kind] of BY_PAIR) {
    for (const character of first) add(pairs, character, kind >>> PAIR_SHIFT);
    for (const character of second) add(pairs, character, kind);
  }
  for (const { read, pair } of MISPRINTS) {
    add(pairs, read.charAt(pair), KIND.misprint >>> PAIR_SHIFT);
    add(pairs, read.charAt(pair + 1), KIND.misprint);
  }
  for (const character of SIMPLIFIED.keys()) add(kinds, character, KIND.simplified);
  for (const character of TRADITIONAL.keys()) add(kinds, character, KIND.traditional);
  // The soft break is the one control character that means something.
  kinds[0x0a] = 0;
}

function add(table: Int32Array, character: string, kind: number): void {
  const code = character.charCodeAt(0);
  table[code] = kind | (table[code] ?? 0);
}

/** What each unit is; what the project's lists look for among it. */
export const kindsOf = once((lists: ProjectLists): KindTable => {
  const pairs = BASE.pairs.slice();
  const addPair = (start: string, kind: number): void => {
    add(pairs, start.charAt(0), kind >>> PAIR_SHIFT);
    add(pairs, start.charAt(1), kind);
  };
  for (const { read } of Array.from(confusionsOf(lists).values()).flat()) addPair(read, KIND.confusable);
  for (const { half } of Array.from(phrasesOf(lists).byOpening.values()).flat()) addPair(half, KIND.phrase);
  return numbered(BASE.kinds, pairs);
});

const BYTES = 256;

/** Gives units with the same kinds the same number. */
function numbered(kinds: Int32Array, pairs: Int32Array): KindTable {
  const numbers = new Uint16Array(PLANE);
  const known = new Map<number, number>();
  const firsts: number[] = [];
  for (let code = 0; code < PLANE; code++) {
    const key = (kinds[code] ?? 0) * 2 ** 32 + ((pairs[code] ?? 0) >>> 0);
    let number = known.get(key);
    if (number === undefined) {
      number = known.size;
      known.set(key, number);
      firsts.push(code);
    }
    numbers[code] = number;
  }
  return {
    numbers: known.size <= BYTES ? Uint8Array.from(numbers) : numbers,
    kinds: Int32Array.from(firsts, (code) => kinds[code] ?? 0),
    pairs: Int32Array.from(firsts, (code) => pairs[code] ?? 0),
  };
}
