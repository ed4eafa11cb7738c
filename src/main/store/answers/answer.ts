// What all answers share: how a change becomes one transaction, and what no change may do.
import { type Draft, type DraftMark, GalleyError, type StaleDetail } from '../../../contract/index.ts';
import type { Store } from '../store.ts';

/** The store's questions, answered at once instead of by a promise. */
export type Archive = {
  readonly [Question in keyof Store]: (...about: Parameters<Store[Question]>) => Awaited<ReturnType<Store[Question]>>;
};

/** Runs a change as one transaction; `at` is the time of all that it writes. */
export type Write = <Result>(change: (at: string) => Result) => Result;

/** @throws GalleyError `stale` when `base` is not the page's newest revision. */
export function refuseStale(newest: number, base: number): void {
  if (newest === base) return;
  const detail: StaleDetail = { why: 'revision', newest, draft: null };
  throw new GalleyError('stale', 'This page has been saved from elsewhere since it was opened. Open it again.', detail);
}

/**
 * Unsaved work of somebody else is neither written over nor dropped, unless whoever asks has read it.
 * @throws GalleyError `stale`
 */
export function refuseUnseen(draft: Draft | null, newest: number, { writer = '', seen = null }: DraftMark): void {
  if (draft === null || draft.writer === writer || draft.savedAt === seen) return;
  const detail: StaleDetail = { why: 'draft', newest, draft: { writer: draft.writer, savedAt: draft.savedAt } };
  throw new GalleyError(
    'stale',
    'This page has unsaved work from another window. Open it again to go on from there.',
    detail,
  );
}

/** SQLite keeps UTF-8, which has no half characters: they would come back as something else. */
export function wellFormed(text: string): string {
  if (text.isWellFormed()) return text;
  throw new GalleyError(
    'bad-request',
    'The text holds half a character (an unpaired surrogate). Delete it and save again.',
  );
}
