// What the desk and its checking worker say to each other. Pages travel as galley text.
import type { AccountTold, Layer, LayerChange } from '../../engine/align/index.ts';
import type { Account, Flag } from '../../engine/page/index.ts';
import type { Step, Tally } from '../../engine/compose/index.ts';

/** What can be asked about a page as it is now; the answer carries the question's number. */
export type Question =
  | { readonly kind: 'check'; readonly text: string; readonly layers: readonly Layer[] }
  /** The page with the fixes of some flags made, named by fingerprint. */
  | { readonly kind: 'fix'; readonly text: string; readonly flags: readonly string[] }
  /** The page as if the engine had left out a step, with everything a person did since. */
  | {
      readonly kind: 'without';
      readonly text: string;
      readonly step: Step;
      /** Steps that have been taken back on it already. */
      readonly undone: readonly Step[];
    };

export type ToWorker =
  /** A page is opened: everything after is about this raw text. */
  | { readonly kind: 'open'; readonly raw: string }
  /** What the project knows, each in its readable form. */
  | { readonly kind: 'know'; readonly lists: string; readonly names: string }
  | (Question & { readonly number: number });

export interface Findings {
  readonly flags: readonly Flag[];
  /** Fingerprints, in the order of `flags`. */
  readonly ids: readonly string[];
  /** What each is like wherever else it may be raised, in the order of `flags`. */
  readonly likenesses: readonly string[];
  readonly account: Account;
  readonly told: AccountTold;
  /** The page that the engine composed from the raw text balances: what is missing now was done since. */
  readonly soundlyComposed: boolean;
  readonly links: Links;
  /** Changes of the layers that were asked for. */
  readonly changes: readonly LayerChange[];
  readonly tally: Tally;
}

/** The alignment as flat arrays, which change threads without being copied. All texts of the page are set end to end. */
export interface Links {
  /** Ids of the blocks in page order, and where the text of each starts; one start more than blocks. */
  readonly blocks: readonly string[];
  readonly starts: Int32Array<ArrayBuffer>;
  /** For each unit of the page its raw offset, or -1. */
  readonly toRaw: Int32Array<ArrayBuffer>;
  /** For each unit of the raw text its place in `toRaw`, or -1. */
  readonly toPage: Int32Array<ArrayBuffer>;
}

/** The page without a step of the engine. */
export interface Undone {
  readonly text: string;
  /** Blocks whose text or place would change, and the first few of them. */
  readonly changed: number;
  readonly samples: readonly { readonly before: string; readonly after: string }[];
  /** Places that both the step and a person changed: they are left as the person has them. */
  readonly conflicts: number;
  /** Characters of the raw page that the result would lack, and would have too often. */
  readonly missing: number;
  readonly added: number;
}

export type FromWorker =
  | { readonly kind: 'findings'; readonly number: number; readonly answer: Findings }
  | { readonly kind: 'fixed'; readonly number: number; readonly answer: string }
  | { readonly kind: 'undone'; readonly number: number; readonly answer: Undone }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
