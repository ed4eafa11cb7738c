// Scans beside the text: their folders, the pairing, one page's scan, the boxes drawn on it.
import { z } from 'zod';
import { pageScan, scanBox, scanReport, scanSettings } from '../schemas/index.ts';
import { route } from './route.ts';

export const scansRoutes = {
  /** The folders, the pattern, and how they pair now; looks at the disk. */
  scans: route({ method: 'GET', path: '/api/scans', reply: scanReport }),
  /** The same for settings that are not kept yet. */
  previewScans: route({ method: 'POST', path: '/api/scans/preview', body: scanSettings, reply: scanReport }),
  setScans: route({ method: 'PUT', path: '/api/scans', body: scanSettings, reply: scanReport }),
  pageScan: route({ method: 'GET', path: '/api/pages/:page/scan', reply: pageScan }),
  /** The scan's file, byte for byte. */
  scanFile: route({ method: 'GET', path: '/api/pages/:page/scan/file', reply: 'raw' }),
  /** Keeps where an article stands on the sheet; null forgets it. */
  setScanBox: route({
    method: 'PUT',
    path: '/api/pages/:page/scan/boxes',
    body: z.object({ group: scanBox.shape.group, box: scanBox.omit({ group: true }).nullable() }),
    reply: z.array(scanBox),
  }),
} as const;
