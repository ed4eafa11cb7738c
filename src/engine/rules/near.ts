// What stands beside a place in a text: the question that most rules on marks ask.
import { CLASS, classOf } from '../text/index.ts';

/** What stands for a character that is itself 0: 0 says that there is none. */
const UNREAD = 0xfffd;

/** The code point that ends before `at`; 0 at the start. */
export function before(text: string, at: number): number {
  if (at <= 0) return 0;
  const unit = text.charCodeAt(at - 1);
  return (unit >= 0xdc00 && unit <= 0xdfff && at > 1 ? text.codePointAt(at - 2) : unit) || UNREAD;
}

/** The code point that starts at `at`; 0 at the end. */
export const after = (text: string, at: number): number => (at < text.length ? text.codePointAt(at) || UNREAD : 0);

export const isHan = (code: number): boolean => classOf(code) === CLASS.han;
export const isLetter = (code: number): boolean => classOf(code) === CLASS.letter;
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Han or kana: the scripts whose marks are set full width. Korean and Tibetan set theirs otherwise. */
export const isFullWidthScript = (code: number): boolean => {
  const kind = classOf(code);
  return kind === CLASS.han || kind === CLASS.kana;
};

/** Marks that a sentence of any script may carry between a word and what follows: looked past. */
const PASSED = new Set(Array.from('”’"\'》〉」』）】〕〗)]》%％‰…—“‘《〈「『（【〔〖([', (c) => c.charCodeAt(0)));

/**
 * Runs of passed marks that are looked past, and marks in all. Runs, because a fix may make one mark two: what stands beside
 * a place must not depend on which fix came first.
 */
const RUNS = 6;
const STEPS = 48;

/** The nearest code point before `at` that is no quotation mark, bracket, dash or percent sign, within reach. */
export function wordBefore(text: string, at: number): number {
  let place = at;
  let code = before(text, at);
  let runs = 0;
  let last = 0;
  while (PASSED.has(code) && at - place < STEPS) {
    if (code !== last) runs += 1;
    if (runs > RUNS) break;
    last = code;
    place -= 1;
    code = before(text, place);
  }
  return code;
}

/** The nearest code point from `at` on that is no quotation mark, bracket, dash or percent sign, within reach. */
export function wordAfter(text: string, at: number): number {
  let place = at;
  let code = after(text, at);
  let runs = 0;
  let last = 0;
  while (PASSED.has(code) && place - at < STEPS) {
    if (code !== last) runs += 1;
    if (runs > RUNS) break;
    last = code;
    place += 1;
    code = after(text, place);
  }
  return code;
}

const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}]/u;

/**
 * True when a character that does not show stands beside `[start, end)`: it may part what belongs together, so that a fix of
 * the whole waits until it is taken out.
 */
export const isBesideHidden = (text: string, start: number, end: number): boolean =>
  HIDDEN.test(text.charAt(start - 1) + text.charAt(end));

/** True when `word` stands in the text at `at`. Like `startsWith`, but at a fraction of its cost where the next unit already differs. */
export function standsAt(text: string, word: string, at: number): boolean {
  for (let n = 0; n < word.length; n++) if (text.charCodeAt(at + n) !== word.charCodeAt(n)) return false;
  return true;
}

/** All matches of a global pattern. Like `matchAll`, which copies the pattern at each call: dear on thousands of short texts. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
