// What is stored beside a corrected page and can be made from it at any time, for pages that the archive holds.
import { type CorrectedPage, type Flag, readGalleyText } from '../../engine/index.ts';
import type { PageDetail } from '../../contract/index.ts';
import type { CorrectedText, Store } from '../store/store.ts';
import { correctedText, flagCounts, undecided } from './corrected-text.ts';
import type { Urgency } from './engine-threads.ts';
import { checkPage } from './engine-work.ts';

/** The undecided flags of a page's newest revision; its draft does not count. */
export async function openFlags({ raw, corrected, verdicts }: PageDetail, urgency?: Urgency): Promise<readonly Flag[]> {
  const page = readGalleyText(corrected);
  return undecided(page, await checkPage(raw.text, page, urgency), verdicts);
}

/**
 * Checks a corrected form of a stored page and derives what goes into its next revision.
 * @throws GalleyError `not-found`
 */
export async function derive(store: Store, id: number, page: CorrectedPage): Promise<CorrectedText> {
  const { raw, verdicts } = await store.page(id);
  return correctedText(page, await checkPage(raw.text, page), verdicts);
}

/** Counts the open flags of a page's newest revision anew. @throws GalleyError `not-found` */
export async function recountFlags(store: Store, id: number): Promise<void> {
  await store.setFlagCounts(id, flagCounts(await openFlags(await store.page(id))));
}
