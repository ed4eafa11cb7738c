// The log-linear model of joins: crosses of facts, each with a trained weight. The sum of the weights that a pair of lines
// picks out is the log odds that the second continues the first.
import { FACT_NAMES, FACTS, type Fact, type NearFact } from './facts.ts';

/** Which facts the first pass crosses; the first entry is the bias. */
const FIRST: readonly (readonly Fact[])[] = [
  [],
  ['kind'],
  ['kind', 'end'],
  ['kind', 'begin'],
  ['end', 'begin'],
  ['kind', 'end', 'roomAbove'],
  ['kind', 'end', 'roomBelow'],
  ['kind', 'end', 'roomBlock'],
  ['roomAbove', 'roomBelow'],
  ['kind', 'roomAbove', 'roomBlock'],
  ['kind', 'shortStarts', 'startShort'],
  ['kind', 'shortStarts', 'startShortBlock'],
  ['end', 'roomBlock', 'startShortBlock'],
  ['end', 'roomAbove', 'startShort'],
  ['kind', 'ratio'],
  ['end', 'ratio'],
  ['blanks', 'blankHabit'],
  ['blanks', 'blankHabit', 'blankAfterEnd'],
  ['blanks', 'blankHabit', 'blankTrust'],
  ['blanks', 'end', 'blankAfterEnd'],
  ['blanks', 'end', 'roomBlock'],
  ['blanks', 'end', 'roomAbove'],
  ['blanks', 'begin'],
  ['blanks', 'alone', 'end'],
  ['indent', 'indentHabit'],
  ['indent', 'indentHabit', 'end'],
  ['open', 'end'],
  ['open', 'blanks'],
  ['seen', 'blanks'],
  ['seen', 'end'],
  ['spacing', 'blanks'],
  ['spacing', 'end'],
  ['spacing', 'upperShape', 'lowerShape'],
  ['alone', 'upperShape', 'lowerShape'],
  ['upperShape', 'end', 'blanks'],
  ['lowerShape', 'end', 'blanks'],
  ['kind', 'lowerRoom', 'roomAbove'],
  ['lowerRoom', 'lowerShape', 'end'],
  ['kind', 'edge'],
  ['edge', 'upperShape'],
  ['inner', 'kind'],
  ['capitals', 'end', 'begin'],
  ['capitals', 'roomAbove'],
  ['unset', 'kind', 'end'],
  ['unset', 'end', 'begin'],
  ['unset', 'end', 'upperShape'],
  ['unset', 'end', 'blanks'],
  ['unset', 'upperShape', 'lowerShape'],
  ['unset', 'roomAbove', 'end'],
  ['unset', 'roomBlock', 'blanks'],
  ['unset', 'tail', 'blanks'],
  ['unset', 'blanks', 'blankHabit'],
  ['kind', 'long', 'end', 'blanks'],
  ['kind', 'long', 'end', 'upperShape'],
  ['kind', 'long', 'end', 'unset'],
  ['spacing', 'begin'],
  ['spacing', 'end', 'upperShape'],
  ['kind', 'tail', 'end'],
  ['tail', 'blanks', 'end'],
  ['kind', 'tail', 'alone', 'long'],
  ['tail', 'kind', 'blanks'],
  ['tail', 'lowerShape', 'blanks'],
  ['tail', 'kind', 'begin'],
  ['tail', 'upperShape', 'lowerShape'],
  ['headed', 'end', 'kind'],
  ['headed', 'blanks', 'begin'],
  ['headed', 'blanks', 'lowerShape'],
  ['brief', 'kind', 'end', 'roomAbove'],
  ['brief', 'kind', 'end', 'blankHabit'],
  ['brief', 'end', 'begin'],
  ['brief', 'end', 'roomBlock'],
  ['brief', 'end', 'shortStarts', 'startShort'],
  ['nouns', 'begin', 'end'],
  ['nouns', 'begin', 'roomAbove'],
  ['change', 'kind', 'end'],
  ['change', 'end', 'roomAbove'],
  ['change', 'blanks', 'end'],
  ['change', 'begin', 'lowerRoom'],
  ['lowerTail', 'lowerShape', 'end'],
  ['lowerTail', 'lowerRoom', 'end'],
  ['lowerTail', 'begin', 'kind'],
  ['lowerTail', 'tail', 'blanks'],
  ['change', 'tail', 'blanks'],
  ['roomNear', 'kind', 'end'],
  ['roomNear', 'roomAbove'],
  ['roomNear', 'tail', 'blanks'],
  ['roomNear', 'end', 'blankHabit'],
  ['tail', 'roomAbove', 'blanks'],
  ['ratio', 'roomNear', 'end'],
  ['ratio', 'roomNear', 'tail'],
  ['headed', 'lowerShape', 'alone'],
  ['headed', 'lowerTail', 'alone'],
  ['count', 'end', 'kind'],
  ['count', 'blanks', 'begin'],
  ['count', 'roomAbove', 'end'],
  ['alike', 'end', 'kind'],
  ['alike', 'roomAbove', 'lowerRoom'],
  ['alike', 'begin', 'blanks'],
  ['credit', 'end', 'kind'],
  ['credit', 'stray', 'tail'],
  ['credit', 'begin', 'blanks'],
  ['stray', 'kind', 'end'],
  ['stray', 'blanks', 'end'],
  ['stray', 'tail', 'lowerTail'],
  ['stray', 'begin', 'lowerShape'],
  ['stray', 'headed', 'tail'],
  ['stray', 'roomNear', 'blanks'],
  ['stray', 'seen', 'unset'],
  ['narrow', 'end', 'blanks'],
  ['narrow', 'tail', 'roomBlock'],
  ['narrow', 'ratio', 'blanks'],
  ['stack', 'tail', 'blanks'],
  ['stack', 'lowerShape', 'upperShape'],
  ['stack', 'end', 'long'],
  ['stack', 'headed', 'tail'],
];

