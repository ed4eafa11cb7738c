// The kinds of characters that rules look for, as one table by UTF-16 unit, so that one pass over a page finds them for all rules.
import { CLASS, classOf } from '../text/index.ts';
import { confusionsOf } from './confusions.ts';
import type { ProjectLists } from './lists.ts';
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
  /** 月 日 号 时 分: what dates are made of. */
  calendar: bit(18),
  /** Anything round that may stand for 〇. */
  round: bit(19),
  /** 等 */
  andSoOn: bit(20),
  /** The unit before is the same one. */
  twice: bit(21),
  /** How a confusion starts. */
  confusable: bit(22),
  /** How a half of a set phrase starts. */
  phrase: bit(23),
  /** How a role word such as 记者 starts. */
  role: bit(24),
  /** The end of a dateline before its bracket: 讯（ */
  dateline: bit(25),
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
  KIND.traditional;
/**
 * Kinds of two units side by side, placed where the first one stands. In the table the second unit has the kind's own bit, and
 * the first one the same bit moved up by PAIR_SHIFT.
 */
export const PAIRS = KIND.confusable | KIND.phrase | KIND.role | KIND.dateline;
export const PAIR_SHIFT = 4;
export const SINGLE = ~(PAIRS | (PAIRS << PAIR_SHIFT));
export const PLACED = SINGLE & ~UNPLACED;

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
  [/[月日号时時分點点]/g, KIND.calendar],
  [/[0○◯OoＯ０]/g, KIND.round],
  [/等/g, KIND.andSoOn],
];
/** Pairs of any of the first with any of the second characters. */
const BY_PAIR: readonly (readonly [first: string, second: string, number])[] = [
  ['记記通实實摄攝', '者讯訊习習影', KIND.role],
  ['讯訊电電', '（(', KIND.dateline],
];

const BASE = new Int32Array(0x10000);
{
  let plane = '';
  for (let code = 0; code < BASE.length; code++) {
    BASE[code] = BY_CLASS.get(classOf(code)) ?? 0;
    if (code < 0xd800 || code > 0xdfff) plane += String.fromCharCode(code);
    else BASE[code] = KIND.odd;
  }
  for (const [pattern, kind] of BY_PATTERN) {
    for (const [character] of matchesOf(pattern, plane)) add(BASE, character.charCodeAt(0), kind);
  }
  for (const [first, second, kind] of BY_PAIR) {
    for (const character of first) add(BASE, character.charCodeAt(0), kind << PAIR_SHIFT);
    for (const character of second) add(BASE, character.charCodeAt(0), kind);
  }
  for (const character of SIMPLIFIED.keys()) add(BASE, character.charCodeAt(0), KIND.simplified);
  for (const character of TRADITIONAL.keys()) add(BASE, character.charCodeAt(0), KIND.traditional);
  // The soft break is the one control character that means something.
  BASE[0x0a] = 0;
}

function add(table: Int32Array, code: number, kind: number): void {
  table[code] = kind | (table[code] ?? 0);
}

function addPair(table: Int32Array, start: string, kind: number): void {
  add(table, start.charCodeAt(0), kind << PAIR_SHIFT);
  add(table, start.charCodeAt(1), kind);
}

/** KIND, added up, by UTF-16 unit; what the project's lists look for among them. */
export const kindsOf = once((lists: ProjectLists): Int32Array => {
  const table = BASE.slice();
  for (const { read } of Array.from(confusionsOf(lists).values()).flat()) addPair(table, read, KIND.confusable);
  for (const { half } of Array.from(phrasesOf(lists).byFirst.values()).flat()) addPair(table, half, KIND.phrase);
  return table;
});
