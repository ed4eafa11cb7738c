// What is stored beside a corrected page and can be made from it at any time, for pages that the archive holds.
import { type CorrectedPage, ENGINE_VERSION, type Flag, readGalleyText } from '../../engine/index.ts';
import type { PageDetail } from '../../contract/index.ts';
import type { CorrectedText, FlagCounts, Store } from '../store/store.ts';
import { correctedText, flagCounts } from './corrected-text.ts';
import type { Urgency } from './engine-threads.ts';
import { checkPage } from './engine-work.ts';
import { knownFor } from './knowledge.ts';
import { settle, type SettledFlags } from './settling.ts';

/** The undecided flags of a page's newest revision, those of muted rules left out; its draft does not count. */
export async function openFlags(store: Store, detail: PageDetail, urgency?: Urgency): Promise<readonly Flag[]> {
  const muted = new Set(await store.mutedRules());
  return (await settledFlags(store, detail, urgency)).open.filter(({ rule }) => !muted.has(rule));
}

async function settledFlags(store: Store, detail: PageDetail, urgency?: Urgency): Promise<SettledFlags> {
  const page = readGalleyText(detail.corrected);
  const known = await knownFor(store, detail.id);
  return settle(page, await checkPage(detail.raw.text, page, known, urgency), detail);
}

/**
 * Checks a corrected form of a stored page and derives what goes into its next revision.
 * @throws GalleyError `not-found`
 */
export async function derive(store: Store, id: number, page: CorrectedPage): Promise<CorrectedText> {
  const detail = await store.page(id);
  const flags = await checkPage(detail.raw.text, page, await knownFor(store, id));
  return { ...correctedText(page, flags, detail), stamp: detail.stamp };
}

/** The open flags of a page's newest revision, counted anew. */
export async function countedFlags(store: Store, detail: PageDetail, urgency?: Urgency): Promise<FlagCounts> {
  const { open, settled } = await settledFlags(store, detail, urgency);
  const page = readGalleyText(detail.corrected);
  return { stamp: detail.stamp, engine: ENGINE_VERSION, flags: flagCounts(page, open), settled };
}

/**
 * Counts the open flags of a page's newest revision anew, until that holds for the page as it is.
 * @throws GalleyError `not-found`
 */
export async function recountFlags(store: Store, id: number, urgency?: Urgency): Promise<void> {
  while (!(await store.setFlagCounts(id, await countedFlags(store, await store.page(id), urgency))));
}
