// Changed bytes for pages that are there.
import { z } from 'zod';
import { changeOf, pageId, proposal, proposalAction, proposalDetail, reread } from '../schemas/index.ts';
import { route } from './route.ts';

export const proposalsRoutes = {
  /** Those that nobody has settled, oldest first. */
  proposals: route({ method: 'GET', path: '/api/proposals', reply: z.array(proposal) }),
  proposal: route({ method: 'GET', path: '/api/proposals/:id', reply: proposalDetail }),
  /** Settles one; `page` is the page it became part of, or the one it became. Refused as `stale` like any change of a page. */
  settleProposal: route({
    method: 'POST',
    path: '/api/proposals/:id',
    body: changeOf.extend({ action: proposalAction }),
    reply: z.object({ page: pageId, revision: z.number().int() }),
  }),
  /** Reads the page's own bytes in another encoding, as a new raw version. */
  rereadPage: route({
    method: 'POST',
    path: '/api/pages/:page/encoding',
    body: z.object({ encoding: z.string().min(1).max(40) }),
    reply: reread,
  }),
} as const;
