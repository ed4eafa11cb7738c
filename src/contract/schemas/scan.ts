// Scans: where they lie, which page each belongs to, and the boxes drawn for articles.
import { z } from 'zod';
import { pageId } from './ids.ts';

/**
 * `roots`: absolute paths of folders. `pattern`: the end of a scan's path without its extension, for a page's data:
 * `{name}`, `{paper}`, `{date}`, `{yyyy}`, `{mm}`, `{dd}`, `{number}`, `{number:2}`, `{scan}`; after a `#`, which sheet of a file of
 * several, counted from 1: `{date}#{number}`.
 */
export const scanSettings = z.object({
  roots: z.array(z.string().min(1).max(1000)).max(20),
  pattern: z.string().min(1).max(200),
});
export type ScanSettings = z.infer<typeof scanSettings>;

/** How pages and scans pair; the lists name the first of many, the counts are exact. */
export const scanReport = scanSettings.extend({
  /** `files` is null for a folder that is not there: a disk that moved. */
  folders: z.array(z.object({ folder: z.string(), files: z.number().int().nullable() })),
  paired: z.number().int(),
  pagesWithout: z.object({ count: z.number().int(), first: z.array(z.object({ id: pageId, name: z.string() })) }),
  scansWithout: z.object({ count: z.number().int(), first: z.array(z.string()) }),
});
export type ScanReport = z.infer<typeof scanReport>;

const scanType = z.enum(['jpeg', 'png', 'gif', 'webp', 'bmp', 'tiff', 'jp2', 'pdf']);
export type ScanType = z.infer<typeof scanType>;

const share = z.number().min(0).max(1);
/** Where an article stands on its sheet, in shares of the sheet's width and height from the top left. */
export const scanBox = z.object({
  group: z.string().min(1).max(80),
  x: share,
  y: share,
  width: share,
  height: share,
});
export type ScanBox = z.infer<typeof scanBox>;

/** The scan of a page; `file` is null where none pairs with it. */
export const pageScan = z.object({
  file: z.string().nullable(),
  type: scanType.nullable(),
  /** Which sheet of the file, counted from 0. */
  sheet: z.number().int(),
  bytes: z.number().int(),
  boxes: z.array(scanBox),
});
export type PageScan = z.infer<typeof pageScan>;
