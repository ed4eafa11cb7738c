// Slips told by common words and the page's own: a pair of characters that is no word, and would be one if one of the two were
// read for its look-alike, or the two changed places. A character that hardly stands alone is suspect by itself; any other one
// only where the word that it would make stands elsewhere on the page, and what is read does not.
import { BOUND_CHARACTERS, COMMON_WORDS, FREE_CHARACTERS, LOOK_ALIKES, OTHER_WORDS } from '../lexicon/index.ts';
import { counterOf, hash, mostOf } from './counts.ts';
import { KIND } from './kinds.ts';
import { type CheckedBlock, holding } from './scan.ts';

/** A word that a pair of characters was meant to be, and which of the two was misread, or both changed places. */
interface Meant {
  readonly word: string;
  readonly slip: 0 | 1 | 'swapped';
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

/** Words whose characters stand in the other order as well, in other phrases. */
const LOOSE = /[不没是有能要会]/;

/** what is read → what may be meant: no word itself, one look-alike away from a common one */
const MEANT: ReadonlyMap<string, readonly Meant[]> = meantByRead();

function meantByRead(): ReadonlyMap<string, readonly Meant[]> {
  const rows: (readonly [read: string, meant: Meant])[] = [];
  for (const word of COMMON_WORDS) {
    const [first, second] = [word.charAt(0), word.charAt(1)];
    for (const other of LOOK_ALIKES.get(first) ?? []) rows.push([other + second, { word, slip: 0 }]);
    for (const other of LOOK_ALIKES.get(second) ?? []) rows.push([first + other, { word, slip: 1 }]);
    if (!LOOSE.test(word)) rows.push([second + first, { word, slip: 'swapped' }]);
  }
  const known = rows.filter(([read]) => !isWord(read));
  return new Map(
    Array.from(
      Map.groupBy(known, ([read]) => read),
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

function mark(pairs: Iterable<string>, bit: number): void {
  for (const pair of pairs) {
    const place = hash(pair.charCodeAt(0), pair.charCodeAt(1)) & PLACES;
    SIEVE[place >>> 2] = (SIEVE[place >>> 2] ?? 0) | (bit << (2 * (place & 3)));
  }
}

mark(MEANT.keys(), READ);
mark(COMMON_WORDS, WORD);
mark(OTHER_WORDS, WORD);

/** What may be misread on a page, in page order. Linear in the page. */
export function misreadOn(blocks: readonly CheckedBlock[]): Misread[] {
  const most = mostOf(blocks);
  const found = holding(blocks, KIND.han)
    .flatMap(misreadIn)
    .filter(({ word, enough }) => most(word.charCodeAt(0), word.charCodeAt(1)) >= enough);
  if (found.length === 0) return [];
  const count = counterOf(
    blocks,
    found.flatMap(({ word, around }) => [word, ...around]),
  );
  return found.flatMap(({ placed, at, read, word, around, enough, swapped }): Misread[] => {
    const seen = count(word);
    const told = enough === 0 || (seen >= enough && around.every((pair) => count(pair) <= 1));
    return told ? [{ placed, at, read, meant: word, seen, bound: enough === 0, swapped }] : [];
  });
}

/** How often a word must stand on the page to speak against a character that is a word of its own, and against a swap. */
const OFTEN = 3;
const TWICE = 2;

function enoughFor(character: string): number {
  if (BOUND_CHARACTERS.has(character)) return 0;
  return FREE_CHARACTERS.has(character) ? OFTEN : 1;
}

interface Candidate {
  readonly placed: CheckedBlock;
  readonly at: number;
  readonly read: string;
  readonly word: string;
  /** The pairs that the slip makes with its neighbours, and how often the word must stand on the page to speak against it. */
  readonly around: readonly string[];
  readonly enough: number;
  readonly swapped: boolean;
}

/** Pairs that are read for a word, where neither character makes a word with its other neighbour. */
function misreadIn(placed: CheckedBlock): Candidate[] {
  const { text } = placed.block;
  const found: Candidate[] = [];
  let [first, left, marks] = [text.charCodeAt(0), 0, 0];
  for (let at = -1; at + 2 < text.length; at++) {
    const second = text.charCodeAt(at + 2);
    const right = marksOf(first, second);
    if ((marks & READ) !== 0 && ((left | right) & WORD) === 0) take(placed, at, found);
    left = marks;
    marks = right;
    first = second;
  }
  if ((marks & READ) !== 0 && (left & WORD) === 0) take(placed, text.length - 2, found);
  return found;
}

function take(placed: CheckedBlock, at: number, found: Candidate[]): void {
  const { text } = placed.block;
  const read = text.slice(at, at + 2);
  for (const { word, slip } of MEANT.get(read) ?? []) {
    const swapped = slip === 'swapped';
    const [from, to] = swapped ? [at, at + 1] : [at + slip, at + slip];
    const around = Array.from({ length: to - from + 2 }, (_, n) => text.slice(Math.max(0, from - 1 + n), from + 1 + n));
    found.push({ placed, at, read, word, around, swapped, enough: swapped ? TWICE : enoughFor(read.charAt(slip)) });
  }
}