/** What the second pass crosses besides: the first pass's view of the neighbouring gaps. */
const SECOND: readonly (readonly Fact[])[] = [
  ['before', 'after'],
  ['before', 'end', 'roomAbove'],
  ['after', 'end', 'roomAbove'],
  ['after', 'begin'],
  ['before', 'upperShape'],
  ['after', 'lowerShape'],
  ['since', 'end'],
  ['since', 'kind', 'end'],
  ['before', 'after', 'blanks'],
  ['before', 'after', 'kind'],
  ['shortStarts', 'startShort', 'settledAbove'],
  ['shortStarts', 'startShortBlock', 'settledAbove'],
  ['shortStarts', 'startShort', 'before'],
  ['shortStarts', 'startShort', 'end', 'blanks'],
  ['kind', 'end', 'settledAbove'],
  ['kind', 'end', 'settledBelow'],
  ['settledAbove', 'settledBelow'],
  ['blanks', 'end', 'settledAbove'],
  ['blanks', 'end', 'settledBelow'],
  ['unset', 'settledAbove', 'end'],
  ['running', 'kind', 'end'],
  ['running', 'tail', 'kind'],
  ['running', 'tail', 'lowerShape'],
  ['running', 'tail', 'blanks'],
  ['running', 'since', 'tail'],
  ['running', 'end', 'settledAbove'],
  ['running', 'end', 'lowerShape'],
  ['running', 'tail', 'begin'],
  ['holding', 'end', 'kind'],
  ['holding', 'blanks', 'end'],
  ['holding', 'begin', 'kind'],
  ['start', 'kind', 'end'],
  ['start', 'begin', 'kind'],
  ['start', 'fit', 'end'],
  ['start', 'before', 'after'],
  ['start', 'lowerShape', 'end'],
  ['fit', 'kind', 'end'],
  ['fit', 'begin', 'kind'],
  ['fit', 'blanks', 'end'],
  ['fit', 'running', 'tail'],
  ['fit', 'before', 'end'],
  ['fit', 'upperShape', 'lowerShape'],
  ['due', 'kind', 'end'],
  ['due', 'fit', 'end'],
  ['due', 'start', 'end'],
  ['sentences', 'brief', 'end'],
  ['sentences', 'kind', 'end', 'fit'],
  ['sentences', 'due', 'end'],
  ['brief', 'fit', 'end'],
  ['brief', 'start', 'end'],
  ['brief', 'start', 'fit'],
  ['nouns', 'begin', 'fit'],
  ['change', 'fit', 'end'],
  ['change', 'before', 'after'],
  ['drops', 'start', 'end'],
  ['drops', 'start', 'fit'],
  ['drops', 'start', 'begin'],
  ['drops', 'startShort', 'end'],
  ['drops', 'fit', 'end'],
  ['stray', 'before', 'after'],
  ['stray', 'fit', 'end'],
  ['stray', 'after', 'lowerTail'],
  ['narrow', 'fit', 'end'],
  ['stack', 'before', 'after'],
];

/** How a cross is named in the weights file. */
const crossName = (cross: readonly Fact[]): string => (cross.length === 0 ? 'bias' : cross.join(' × '));

/** Number of weights of a cross. */
const crossSize = (cross: readonly Fact[]): number => cross.reduce((size, fact) => size * FACTS[fact], 1);

/** Weights by name of cross, `[index, weight]` pairs, only those that are not zero. */
export type WeightFile = Readonly<Record<string, readonly (readonly number[])[]>>;

/**
 * Weights as they are learnt; or in hundredths, as they are kept: a quarter as large, so that more of them stay in the
 * processor's cache from page to page.
 */
