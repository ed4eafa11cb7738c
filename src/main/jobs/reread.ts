// Reading a page's own bytes in another encoding: a new raw version, never a change of the old one.
import { GalleyError, type Reread } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import { newPage } from './engine-work.ts';
import { knownForNew } from './knowledge.ts';
import { settleProposal } from './proposals.ts';

/**
 * Reads the page anew. On a page that nobody has worked on the new text takes the old one's place at once; otherwise it is
 * proposed, to be merged as a person says.
 * @throws GalleyError `unreadable`, `bad-request` for an unknown encoding or one in which the page reads as it does,
 * or while another text of the page waits to be settled.
 */
export async function rereadPage(store: Store, page: number, encoding: string): Promise<Reread> {
  const [{ raw, revision }, bytes, versions] = await Promise.all([
    store.page(page),
    store.rawBytes(page),
    store.rawVersions(page),
  ]);
  if ((await store.proposals()).some((open) => open.page === page)) {
    throw new GalleyError('bad-request', 'Another text of this page waits to be settled. Settle that one first.');
  }
  const name = versions.find(({ current }) => current)?.name ?? '';
  const read = await newPage(name, bytes, { encoding }, await knownForNew(store));
  if (read.text === raw.text) {
    throw new GalleyError('bad-request', `In ${read.encoding} the page reads as it does now. Choose another encoding.`);
  }
  const proposal = await store.proposeReading(page, read);
  if ((await store.proposal(proposal)).workedOn) return { page, proposal };
  await settleProposal(store, proposal, 'replace', { base: revision });
  return { page, proposal: null };
}
