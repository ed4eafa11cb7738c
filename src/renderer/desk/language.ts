// The `lang` of a page's text, so that the fonts, line breaking and quotation marks fit it.

const TRADITIONAL = /[國會們這來時對學為後說發點過還經當問與關電長門開無進現動車書]/gu;
const SIMPLIFIED = /[国会们这来时对学为后说发点过还经当问与关电长门开无进现动车书]/gu;
const HAN = /\p{Script=Han}/u;

/** `zh-Hans`, `zh-Hant`, `ko`, `bo` or `und`, judged by the characters of a page's beginning. */
export function langOf(text: string): string {
  const sample = text.slice(0, 4000);
  if (/\p{Script=Hangul}/u.test(sample)) return 'ko';
  if (!HAN.test(sample)) return /\p{Script=Tibetan}/u.test(sample) ? 'bo' : 'und';
  return count(sample, TRADITIONAL) > count(sample, SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
}

const count = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0;
