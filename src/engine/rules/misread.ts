// Look-alikes told by common words and the page's own: a pair of characters that is no word, and would be one if one of the two
// were read for its look-alike. A character that hardly stands alone is suspect by itself; any other one only where the word
// that it would make stands elsewhere on the page, and what is read does not.
import { BOUND_CHARACTERS, COMMON_WORDS, FREE_CHARACTERS, LOOK_ALIKES, OTHER_WORDS } from '../lexicon/index.ts';
import { KIND } from './kinds.ts';
import { type CheckedBlock, holding } from './scan.ts';

/** A word that a pair of characters was meant to be, and which of the two was misread. */
interface Meant {
  readonly word: string;
  readonly slip: 0 | 1;
}

export interface Misread {
  readonly placed: CheckedBlock;
  readonly at: number;
  readonly read: string;
  readonly meant: string;
  /** How often the word that is meant stands on the page. */
  readonly seen: number;
  readonly bound: boolean;
}

const isWord = (pair: string): boolean => COMMON_WORDS.has(pair) || OTHER_WORDS.has(pair);

/** what is read → what may be meant: no word itself, one look-alike away from a common one */
const MEANT: ReadonlyMap<string, readonly Meant[]> = meantByRead();

function meantByRead(): ReadonlyMap<string, readonly Meant[]> {
  const rows: (readonly [read: string, meant: Meant])[] = [];
  for (const word of COMMON_WORDS) {
    const [first, second] = [word.charAt(0), word.charAt(1)];
    for (const other of LOOK_ALIKES.get(first) ?? []) rows.push([other + second, { word, slip: 0 }]);
    for (const other of LOOK_ALIKES.get(second) ?? []) rows.push([first + other, { word, slip: 1 }]);
  }
  const known = rows.filter(([read]) => !isWord(read));
  return new Map(
    Array.from(
      Map.groupBy(known, ([read]) => read),
      ([read, group]) => [read, group.map(([, meant]) => meant)],
    ),
  );
}

/** Spreads pairs of units over a table; what shares a place there is told apart afterwards. */
const hash = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) >>> 13) ^ second;

/** A table of marks by the hashes of pairs: it tells nearly all of a page's pairs off without a string being made. */
function mark(table: Uint8Array, pairs: Iterable<string>, bit: number): Uint8Array {
  for (const pair of pairs) {
    const at = hash(pair.charCodeAt(0), pair.charCodeAt(1)) & (table.length - 1);
    table[at] = bit | (table[at] ?? 0);
  }
  return table;
}

const [READ, WORD] = [1, 2];
const SIEVE = new Uint8Array(1 << 18);
mark(SIEVE, MEANT.keys(), READ);
/** A word too many, by a hash that it shares, costs a flag in a thousand. */
mark(SIEVE, COMMON_WORDS, WORD);
mark(SIEVE, OTHER_WORDS, WORD);

/** What may be misread on a page, in page order. Linear in the page. */
export function misreadOn(blocks: readonly CheckedBlock[]): Misread[] {
  const found = holding(blocks, KIND.han).flatMap(misreadIn);
  if (found.length === 0) return [];
  const count = counterOf(
    blocks,
    found.flatMap(({ word, around }) => [word, ...around]),
  );
  return found.flatMap(({ placed, at, read, word, around, character }): Misread[] => {
    const seen = count(word);
    const bound = BOUND_CHARACTERS.has(character);
    const enough = FREE_CHARACTERS.has(character) ? OFTEN : 1;
    const told = bound || (seen >= enough && around.every((pair) => count(pair) <= 1));
    return told ? [{ placed, at, read, meant: word, seen, bound }] : [];
  });
}

/** A word must stand on the page this often to speak against a character that is a word of its own. */
const OFTEN = 3;

interface Candidate {
  readonly placed: CheckedBlock;
  readonly at: number;
  readonly read: string;
  readonly word: string;
  /** The character that may be misread, and the pairs that it makes with its neighbours. */
  readonly character: string;
  readonly around: readonly string[];
}

/** Pairs that are read for a word, where neither character makes a word with its other neighbour. */
function misreadIn(placed: CheckedBlock): Candidate[] {
  const { text } = placed.block;
  const found: Candidate[] = [];
  let [first, left, marks] = [text.charCodeAt(0), 0, 0];
  const mask = SIEVE.length - 1;
  for (let at = -1; at + 2 < text.length; at++) {
    const second = text.charCodeAt(at + 2);
    const right = SIEVE[hash(first, second) & mask] ?? 0;
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
    const place = at + slip;
    const around = [text.slice(Math.max(0, place - 1), place + 1), text.slice(place, place + 2)];
    found.push({ placed, at, read, word, character: read.charAt(slip), around });
  }
}

/** Counts how often pairs of units stand on the page: those wanted, in one pass. */
function counterOf(blocks: readonly CheckedBlock[], wanted: readonly string[]): (pair: string) => number {
  const counts = new Map(wanted.map((pair) => [pair, 0]));
  const sieve = mark(new Uint8Array(2 ** Math.ceil(Math.log2(16 * counts.size))), counts.keys(), 1);
  const mask = sieve.length - 1;
  for (const { block } of blocks) {
    const { text } = block;
    let first = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const second = text.charCodeAt(at);
      const known = sieve[hash(first, second) & mask] === 0 ? undefined : counts.get(text.slice(at - 1, at + 1));
      if (known !== undefined) counts.set(text.slice(at - 1, at + 1), known + 1);
      first = second;
    }
  }
  return (pair) => counts.get(pair) ?? 0;
}
