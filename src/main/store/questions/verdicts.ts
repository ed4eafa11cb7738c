// Questions about decisions on flags, and about the counts of flags that follow from them.
import type { ArchiveVerdict, CarriedVerdict, Verdict, VerdictList } from '../../../contract/index.ts';
import type { FlagCount } from '../store.ts';

/** A decision on one flag; null takes it back. */
export interface NewVerdict {
  readonly fingerprint: string;
  readonly rule: string;
  readonly verdict: Verdict['verdict'] | null;
  /** The flagged text, for lists. */
  readonly text?: string | undefined;
}

/** How many flags of a page are settled by ignoring one likeness in the whole archive. */
export interface SettledCount {
  readonly likeness: string;
  readonly count: number;
}

/** The flags of a page, counted. */
export interface FlagCounts {
  /** The page's `stamp` when the count was begun: one that has gone up since says that the count is worth nothing. */
  readonly stamp: number;
  readonly engine: string;
  readonly flags: readonly FlagCount[];
  readonly settled: readonly SettledCount[];
}

/** What became of carried verdicts. */
export interface TakenVerdicts {
  readonly taken: number;
  /** The flag is decided here already; that stays. */
  readonly decided: number;
  /** No page here was read from those bytes. */
  readonly strange: number;
}

export interface VerdictQuestions {
  /** Records a verdict by the present reader, or takes it back with null. */
  setVerdict(page: number, verdict: NewVerdict): Promise<readonly Verdict[]>;
  /** Ignores a likeness in the whole archive, or shows it again; the pages it is about are due to be counted. */
  setArchiveVerdict(
    verdict: Pick<ArchiveVerdict, 'likeness' | 'rule' | 'text' | 'page'> & { readonly ignored: boolean },
  ): Promise<readonly ArchiveVerdict[]>;
  verdicts(query: {
    readonly verdict?: Verdict['verdict'] | undefined;
    readonly rule?: string | undefined;
    readonly offset: number;
    readonly limit: number;
  }): Promise<VerdictList>;
  /** Verdicts of single pages in a fixed order, a part at a time; with the first part all those for the whole archive. */
  verdictsToCarry(part: { readonly offset: number; readonly limit: number }): Promise<readonly CarriedVerdict[]>;
  /** Adds verdicts from another archive, with their readers and times, as one step; the pages they are about are due to be counted. */
  takeVerdicts(carried: readonly CarriedVerdict[]): Promise<TakenVerdicts>;
  /** Keeps the counts of a page's open flags; false, and nothing kept, when the page has moved on since they were begun. */
  setFlagCounts(page: number, counts: FlagCounts): Promise<boolean>;
  /** Pages whose flags are to be counted anew. */
  pagesToCount(limit: number): Promise<readonly number[]>;
}
