// What kinds of characters a block holds, found in one pass over a table, so that a rule looks only where it can find something.
import { CLASS, classOf } from '../text/index.ts';
import { matchesOf } from './near.ts';

export const HOLDS = {
  /** Letters of scripts that set spaces between words. */
  letter: 1,
  digit: 2,
  /** Half-width , ; : ! ? ( ) */
  narrow: 4,
  quotation: 8,
  straight: 16,
  bracket: 32,
  /** Anything that looks like a dot, but for the full stop 。 */
  dot: 64,
  /** Anything that looks like a dash. */
  dash: 128,
  hangul: 256,
  /** Controls, format characters, private use, radicals, compatibility forms; and every surrogate. */
  odd: 512,
  /** Greek and Cyrillic letters. */
  lookalike: 1024,
  /** The same unit twice in a row. */
  twice: 2048,
  space: 4096,
  /** 月 日 号 时 分: what dates are made of. */
  calendar: 8192,
  han: 16384,
} as const;

const TABLE = new Uint16Array(0x10000);

const BY_PATTERN: readonly (readonly [RegExp, number])[] = [
  [/[,;:!?()]/g, HOLDS.narrow],
  [/[“”‘’「」『』《》〈〉„‚]/g, HOLDS.quotation],
  [/"/g, HOLDS.straight],
  [/[（）【】〔〕〖〗［］()]/g, HOLDS.bracket],
  [/[.．…⋯・·•‧∙⋅･]/g, HOLDS.dot],
  [/[-–—―─ー－¬⸗‐]/g, HOLDS.dash],
  [/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2e80-\u2fdf\uf900-\ufaff\ufffd]/gu, HOLDS.odd],
  [/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, HOLDS.lookalike],
  [/[ \t\u00a0\u3000]/g, HOLDS.space],
  [/[月日号时時分點点]/g, HOLDS.calendar],
];
const BY_CLASS: ReadonlyMap<number, number> = new Map([
  [CLASS.han, HOLDS.han],
  [CLASS.letter, HOLDS.letter],
  [CLASS.digit, HOLDS.digit],
  [CLASS.hangul, HOLDS.hangul],
]);

{
  let plane = '';
  for (let code = 0; code < TABLE.length; code++) {
    TABLE[code] = BY_CLASS.get(classOf(code)) ?? 0;
    if (code < 0xd800 || code > 0xdfff) plane += String.fromCharCode(code);
    else TABLE[code] = HOLDS.odd;
  }
  for (const [pattern, bit] of BY_PATTERN) {
    for (const [character] of matchesOf(pattern, plane))
      TABLE[character.charCodeAt(0)] = bit | (TABLE[character.charCodeAt(0)] ?? 0);
  }
  // The soft break is the one control character that means something.
  TABLE[0x0a] = 0;
}

/** The kinds of characters that a text holds: HOLDS, added up. */
export function holdsOf(text: string): number {
  let bits = 0;
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bits |= TABLE[code] ?? 0;
    if (code === last) bits |= HOLDS.twice;
    last = code;
  }
  return bits;
}
