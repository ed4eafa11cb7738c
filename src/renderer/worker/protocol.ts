// What the desk and its checking worker say to each other. Pages travel as galley text.
import type { Account, Flag } from '../../engine/page/index.ts';
import type { Step, Tally } from '../../engine/compose/index.ts';
import type { Span } from '../../engine/text/index.ts';

/** What can be asked about a page as it is now; the answer carries the question's number. */
export type Question =
  | { readonly kind: 'check'; readonly text: string }
  /** The page with the fixes of some flags made, named by fingerprint. */
  | { readonly kind: 'fix'; readonly text: string; readonly flags: readonly string[] }
  /** The page as if the engine had left out a step, with everything a person did since. */
  | { readonly kind: 'without'; readonly text: string; readonly step: Step };

export type ToWorker =
  /** A page is opened: everything after is about this raw text. */
  { readonly kind: 'open'; readonly raw: string } | (Question & { readonly number: number });

export interface Findings {
  readonly flags: readonly Flag[];
  /** Fingerprints, in the order of `flags`. */
  readonly ids: readonly string[];
  readonly account: Account;
  /** For each block id, the raw spans its text came from, in the block's order. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  readonly tally: Tally;
}

export interface Undone {
  readonly text: string;
  /** Places that both the step and a person changed: they are left as the person has them. */
  readonly conflicts: number;
}

export type FromWorker =
  | { readonly kind: 'findings'; readonly number: number; readonly answer: Findings }
  | { readonly kind: 'fixed'; readonly number: number; readonly answer: string }
  | { readonly kind: 'undone'; readonly number: number; readonly answer: Undone }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
