// States and readers.
import { z } from 'zod';
import { blockChange, pageState, reader, readingWork, stateReply, toldNumber } from '../schemas/index.ts';
import { route } from './route.ts';

export const readingsRoutes = {
  /** Everybody who has read, for the list at the desk. */
  readers: route({ method: 'GET', path: '/api/readers', reply: z.array(reader) }),
  /** Who brought the page where, oldest first, and which revisions belong to each reading. */
  readings: route({ method: 'GET', path: '/api/pages/:page/readings', reply: z.array(readingWork) }),
  /** Brings a page to any state, back as well; warns, and refuses nothing. */
  setState: route({
    method: 'PUT',
    path: '/api/pages/:page/state',
    body: z.object({ state: pageState }),
    reply: stateReply,
  }),
  /** What speaks against the present reader's finishing this page now: asked before or after, it changes nothing. */
  readingWarnings: route({
    method: 'GET',
    path: '/api/pages/:page/warnings',
    reply: stateReply.shape.warnings,
  }),
  /** Blocks that differ between two revisions; `to` left out is the newest. */
  changedBlocks: route({
    method: 'GET',
    path: '/api/pages/:page/changed-blocks',
    query: z.object({ from: toldNumber(z.number().int()), to: toldNumber(z.number().int()).optional() }),
    reply: z.array(blockChange),
  }),
} as const;
