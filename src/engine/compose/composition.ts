// What composing a raw page yields: a proposed corrected page, where each of its characters came from, and what is doubtful.
import type { CorrectedPage, Repair } from '../page/index.ts';

/** The steps that can be switched off; the order is the order in which they run. */
export const STEPS = ['joins', 'spaces', 'roles', 'articles', 'captions'] as const;
export type Step = (typeof STEPS)[number];

export interface ComposeOptions {
  /** Steps to run; all by default. Without `joins` every raw line is a block of its own, and so on. */
  readonly steps?: ReadonlySet<Step>;
  /** Leave every block where the raw page has it: no headline, caption or article is moved. */
  readonly keepOrder?: boolean;
}

/** A decision the engine is not sure of, in a block of the composed page. A rule turns it into a flag. */
export interface Doubt {
  readonly step: Step;
  readonly group: string;
  readonly block: string;
  /** `[start, end)` in the block's text. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how likely the decision made is right. */
  readonly confidence: number;
  /** The evidence, as one English clause. */
  readonly because: string;
  /** The next best choices. */
  readonly instead: readonly Repair[];
}

/** How often each step acted, for "done automatically". */
export interface Tally {
  readonly wrapsJoined: number;
  readonly spacesRemoved: number;
  readonly articles: number;
  readonly headlinesMoved: number;
  readonly captionsMoved: number;
}

export interface Composition {
  readonly page: CorrectedPage;
  /** For each block id, the raw offset of each UTF-16 unit of its text; -1 where the engine put a space or soft break. */
  readonly origin: ReadonlyMap<string, Int32Array>;
  readonly doubts: readonly Doubt[];
  readonly tally: Tally;
}
