// Changed bytes for a page that is there: what merging them in would make of it, and settling that as a person says.
import { adoptIds, readGalleyText, writeGalleyText } from '../../engine/index.ts';
import type { DraftMark, ProposalAction, ProposalDetail, ProposedText } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import { lastComposed } from './anew.ts';
import { derive } from './derive.ts';
import { pageWithRaw } from './engine-work.ts';
import { proposal } from './history.ts';

/** A proposal with what merging it would do. @throws GalleyError `not-found` */
export async function proposalDetail(store: Store, id: number): Promise<ProposalDetail> {
  const { engine: _engine, text: _text, ...told } = await store.proposal(id);
  return { ...told, merge: await proposeMerge(store, id) };
}

async function proposeMerge(store: Store, id: number): Promise<ProposedText> {
  const { page, raw, text: theirs } = await store.proposal(id);
  const { raw: old, corrected: ours, revision } = await store.page(page);
  const { composed, undone } = lastComposed(await store.revisionTexts(page));
  const newRaw = await store.rawVersionText(page, raw);
  const task = { raw: old.text, composed: composed.text, ours, undone, newRaw, theirs };
  return proposal(revision, readGalleyText(ours), await pageWithRaw(task));
}

/** @throws GalleyError `not-found`, `stale` */
export async function settleProposal(
  store: Store,
  id: number,
  action: ProposalAction,
  { base, ...mark }: DraftMark & { readonly base: number },
): Promise<{ page: number; revision: number }> {
  if (action === 'keep' || action === 'separate') return store.settleProposal(id, { action });
  const { page } = await store.proposal(id);
  const text = action === 'merge' ? (await proposeMerge(store, id)).text : await replacement(store, id);
  // Its flags are counted beside the new raw text, once that is the page's.
  const corrected = { ...(await derive(store, page, readGalleyText(text))), flags: null };
  return store.settleProposal(id, { action, base, mark, corrected });
}

/** The new text as it was composed, under the ids of what it stands for. */
async function replacement(store: Store, id: number): Promise<string> {
  const { page, raw, text } = await store.proposal(id);
  const { corrected } = await store.page(page);
  const newRaw = await store.rawVersionText(page, raw);
  return writeGalleyText(adoptIds(newRaw, readGalleyText(corrected), readGalleyText(text)));
}
