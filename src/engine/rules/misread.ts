// Slips told by common words and the page's own: a pair of characters that is no word, and would be one if one of the two were
// read for its look-alike, or the two changed places. A character that hardly stands alone is suspect by itself; any other one
// only where the word that it would make stands elsewhere on the page, and what is read does not.
import { BOUND_CHARACTERS, COMMON_WORDS, FREE_CHARACTERS, LOOK_ALIKES, OTHER_WORDS } from '../lexicon/index.ts';
import { counterOf, mostOf } from './counts.ts';
import { KIND } from './kinds.ts';
import { hash, pairAt, pairOf } from './pair.ts';
import { type CheckedBlock, holding } from './scan.ts';

/** A word that a pair of characters was meant to be, and which of the two was misread, or both changed places. */
interface Meant {
  readonly word: string;
  readonly slip: 0 | 1 | 'swapped';
  /** How often the word must stand on the page to speak against what is read; 0: that is suspect by itself. */
  readonly enough: number;
}

export interface Misread {
  readonly placed: CheckedBlock;
  readonly at: number;
  readonly read: string;
  readonly meant: string;
  /** How often the word that is meant stands on the page. */
  readonly seen: number;
  /** The character is suspect by itself. */
  readonly bound: boolean;
  readonly swapped: boolean;
}

const isWord = (pair: string): boolean => COMMON_WORDS.has(pair) || OTHER_WORDS.has(pair);

/** One character twice is said so on purpose, or doubled by mistake: it is not misread. */
const isTwice = (pair: string): boolean => pair.charAt(0) === pair.charAt(1);

/** Words whose characters stand in the other order as well, in other phrases. */
const LOOSE = /[不没是有能要会一了过着去来上下]/;

/** How often a word must stand on the page to speak against a character that is a word of its own, and against a swap. */
const OFTEN = 3;
const TWICE = 2;

function enoughFor(character: string): number {
  if (BOUND_CHARACTERS.has(character)) return 0;
  return FREE_CHARACTERS.has(character) ? OFTEN : 1;
}

/** A pair that is read → what may be meant: no word itself, one look-alike away from a common one. */
const MEANT: ReadonlyMap<number, readonly Meant[]> = meantByRead();

function meantByRead(): ReadonlyMap<number, readonly Meant[]> {
  const rows: (readonly [read: string, meant: Meant])[] = [];
  for (const word of COMMON_WORDS) {
    const [first, second] = [word.charAt(0), word.charAt(1)];
    for (const other of LOOK_ALIKES.get(first) ?? [])
      rows.push([other + second, { word, slip: 0, enough: enoughFor(other) }]);
    for (const other of LOOK_ALIKES.get(second) ?? [])
      rows.push([first + other, { word, slip: 1, enough: enoughFor(other) }]);
    if (!LOOSE.test(word)) rows.push([second + first, { word, slip: 'swapped', enough: TWICE }]);
  }
  const known = rows.filter(([read]) => !isWord(read) && !isTwice(read));
  return new Map(
    Array.from(
      Map.groupBy(known, ([read]) => pairAt(read, 0)),
      ([read, group]) => [read, group.map(([, meant]) => meant)],
    ),
  );
}

const [READ, WORD] = [1, 2];
/**
 * Two bits for each pair, READ and WORD, by its hash, four pairs to a byte: small enough to stay in the processor's cache, and
 * nearly all pairs of a page are told off without a string being made. A word too many, by a hash that it shares, costs a flag in
 * fifty.
 */
const SIEVE = new Uint8Array(1 << 16);
const PLACES = 4 * SIEVE.length - 1;

const marksOf = (first: number, second: number): number => {
  const place = hash(first, second) & PLACES;
  return ((SIEVE[place >>> 2] ?? 0) >>> (2 * (place & 3))) & (READ | WORD);
};

function mark(pairs: Iterable<number>, bit: number): void {
  for (const pair of pairs) {
    const place = hash(pair >>> 16, pair & 0xffff) & PLACES;
    SIEVE[place >>> 2] = (SIEVE[place >>> 2] ?? 0) | (bit << (2 * (place & 3)));
  }
}

mark(MEANT.keys(), READ);
for (const words of [COMMON_WORDS, OTHER_WORDS])
  mark(
    Array.from(words, (word) => pairAt(word, 0)),
    WORD,
  );

/** What may be misread on a page, in page order. Linear in the page. */
export function misreadOn(blocks: readonly CheckedBlock[]): Misread[] {
  if (isTraditional(blocks)) return [];
  const most = mostOf(blocks);
  const found: Candidate[] = [];
  for (const placed of holding(blocks, KIND.han)) misreadIn(placed, most, found);
  if (found.length === 0) return [];
  const count = counterOf(
    blocks,
    found.flatMap((candidate) => [candidate.meant.word, ...around(candidate)]),
  );
  return found.flatMap((candidate): Misread[] => {
    const { placed, at, meant } = candidate;
    const { word, enough, slip } = meant;
    const seen = count(word);
    const told = enough === 0 || (seen >= enough && around(candidate).every((pair) => count(pair) <= 1));
    if (!told) return [];
    const read = placed.block.text.slice(at, at + 2);
    return [{ placed, at, read, meant: word, seen, bound: enough === 0, swapped: slip === 'swapped' }];
  });
}

/** The words are written as simplified text has them: on a traditional page they would not be known for words. */
const isTraditional = (blocks: readonly CheckedBlock[]): boolean =>
  holding(blocks, KIND.traditional).length > holding(blocks, KIND.simplified).length;

interface Candidate {
  readonly placed: CheckedBlock;
  readonly at: number;
  readonly meant: Meant;
}

/** The pairs that the slip makes with its neighbours. */
function around({ placed, at, meant: { slip } }: Candidate): string[] {
  const { text } = placed.block;
  const [from, to] = slip === 'swapped' ? [at - 1, at + 1] : [at + slip - 1, at + slip];
  const pairs: string[] = [];
  for (let start = Math.max(0, from); start <= to && start + 2 <= text.length; start++) {
    pairs.push(text.slice(start, start + 2));
  }
  return pairs;
}

type Count = (first: number, second: number) => number;

/** Pairs that are read for a word that the page may hold often enough, where neither character makes a word with its other neighbour. */
function misreadIn(placed: CheckedBlock, most: Count, found: Candidate[]): void {
  const { scan, from, to } = placed;
  const { units } = scan;
  let first = units[from] ?? 0;
  let left = 0;
  let marks = 0;
  for (let next = from + 1; next < to; next++) {
    const second = units[next] ?? 0;
    const right = marksOf(first, second);
    if ((marks & READ) !== 0 && ((left | right) & WORD) === 0) take(placed, next - 2 - from, most, found);
    left = marks;
    marks = right;
    first = second;
  }
  if ((marks & READ) !== 0 && (left & WORD) === 0) take(placed, to - 2 - from, most, found);
}

function take(placed: CheckedBlock, at: number, most: Count, found: Candidate[]): void {
  const { scan, from } = placed;
  const read = pairOf(scan.units[from + at] ?? 0, scan.units[from + at + 1] ?? 0);
  for (const meant of MEANT.get(read) ?? []) {
    const { word, enough } = meant;
    if (enough === 0 || most(word.charCodeAt(0), word.charCodeAt(1)) >= enough) found.push({ placed, at, meant });
  }
}
