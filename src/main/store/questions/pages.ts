// Questions about pages in their number: lists, page data of many, the bin.
import type {
  PageCounts,
  PageDataChange,
  PageField,
  PageFilter,
  PageRow,
  PageSlice,
  PageState,
  PageWindow,
} from '../../../contract/index.ts';

/** Page data, or the weekday (0 for Sunday), as a page's own text has it. Rebuildable. */
export interface Evidence {
  readonly field: PageField | 'weekday';
  readonly value: string;
  /** The words it is taken from. */
  readonly words: string;
}

export interface PageEvidence extends Evidence {
  readonly page: number;
}

/** What a change of many pages did: how many of them it changed, and the operation that takes it back. */
export interface ManyChanged {
  readonly pages: number;
  readonly operation: number | null;
}

export interface PageQuestions {
  pageList(filter: PageFilter, window: PageWindow): Promise<PageSlice>;
  pageCounts(filter: PageFilter): Promise<PageCounts>;
  /** So many pages that are not in the bin, in the order of import, from behind the page `after`. */
  pageNames(after: number, limit: number): Promise<readonly Pick<PageRow, 'id' | 'name'>[]>;
  /** The rows of so many of them. */
  pageRows(after: number, limit: number): Promise<readonly PageRow[]>;
  /** Ids of the pages that a filter names, in the order of import. */
  pageIds(filter: PageFilter): Promise<readonly number[]>;
  /** The page that comes first in the queue, and how many it holds. `after`: the page just left, which is passed over. */
  nextPage(filter: PageFilter, after: number | null): Promise<{ readonly page: PageRow | null; readonly left: number }>;
  /** All of it or nothing. What a page has already is no change. @throws GalleyError `not-found` */
  setManyPageData(changes: readonly PageDataChange[]): Promise<ManyChanged>;
  /** Brings pages to a state by hand. */
  setStates(pages: readonly number[], state: PageState): Promise<ManyChanged>;
  deletePages(pages: readonly number[]): Promise<ManyChanged>;
  restorePages(pages: readonly number[]): Promise<ManyChanged>;
  /** What the texts of these pages say of page data. */
  evidence(pages: readonly number[]): Promise<readonly PageEvidence[]>;
  namePatterns(): Promise<readonly string[]>;
  setNamePatterns(patterns: readonly string[]): Promise<void>;
}
