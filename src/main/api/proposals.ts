// Changed bytes for pages that are there.
import type { Hono } from 'hono';
import { proposalDetail, rereadPage, settleProposal } from '../jobs/index.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';

export function proposalRoutes(app: Hono, { store }: ApiParts): void {
  mount(app, 'proposals', () => store.proposals());
  mount(app, 'proposal', ({ id }) => proposalDetail(store, id));
  mount(app, 'settleProposal', ({ id, body: { action, ...change } }) => settleProposal(store, id, action, change));
  mount(app, 'rereadPage', ({ page, body: { encoding } }) => rereadPage(store, page, encoding));
}
