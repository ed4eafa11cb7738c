// Korean sets its words apart and yet breaks its lines anywhere: whether a line end stands between two words or inside one is
// told by how syllables begin and end words, on the page and in Korean at large.
import type { Line } from './measure.ts';

/** True where a space goes between two lines of one text, of which one ends or the other begins with a Hangul syllable. */
export type HangulSeams = (upper: string, lower: string) => boolean;

/** How often a syllable ends or begins a word, in a hundred, where that is far from usual. */
const ENDS: readonly (readonly [number, string])[] = [
  [92, '을를은는의며및럼'],
  [80, '도된될던등씨할큰킨또더약터'],
  [65, '에로와과고면게른린워때뒤후곳총뿐것명서한든'],
  [50, '이가여월년야본난진친온새두각만나줄개별'],
  [35, '간중말번들기라자분원해어아려인지시일수'],
  [20, '다대전사'],
  [6, '하되있없않받겠습했됐였었았됩합입밝많높같못'],
];
const BEGINS: readonly (readonly [number, string])[] = [
  [2, '을를는었았였겠습됐했니까께며던료력률됩'],
  [6, '은의에로들라와과졌렸켰려네럼'],
  [12, '지된적인성자고면서하되들'],
  [90, '있없않및첫밝많높같큰못잘'],
  [65, '그또더것등때받늘두올새열따최함약뒤후곳각매'],
  [45, '이한수오전내우모운발강작세네보통줄안관다'],
];
const USUAL = 27;
/** How many sightings on the page the general habit is worth. */
const WEIGHT = 4;
const PAIR_WEIGHT = 1.5;

/** What may stand behind a quotation mark, a bracket, a number or a foreign word without a space. */
const PARTICLE =
  /^(?:은|는|이|가|을|를|의|에|로|와|과|도|만|며|고|이며|이고|에서|에는|에게|에도|으로|로는|까지|부터|보다|처럼|라고|라는|라며|이라고|이라는|이라며|이다|였다|이었다|인|등|씩|씨|째|쯤|여)(?![가-힣])/u;
/** The last syllable of a sentence. */
const CLOSES_SENTENCE = /^[다요까죠](?=[.?!”’])/u;
const COUNTER = /^[가-힣]/u;
const COUNTED = /\p{Nd}[년월일시분명원개곳대회층살]$/u;
const NAMED = /[”’」』》)\p{Script=Latin}][은는이가을를의에로와과도]$/u;
const GREAT_NUMBER = /\p{Nd}\s?[십백천만억조]$|제$/u;
const BINDS = /[=·/~∼～+:-]$/u;
const HANGUL = /[가-힣]/u;

/** Learns from a page's lines; undefined where they hold no Korean. */
export function learnHangul(lines: readonly Line[]): HangulSeams | undefined {
  const counts = countSyllables(lines);
  if (!counts) return undefined;
  const spaced = (upper: string, lower: string): number => oddsOf(counts, upper.slice(-1), lower.charAt(0));
  const whole = keepsWords(lines, spaced);
  return (upper, lower) => {
    if (whole) return true;
    if (BINDS.test(upper) || CLOSES_SENTENCE.test(lower)) return false;
    const [last, first] = [upper.slice(-1), lower.charAt(0)];
    if (HANGUL.test(last) && HANGUL.test(first) && (COUNTED.test(upper.slice(-2)) || NAMED.test(upper.slice(-2))))
      return !PARTICLE.test(lower);
    if (HANGUL.test(last) && HANGUL.test(first)) return spaced(upper, lower) > 0;
    if (/\p{Nd}/u.test(last)) return !COUNTER.test(lower);
    if (/\p{Nd}/u.test(first)) return !GREAT_NUMBER.test(upper.slice(-3));
    return !(/[^.,!?…]/u.test(last) && PARTICLE.test(lower));
  };
}

interface Counts {
  /** For each syllable how often it ends words, goes on inside them, begins them, and follows inside them. */
  readonly of: ReadonlyMap<string, Uint32Array>;
  /** For each two syllables how often a space parts them, and how often not. */
  readonly pairs: ReadonlyMap<string, Uint32Array>;
}
const [ENDED, WENT_ON, BEGAN, FOLLOWED] = [0, 1, 2, 3];

function countSyllables(lines: readonly Line[]): Counts | undefined {
  const of = new Map<string, Uint32Array>();
  const pairs = new Map<string, Uint32Array>();
  const add = (map: Map<string, Uint32Array>, key: string, place: number, size: number): void => {
    const own = map.get(key) ?? new Uint32Array(size);
    own[place] = (own[place] ?? 0) + 1;
    map.set(key, own);
  };
  for (const { text } of lines) {
    if (!HANGUL.test(text)) continue;
    for (const { 0: found, 1: left = '', 2: right = '' } of text.matchAll(/([가-힣])(?=\s?([가-힣]))\s?/gu)) {
      const parted = found.length > 1;
      add(of, left, parted ? ENDED : WENT_ON, 4);
      add(of, right, parted ? BEGAN : FOLLOWED, 4);
      add(pairs, left + right, parted ? 0 : 1, 2);
    }
  }
  return of.size === 0 ? undefined : { of, pairs };
}

const tableOf = (table: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(table.flatMap(([share, syllables]) => Array.from(syllables, (one) => [one, share / 100] as const)));
const [END_SHARE, BEGIN_SHARE] = [tableOf(ENDS), tableOf(BEGINS)];
const logit = (share: number): number => Math.log(share / (1 - share));

/** Log odds that a space stands between two syllables. */
function oddsOf({ of, pairs }: Counts, left: string, right: string): number {
  const learnt = (counts: Uint32Array | undefined, yes: number, no: number, share: number, weight: number): number =>
    Math.log(((counts?.[yes] ?? 0) + weight * share) / ((counts?.[no] ?? 0) + weight * (1 - share)));
  const ends = learnt(of.get(left), ENDED, WENT_ON, END_SHARE.get(left) ?? USUAL / 100, WEIGHT);
  const begins = learnt(of.get(right), BEGAN, FOLLOWED, BEGIN_SHARE.get(right) ?? USUAL / 100, WEIGHT);
  const odds = ends + begins - logit(USUAL / 100);
  const share = Math.min(0.95, Math.max(0.05, 1 / (1 + Math.exp(-odds))));
  return odds + learnt(pairs.get(left + right), 0, 1, share, PAIR_WEIGHT) - logit(share);
}

/** How often a line end falls inside a word, where lines are filled without regard to words. */
const CUT = 0.5;
/** Log odds beyond which no syllable speaks. */
const SURE = 4;

/** Whether the line ends of a page are likelier all between words than anywhere. */
function keepsWords(lines: readonly Line[], spaced: (upper: string, lower: string) => number): boolean {
  let [all, any] = [0, 0];
  for (const [at, { text }] of lines.entries()) {
    const lower = lines[at + 1]?.text ?? '';
    if (!HANGUL.test(text.slice(-1)) || !HANGUL.test(lower.charAt(0))) continue;
    const odds = CLOSES_SENTENCE.test(lower) ? -SURE : spaced(text, lower);
    const share = 1 / (1 + Math.exp(-Math.max(-SURE, Math.min(SURE, odds))));
    all += Math.log(share);
    any += Math.log((1 - CUT) * share + CUT * (1 - share));
  }
  return all > any;
}
