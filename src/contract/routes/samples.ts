// Batch acceptance by blind samples.
import { z } from 'zod';
import { blindPage, newSample, readingWarning, sample, samplePage, toldNumber } from '../schemas/index.ts';
import { route } from './route.ts';

const named = z.object({ sample: toldNumber(z.number().int().positive()) });

export const samplesRoutes = {
  samples: route({ method: 'GET', path: '/api/samples', reply: z.array(sample) }),
  /** Draws pages at random from those that a filter names. */
  drawSample: route({ method: 'POST', path: '/api/samples', body: newSample, reply: sample }),
  /** A sampled page for a blind reader. */
  blindPage: route({ method: 'GET', path: '/api/pages/:page/blind', query: named, reply: blindPage }),
  /** What the blind reader made of it: compared with the batch at once. */
  saveBlindPage: route({
    method: 'PUT',
    path: '/api/pages/:page/blind',
    query: named,
    body: z.object({ text: z.string() }),
    reply: z.object({ page: samplePage, warnings: z.array(readingWarning) }),
  }),
  /** Says of errors, by their places in the list, that the batch is wrong or right there. */
  judgeErrors: route({
    method: 'PATCH',
    path: '/api/pages/:page/blind',
    query: named,
    body: z.object({ errors: z.array(z.number().int().min(0)).max(10_000), counts: z.boolean() }),
    reply: samplePage,
  }),
  /** Accepts or returns the batch; null takes that back. */
  settleSample: route({
    method: 'PUT',
    path: '/api/samples',
    query: named,
    body: z.object({ verdict: z.enum(['accepted', 'returned']).nullable() }),
    reply: sample,
  }),
} as const;
