// Questions about what a project knows: its lists, what its corrections teach, the names it credits.
import type { ConfusionPair, DeclinedPair } from '../../../contract/index.ts';

/** The project's lists in their readable form. `version` goes up with every change; 0 before the first. */
export interface StoredLists {
  readonly version: number;
  readonly text: string;
  readonly author: string;
  readonly at: string;
}

export interface CountedName {
  readonly name: string;
  readonly count: number;
  readonly pages: number;
}

/** What a page is checked with, beside the page itself. */
export interface Knowledge {
  /** Changes whenever the rest does, while the archive is open. */
  readonly version: string;
  readonly lists: string;
  /** Names and how often all pages credit them. */
  readonly names: readonly CountedName[];
}

export interface ListQuestions {
  lists(): Promise<StoredLists>;
  listVersions(): Promise<readonly Omit<StoredLists, 'text'>[]>;
  /** @throws GalleyError `not-found` */
  listsAt(version: number): Promise<StoredLists>;
  /** @throws GalleyError `stale` when the lists have changed since `base`. */
  setLists(text: string, base: number): Promise<StoredLists>;
  /** What is known; null when that is still the version `known`. */
  knowledge(known: string | null): Promise<Knowledge | null>;
  /** Names credited on one page, and how often. */
  namesOf(page: number): Promise<ReadonlyMap<string, number>>;
  /** Pairs that the same correction, made at least so often, teaches; the most frequent first. */
  taughtPairs(atLeast: number, limit: number): Promise<readonly ConfusionPair[]>;
  /** Keeps a pair from being offered, or lets it be offered again. */
  declinePair(read: string, meant: string, declined: boolean): Promise<void>;
  declinedPairs(): Promise<readonly DeclinedPair[]>;
}
