// A look at a file before it is imported.
import { z } from 'zod';
import { importPreview } from '../schemas/index.ts';
import { route } from './route.ts';

export const importsRoutes = {
  /** How a file would be read: the body is its bytes. `encoding` tries another one. Nothing is kept. */
  previewImport: route({
    method: 'POST',
    path: '/api/import/preview',
    query: z.object({ name: z.string().min(1).max(500), encoding: z.string().max(40).optional() }),
    body: 'raw',
    reply: importPreview,
  }),
} as const;
