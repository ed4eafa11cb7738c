// One class per character, by Unicode script and property, so that 𠮷, 㐂 and ⺀ are Han like 中. Looked up, never computed twice.

/** What a character is to the steps: small numbers, so that a page's classes fit in one byte array. */
export const CLASS = {
  other: 0,
  space: 1,
  /** Ends a line: LF, CR, VT, FF, NEL, LS, PS. */
  newline: 2,
  han: 3,
  kana: 4,
  hangul: 5,
  tibetan: 6,
  /** Letters of scripts that set spaces between words: Latin, Greek, Cyrillic, Arabic, Devanagari … */
  letter: 7,
  digit: 8,
  sentence: 9,
  clause: 10,
  opener: 11,
  closer: 12,
  hyphen: 13,
  dash: 14,
  /** Zero-width characters that carry no meaning in running text: zero-width space, word joiner, soft hyphen. */
  invisible: 15,
  mark: 16,
  /** Letters of scripts without spaces between words: Thai, Lao, Khmer, Burmese. */
  unspaced: 17,
} as const;

const PLANE = 0x10000;
/** By UTF-16 unit its class, and in the bits above whether it is wide: all that is asked of a character lies in one place. */
const TABLE = new Uint8Array(PLANE);
const CLASS_BITS = 0x1f;
const WIDE = 0x40;
/** Set full width by Chinese fonts and half width by Latin ones. */
const EITHER = 0x80;

/** Later entries win. */
const BY_PROPERTY: readonly (readonly [RegExp, number])[] = [
  [/\p{M}+/gu, CLASS.mark],
  [/\p{L}+/gu, CLASS.letter],
  [/[\p{Nd}½¼¾⅓⅔⅛⅜⅝⅞%‰％]+/gu, CLASS.digit],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu, CLASS.unspaced],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu, CLASS.kana],
  [/[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Nushu}\u3400-\u4dbf\u4e00-\u9fff]+/gu, CLASS.han],
  [/\p{Script=Hangul}+/gu, CLASS.hangul],
  [/\p{Script=Tibetan}+/gu, CLASS.tibetan],
  [/[\p{Ps}\p{Pi}]+/gu, CLASS.opener],
  [/[\p{Pe}\p{Pf}]+/gu, CLASS.closer],
  [/[.!?。！？．｡…‥‼⁇⁈⁉།༎༏༐༑༔]+/gu, CLASS.sentence],
  [/[,;:，、；：､﹐﹑﹔﹕]+/gu, CLASS.clause],
  [/[-‐‑⸗⹀¬]+/gu, CLASS.hyphen],
  [/[‒–—―⸺⸻─～~〜]+/gu, CLASS.dash],
  [/[\u00ad\u200b\u2060\u180e]+/gu, CLASS.invisible],
  [/\s+/gu, CLASS.space],
  [/[\n\v\f\r\u0085\u2028\u2029]+/gu, CLASS.newline],
];

/** East Asian Wide and Fullwidth, as far as texts show them. */
const WIDE_PROPERTY =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u1100-\u115f\u3000-\u303e\u3105-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6]+/gu;

const AMBIGUOUS = /[“”‘’…—·※×÷→←↑↓○●◎△▲□■◇◆☆★①②③④⑤⑥⑦⑧⑨⑩]/gu;

/** Puts `value` in the bits of `mask` for all characters that match. */
function fill(plane: string, pattern: RegExp, mask: number, value: number): void {
  for (const { 0: run } of plane.matchAll(pattern)) {
    for (let at = 0; at < run.length; at++) {
      const code = run.charCodeAt(at);
      TABLE[code] = ((TABLE[code] ?? 0) & ~mask) | value;
    }
  }
}

{
  let plane = '';
  for (let code = 0; code < PLANE; code++) if (code < 0xd800 || code > 0xdfff) plane += String.fromCharCode(code);
  for (const [pattern, value] of BY_PROPERTY) fill(plane, pattern, CLASS_BITS, value);
  fill(plane, WIDE_PROPERTY, WIDE, WIDE);
  fill(plane, AMBIGUOUS, EITHER, EITHER);
}

const LETTER = /^\p{L}$/u;
const MARK = /^\p{M}$/u;

/** Planes 2 and 3 are Han by definition of the standard; what lies elsewhere is looked at one by one. */
function classOfAstral(code: number): number {
  if (code >= 0x20000 && code <= 0x3ffff) return CLASS.han;
  if (code >= 0x1b000 && code <= 0x1b16f) return CLASS.kana;
  const character = String.fromCodePoint(code);
  if (LETTER.test(character)) return code >= 0x16fe0 && code <= 0x18d8f ? CLASS.han : CLASS.letter;
  return MARK.test(character) ? CLASS.mark : CLASS.other;
}

/** The class of a code point, one of CLASS. A lone surrogate is `other`. */
export function classOf(code: number): number {
  return code < PLANE ? (TABLE[code] ?? CLASS.other) & CLASS_BITS : classOfAstral(code);
}

/** True for characters two half-width cells wide; `cjk` says how the marks are set that either kind of font has. */
export function isWide(code: number, cjk: boolean): boolean {
  if (code < PLANE) return ((TABLE[code] ?? 0) & (cjk ? WIDE | EITHER : WIDE)) !== 0;
  return code >= 0x16fe0;
}

/**
 * Han, kana and their full-width marks: between two of these a space is never a word space.
 * @param cjk whether the page is Chinese or Japanese, which makes “ ” ‘ ’ … — · marks of its own.
 */
export function isCjk(code: number, cjk: boolean): boolean {
  const kind = classOf(code);
  if (kind === CLASS.han || kind === CLASS.kana) return true;
  return code < PLANE && kind !== CLASS.hangul && isWide(code, cjk);
}

export const isCapital = (character: string): boolean => /^\p{Lu}$/u.test(character);
export const isSmall = (character: string): boolean => /^\p{Ll}$/u.test(character);
