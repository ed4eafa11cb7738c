// The archive as a whole: what it is, who reads, the sample.
import { z } from 'zod';
import { archiveInfo, deskMemory, importOutcome } from '../schemas/index.ts';
import { route } from './route.ts';

export const archiveRoutes = {
  archive: route({ method: 'GET', path: '/api/archive', reply: archiveInfo }),
  setReader: route({
    method: 'PUT',
    path: '/api/reader',
    body: z.object({ name: z.string().trim().min(1).max(100) }),
    reply: archiveInfo,
  }),
  /** What the reader's desk remembers, so that another browser or port knows it too. */
  deskMemory: route({ method: 'GET', path: '/api/desk-memory', reply: deskMemory }),
  keepDeskMemory: route({ method: 'PUT', path: '/api/desk-memory', body: deskMemory }),
  /** Puts the five sample pages into an empty archive. */
  addSample: route({ method: 'POST', path: '/api/sample', reply: z.array(importOutcome) }),
} as const;
