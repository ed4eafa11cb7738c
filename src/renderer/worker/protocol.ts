// What the desk and its checking worker say to each other.
import type { Account, Flag } from '../../engine/page/index.ts';
import type { Tally } from '../../engine/compose/index.ts';
import type { Span } from '../../engine/text/index.ts';

export type ToWorker =
  /** A page is opened: everything after is about this raw text. */
  | { readonly kind: 'open'; readonly raw: string }
  /** Galley text to check; the answer carries the same number. */
  | { readonly kind: 'check'; readonly number: number; readonly text: string };

export interface Findings {
  readonly flags: readonly Flag[];
  /** Fingerprints, in the order of `flags`. */
  readonly ids: readonly string[];
  readonly account: Account;
  /** For each block id, the raw spans its text came from, in the block's order. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  readonly tally: Tally;
}

export type FromWorker =
  | { readonly kind: 'findings'; readonly number: number; readonly findings: Findings }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
