// Clean text out.
import { z } from 'zod';
import { exportFormat, exportPreview, exportQuery } from '../schemas/index.ts';
import { route } from './route.ts';

export const exportsRoutes = {
  /** One page as a file: json, or its text. */
  exportPage: route({
    method: 'GET',
    path: '/api/pages/:page/export',
    query: z.object({ format: exportFormat }),
    reply: 'raw',
  }),
  /** The pages that a filter names, or all, as a zip of files. */
  exportArchive: route({ method: 'GET', path: '/api/export', query: exportQuery, reply: 'raw' }),
  /** What would be written, and the names of the first files; nothing is made. */
  previewExport: route({ method: 'GET', path: '/api/export/preview', query: exportQuery, reply: exportPreview }),
} as const;
