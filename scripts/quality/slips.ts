// The slips that scanning and typesetting make, one function each: a clean text in, the same text with one slip out.
import { LOOK_ALIKES } from '../../src/engine/lexicon/index.ts';
import type { Chance } from '../train/chance.ts';

/** A text with one slip, and where it is. */
export interface Slipped {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Undefined where the text has no place for the slip. */
export type Slip = (text: string, chance: Chance) => Slipped | undefined;

/** Replaces one of the matches, drawn by chance. */
const at =
  (pattern: RegExp, put: (found: string, chance: Chance) => string | undefined): Slip =>
  (text, chance) => {
    const [first, ...rest] = Array.from(text.matchAll(pattern));
    if (!first) return undefined;
    const { 0: found, index } = chance.one([first, ...rest]);
    const replaced = put(found, chance);
    if (replaced === undefined || replaced === found) return undefined;
    return {
      text: text.slice(0, index) + replaced + text.slice(index + found.length),
      start: index,
      end: index + replaced.length,
    };
  };

/** A mark without its partner is flagged where the partner is: anywhere in the text. */
const anywhere =
  (slip: Slip): Slip =>
  (text, chance) => {
    const slipped = slip(text, chance);
    return slipped && { ...slipped, start: 0, end: slipped.text.length };
  };

const WIDE = '，；：！？（）';
const NARROW = ',;:!?()';
const HAN = /\p{Script=Han}/gu;

const lookAlike = at(HAN, (character, chance) => {
  const [first, ...rest] = LOOK_ALIKES.get(character) ?? [];
  return first === undefined ? undefined : chance.one([first, ...rest]);
});

export const SLIPS: Readonly<Record<string, Slip>> = {
  'look-alike character': lookAlike,
  'half-width mark': at(/(?<=\p{Script=Han})[，；：！？](?=\p{Script=Han})/gu, (mark) => NARROW[WIDE.indexOf(mark)]),
  'quotation mark lost': anywhere(at(/[“”‘’《》]/gu, () => '')),
  'quotation mark of the wrong kind': at(/[”’]/gu, (mark) => (mark === '”' ? '’' : '”')),
  'straight quotation marks': at(/“[^“”]{2,20}”/gu, (run) => `"${run.slice(1, -1)}"`),
  'bracket lost': anywhere(at(/[（）]/gu, () => '')),
  'mark doubled': at(/[，、；：]/gu, (mark) => mark + mark),
  'two marks together': at(/[，、；]/gu, (mark) => `${mark}。`),
  'function word doubled': at(/[的了是在和与我被把也就都及或由并]/gu, (word) => word + word),
  'any character doubled': at(HAN, (character) => character + character),
  'phrase doubled': at(/\p{Script=Han}{5}/gu, (phrase) => phrase + phrase),
  'character lost': at(HAN, () => ''),
  'characters swapped': at(/\p{Script=Han}{2}/gu, (pair) => pair.charAt(1) + pair.charAt(0)),
  'letter for a digit': at(/(?<=\d)[01]|[01](?=\d)/gu, (digit) => (digit === '0' ? 'O' : 'l')),
  'impossible date': at(/\d{1,2}(?=月\d)|(?<=月)\d{1,2}(?=日)/gu, () => '37'),
  'dash of a wrong form': at(/——/gu, (_, chance) => chance.one(['--', '──', '一一'])),
  'ellipsis of a wrong form': at(/……|[，。]/gu, () => '...'),
  'zero of a wrong form': at(/〇/gu, (_, chance) => chance.one(['0', 'O', '○'])),
  'character that does not show': at(
    HAN,
    (character, chance) => character + chance.one(['\u200b', '\u202a', '\u00ad', '\u0001']),
  ),
  'radical for a character': at(/[人一二大小水火手日月目石]/gu, (character) => RADICALS.get(character)),
  'slip in a set phrase': at(
    /中国特色社会主义|全心全意为人民服务|社会主义核心价值观|中华民族伟大复兴|绿水青山就是金山银山|中国人民解放军/gu,
    (phrase, chance) => {
      const index = chance.between(1, phrase.length - 2);
      return phrase.slice(0, index) + phrase.slice(index + 1);
    },
  ),
};

const RADICALS = new Map(
  Array.from({ length: 0xd6 }, (_, n) => String.fromCharCode(0x2f00 + n)).map((radical) => [
    radical.normalize('NFKC'),
    radical,
  ]),
);
