// Words that keep their hyphen where a line ends behind it, and words that have none though both halves are words.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** First parts that are nearly always followed by a hyphen: self-preservation, ill-omened, vice-président. */
const FIRST = set('self well ill non far quasi pseudo ever never so vice demi rez кое юго северо');
/** What ex- stands before as a word of its own: elsewhere it opens a word (ex-traordinary). */
const FORMER =
  /^(?:president|prime|premier|mayor|minister|king|queen|emperor|kaiser|soldier|officer|champion|convict|policeman|governor|senator|member|husband|wife|pupil|student|service|ministre|président|maire|chef)/u;
const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu;
const ONES =
  /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)/u;
/** old-established, long-standing: what something is, before a participle. */
const QUALITY =
  /^(?:old|new|long|short|high|low|hard|full|good|best|better|kind|warm|hot|cold|red|white|black|blue|light|dark|broad|narrow|deep|quick|slow|ready|home|hand|first|second|half|two|three|four|five|much|newly|free|large|small|middle)$/iu;
const PARTICIPLE = /^(?!en)\p{L}{4,}(?:ed|ing)$/u;
const HALF = /^(?!penny|pence|way)\p{L}{3,}/u;
/** High-street, Mill-lane, as old papers write them. */
const STREET = /^(?:street|road|lane|square|terrace|hill|gate)$/u;
/** a-t-il, est-il, celui-ci; кто-нибудь, как-то. */
const ENCLITIC = set('il elle on ils elles vous nous je ce là ci même mêmes être нибудь либо таки');
const RUSSIAN_NUMBER = /^(?:один|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять)$/iu;
/** ремонтно-механический, научно-технический. */
const RUSSIAN_FIRST = /^\p{Script=Cyrillic}{2,}(?:тно|нно|льно|ско|чно|жно|рно|водно)$/iu;
const RUSSIAN_SECOND = /^\p{Script=Cyrillic}{5,}(?:[ыи]й|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|[ыи]м|[ыи]х|ой|ей|ую|юю)$/u;
const RUSSIAN_MANNER = /^\p{Script=Cyrillic}{2,}(?:ски|ому|ему)$/u;

/** Short words that others are made with, and that so are no sign of a hyphen: bij-een, her-self, there-fore. */
const JOINS_ON = set(
  'een out into to on other self selves fore times thing things where ever upon in by after with over bij voor onder uit aan op af door om na ein auf aus an ab zu vor nach mit durch unter ver be ge her hin dar wo hier her there some any every no not my him it your one',
);

/**
 * Whether the hyphen between two parts of a word at a line end belongs to the word, as far as the parts say it; undefined
 * where they do not.
 */
export function keepsHyphen(tail: string, head: string): boolean | undefined {
  const first = tail.toLowerCase().replaceAll('ſ', 's');
  if (FIRST.has(first) || ENCLITIC.has(head)) return true;
  if (first === 'ex') return FORMER.test(head);
  if (first === 're' && head.startsWith('e')) return true;
  if (first === 'half') return HALF.test(head);
  if (TENS.test(first) && ONES.test(head)) return true;
  if (QUALITY.test(first) && PARTICIPLE.test(head)) return true;
  if (STREET.test(head) && /^\p{Lu}/u.test(tail)) return true;
  if (RUSSIAN_NUMBER.test(first) && RUSSIAN_NUMBER.test(head)) return true;
  if ((RUSSIAN_FIRST.test(first) && RUSSIAN_SECOND.test(head)) || (first === 'по' && RUSSIAN_MANNER.test(head)))
    return true;
  return JOINS_ON.has(first) || JOINS_ON.has(head) ? false : undefined;
}
