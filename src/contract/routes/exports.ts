// Clean text out.
import { z } from 'zod';
import { exportFormat, exportUnit } from '../schemas/index.ts';
import { route } from './route.ts';

export const exportsRoutes = {
  /** One page as a file: json, or its text. */
  exportPage: route({
    method: 'GET',
    path: '/api/pages/:page/export',
    query: z.object({ format: exportFormat }),
    reply: 'raw',
  }),
  /** The whole archive as a zip of files. */
  exportArchive: route({
    method: 'GET',
    path: '/api/export',
    query: z.object({ format: exportFormat, per: exportUnit.optional() }),
    reply: 'raw',
  }),
} as const;
