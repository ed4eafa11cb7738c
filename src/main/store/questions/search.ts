// Questions about what stands in the archive: searching, counting, going through all passages, and the index behind
// them.
import type { SearchQuery, SearchResult, SearchScope } from '../../../contract/index.ts';

/** A part of an exact count. `next` is null when there is nothing more to count. */
export interface CountSlice {
  readonly hits: number;
  readonly passages: number;
  /** Pages with a find. A page may come again in a later slice where whole articles are found. */
  readonly pages: readonly number[];
  /** Whole articles; null where all words were to be in one passage. */
  readonly articles: number | null;
  readonly next: number | null;
}

/** A block as a search over the archive sees it. */
export interface ScannedPassage {
  readonly id: number;
  readonly page: number;
  readonly block: string;
  readonly text: string;
  /** What the raw text says in its place; null where that is the same. */
  readonly raw: string | null;
}

export interface PageNow {
  readonly page: number;
  readonly name: string;
  /** The newest. */
  readonly revision: number;
  readonly hasDraft: boolean;
}

export interface ScanSlice {
  readonly passages: readonly ScannedPassage[];
  readonly next: number | null;
}

/** Long answers come in slices of a few hundredths of a second, so that a save never waits for a search. */
export interface SearchQuestions {
  /**
   * The first passages found after the passage `after`, about `limit`: an article is not parted. Fewer, with a `next`, when it
   * takes long.
   */
  search(query: SearchQuery, after: number, limit: number): Promise<SearchResult>;
  /** Counts on after the passage `after`, 0 for the first slice. */
  countFound(query: SearchQuery, after: number): Promise<CountSlice>;
  /** Passages of the scope after the passage `after`; with `term` only those that may hold it, whatever its form. */
  scanPassages(term: string | null, scope: SearchScope, after: number): Promise<ScanSlice>;
  /** These pages as they are now, for whoever means to change them. */
  pagesNow(pages: readonly number[]): Promise<readonly PageNow[]>;
  /** How many pages are not yet indexed. */
  indexLag(): Promise<number>;
  /** Indexes some of the pages that are not; resolves to how many are left. */
  indexSome(): Promise<number>;
  /** Throws the index away; `indexSome` makes it anew. */
  dropIndex(): Promise<void>;
}
