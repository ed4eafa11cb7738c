// The grams of a text: pairs of neighbouring Han, Hangul or Katakana, words of four and more letters (their first letters,
// because endings change) or two and more digits.

/** A pair of characters as one number, a word in lower case. */
export type Gram = number | string;

/** What is read in pairs: Han, and syllables whose words are short and change their ends. */
const PAIRED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Marks that stand inside a phrase: the characters on both sides are neighbours. */
const WITHIN = /[\s“”‘’《》]/u;

const KIND = { unknown: 0, paired: 1, letter: 2, within: 3, other: 4 } as const;
const PLANE = 0x10000;
/** Kinds of characters, filled in as they are met. */
const KINDS = new Uint8Array(PLANE);

function kindOf(code: number): number {
  const known = KINDS[code] ?? KIND.unknown;
  if (known !== KIND.unknown) return known;
  const character = String.fromCodePoint(code);
  let kind: number = KIND.other;
  if (PAIRED.test(character)) kind = KIND.paired;
  else if (LETTER.test(character)) kind = KIND.letter;
  else if (WITHIN.test(character)) kind = KIND.within;
  if (code < PLANE) KINDS[code] = kind;
  return kind;
}

/** Letters of a word that count; a longer number is another number. */
const STEM = 7;

const FIRST = 0x3400;
const isCommon = (code: number): boolean => code >= FIRST && code < FIRST + 0x8000;

/** Pairs of common Han are less than this. */
export const COMMON_PAIRS = 2 ** 30;

/** Distinct for each pair; small for common characters, because small integers are found faster. */
const pairOf = (left: number, right: number): number =>
  isCommon(left) && isCommon(right) ? (left - FIRST) * 0x8000 + right - FIRST : 2 ** 31 + left * 2 ** 21 + right;

/** Tells the grams of a text in order, each as often as it stands there. */
export function eachGram(text: string, tell: (gram: Gram) => void): void {
  let before = 0;
  let wordAt = -1;
  const endWord = (end: number): void => {
    const word = text.slice(wordAt, end);
    if (word.length >= 4 || /^\d{2,}$/u.test(word)) tell(word.slice(0, STEM).toLowerCase());
    wordAt = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    const kind = kindOf(code);
    if (wordAt >= 0 && kind !== KIND.letter) endWord(at);
    if (kind === KIND.paired) {
      if (before > 0) tell(pairOf(before, code));
      before = code;
    } else if (kind === KIND.letter) {
      if (wordAt < 0) wordAt = at;
      before = 0;
    } else if (kind === KIND.other) {
      before = 0;
    }
    if (code >= PLANE) at += 1;
  }
  if (wordAt >= 0) endWord(text.length);
}