export type Weights = Float64Array | Int16Array;
const partsOf = (weights: Weights): number => (weights instanceof Int16Array ? HUNDREDTHS : 1);
const HUNDREDTHS = 100;

/** The weights of a model, and where the log odds by them are added up, one for each pair. */
export interface Table {
  readonly weights: Weights;
  readonly sums: Float64Array;
}

/** Pairs whose facts stay in the processor's cache while all crosses are looked up. */
const STRETCH = 256;

function addPicked(weights: Weights, picked: Uint32Array, sums: Float64Array, from: number, to: number): void {
  const parts = partsOf(weights);
  for (let n = from; n < to; n++) sums[n] = (sums[n] ?? 0) + (weights[picked[n - from] ?? 0] ?? 0) / parts;
}

/** A set of crosses laid out so that the weights of a pair are found by arithmetic alone. */
export class Model {
  /** How many weights a pair picks out, and how many there are. */
  readonly crosses: number;
  readonly size: number;
  readonly #list: readonly (readonly Fact[])[];
  readonly #base: Uint32Array;
  /** The facts of all crosses laid end to end, and how far apart the weights of two neighbouring values lie. */
  readonly #places: Uint8Array;
  readonly #strides: Uint32Array;
  /** Where a cross begins in these. */
  readonly #from: Uint32Array;

  constructor(list: readonly (readonly Fact[])[]) {
    this.#list = list;
    this.crosses = list.length;
    this.#base = new Uint32Array(list.length);
    this.#places = Uint8Array.from(list.flat(), (fact) => FACT_NAMES.indexOf(fact));
    this.#strides = Uint32Array.from(list.flatMap((cross) => cross.map((_, k) => crossSize(cross.slice(k + 1)))));
    this.#from = new Uint32Array(list.length + 1);
    for (const [c, cross] of list.entries()) this.#from[c + 1] = (this.#from[c] ?? 0) + cross.length;
    let size = 0;
    for (const [c, cross] of list.entries()) {
      this.#base[c] = size;
      size += crossSize(cross);
    }
    this.size = size;
  }

  /** Writes the numbers of the weights that `facts` pick out, one per cross. */
  pick(facts: Uint8Array, picked: Uint32Array): void {
    const [base, from, places, strides] = [this.#base, this.#from, this.#places, this.#strides];
    for (let c = 0; c < this.crosses; c++) {
      let index = base[c] ?? 0;
      for (let k = from[c] ?? 0, end = from[c + 1] ?? 0; k < end; k++)
        index += (strides[k] ?? 0) * (facts[places[k] ?? 0] ?? 0);
      picked[c] = index;
    }
  }

  /** Log odds of the pair whose facts begin at `at`: the sum of the weights that they pick out. */
  odds(weights: Weights, facts: Uint8Array, at: number): number {
    const parts = partsOf(weights);
    const [base, from, places, strides] = [this.#base, this.#from, this.#places, this.#strides];
    let [odds, k] = [0, 0];
    for (let c = 0; c < this.crosses; c++) {
      let index = base[c] ?? 0;
      for (const end = from[c + 1] ?? 0; k < end; k++) index += (strides[k] ?? 0) * (facts[at + (places[k] ?? 0)] ?? 0);
      odds += (weights[index] ?? 0) / parts;
    }
    return odds;
  }

  /**
   * Adds up the log odds of the first `count` of many pairs, whose facts are laid end to end, by one set of weights or several.
   * It goes cross by cross, so that what is looked up for one stays in the processor's cache for all pairs; each sum comes
   * about in the order of the crosses, as it does in `odds`.
   * @param first the cross to begin with
   */
  addOdds(facts: Uint8Array, count: number, tables: readonly Table[], first = 0): void {
    const picked = new Uint32Array(Math.min(count, STRETCH));
    for (let from = 0; from < count; from += STRETCH) {
      const to = Math.min(count, from + STRETCH);
      for (let c = first; c < this.crosses; c++) {
        this.#pickEach(c, facts, from, to, picked);
        for (const { weights, sums } of tables) addPicked(weights, picked, sums, from, to);
      }
    }
  }

  /** Writes the numbers of the weights of one cross that the pairs `[from, to)` pick out. */
  #pickEach(cross: number, facts: Uint8Array, from: number, to: number, picked: Uint32Array): void {
    const [places, strides] = [this.#places, this.#strides];
    const [k, last, base] = [this.#from[cross] ?? 0, this.#from[cross + 1] ?? 0, this.#base[cross] ?? 0];
    // Hardly a cross has more than three facts; where it has fewer, those that it lacks count nothing.
    const stride = (n: number): number => (k + n < last ? (strides[k + n] ?? 0) : 0);
    const [a, b, c] = [stride(0), stride(1), stride(2)];
    const [p, q, r] = [places[k] ?? 0, places[k + 1] ?? 0, places[k + 2] ?? 0];
    const size = FACT_NAMES.length;
    for (let n = 0, at = from * size; n < to - from; n++, at += size) {
      const two = Math.imul(a, facts[at + p] ?? 0) + Math.imul(b, facts[at + q] ?? 0);
      picked[n] = (base + two + Math.imul(c, facts[at + r] ?? 0)) | 0;
    }
    for (let more = k + 3; more < last; more++) {
      const place = places[more] ?? 0;
      for (let n = 0, at = from * size + place; n < to - from; n++, at += size)
        picked[n] = (picked[n] ?? 0) + Math.imul(strides[more] ?? 0, facts[at] ?? 0);
    }
  }

  /** Lays the weights of a file out, in hundredths; unknown crosses are left out. */
  load(file: WeightFile): Int16Array {
    const weights = new Int16Array(this.size);
    for (const [c, cross] of this.#list.entries()) {
      for (const [index, weight] of file[crossName(cross)] ?? []) {
        if (index !== undefined && weight !== undefined)
          weights[(this.#base[c] ?? 0) + index] = Math.round(weight * HUNDREDTHS);
      }
    }
    return weights;
  }

  /** The weights in the form that is kept, rounded so that the file is the same everywhere. */
  save(weights: Float64Array): WeightFile {
    const file: Record<string, [number, number][]> = {};
    for (const [c, cross] of this.#list.entries()) {
      const entries: [number, number][] = [];
      for (let k = 0; k < crossSize(cross); k++) {
        const weight = Math.round((weights[(this.#base[c] ?? 0) + k] ?? 0) * HUNDREDTHS) / HUNDREDTHS;
        if (weight !== 0) entries.push([k, weight]);
      }
      file[crossName(cross)] = entries;
    }
    return file;
  }
}

/** The two passes over a page: the second sees what the first thinks of the gaps around. */
export const FIRST_PASS = new Model(FIRST);
export const SECOND_PASS = new Model([...FIRST, ...SECOND]);
/** Facts of the two lines alone: `unweave` looks at thousands of pairs that stand apart. */
const FOLLOWING: readonly (readonly NearFact[])[] = [
  [],
  ['kind', 'end', 'roomAbove'],
  ['kind', 'end', 'roomBelow'],
  ['kind', 'ratio'],
  ['seen', 'kind'],
  ['open', 'seen'],
  ['end', 'begin', 'indent'],
  ['end', 'indent', 'indentHabit'],
  ['startShort', 'end', 'begin'],
  ['kind', 'shortStarts', 'startShort'],
  ['blanks', 'end', 'begin'],
  ['spacing', 'end'],
  ['capitals', 'end', 'begin'],
];
/** Whether a line stands below another in its own column, be it joined to it or not. */
export const FOLLOWS = new Model(FOLLOWING);
/** Whether a line goes on with one that is left open further up. */
export const FAR = new Model([
  [],
  ['kind', 'end', 'begin'],
  ['kind', 'roomNear'],
  ['end', 'roomAbove'],
  ['kind', 'ratio'],
  ['seen', 'kind'],
  ['open', 'kind'],
  ['indent', 'indentHabit'],
  ['startShort', 'kind', 'shortStarts'],
  ['blanks', 'blankHabit'],
  ['alone', 'lowerShape'],
  ['tail', 'lowerTail', 'kind'],
  ['headed', 'begin'],
  ['leave', 'enter'],
  ['leave', 'end'],
  ['enter', 'begin'],
  ['between', 'kind'],
  ['between', 'leave', 'enter'],
  ['shared', 'kind'],
  ['shared', 'between'],
  ['spacing', 'lowerShape'],
  ['distance', 'kind'],
  ['distance', 'between', 'leave'],
  ['distance', 'blanks'],
  ['credit', 'stray', 'leave'],
  ['start', 'kind', 'begin'],
  ['start', 'leave'],
  ['fit', 'end'],
  ['fit', 'lowerShape'],
  ['holding', 'leave'],
  ['holding', 'begin'],
  ['word', 'kind'],
  ['word', 'leave'],
  ['begin', 'enter', 'kind'],
  ['begin', 'start', 'kind'],
  ['blanks', 'opens'],
  ['blanks', 'leave', 'enter'],
  ['since', 'running', 'alone'],
  ['since', 'end'],
  ['alone', 'leave'],
  ['opens', 'kind', 'leave'],
  ['opens', 'enter'],
  ['opens', 'between'],
  ['opensShort', 'leave'],
  ['opensShort', 'start'],
  ['start', 'fit'],
  ['start', 'enter'],
  ['stack', 'leave'],
  ['narrow', 'ratio'],
  ['ratio', 'start', 'kind'],
]);
