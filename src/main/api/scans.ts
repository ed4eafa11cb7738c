// Scans beside the text. Only files that were found in the folders of scans are ever served.
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { GalleyError, type ScanType } from '../../contract/index.ts';
import { scansOf } from '../jobs/index.ts';
import { download } from './download.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';

const MEDIA: Readonly<Record<ScanType, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  jp2: 'image/jp2',
  pdf: 'application/pdf',
};

export function scanRoutes(app: Hono, { store }: ApiParts): void {
  const scans = scansOf(store);
  mount(app, 'scans', () => scans.report());
  mount(app, 'previewScans', ({ body }) => scans.report(body));
  mount(app, 'setScans', async ({ body }) => {
    // Looked at first: what cannot be looked at is not kept.
    await scans.report(body);
    await store.setScanSettings(body);
    return scans.report();
  });
  mount(app, 'pageScan', ({ page }) => scans.of(page));
  mount(app, 'scanFile', async ({ page }) => {
    const { file, type } = await scans.of(page);
    if (file === null || type === null) throw new GalleyError('not-found', 'This page has no scan.');
    const bytes: ReadableStream<Uint8Array> = Readable.toWeb(createReadStream(file));
    return download(bytes, basename(file), MEDIA[type]);
  });
  mount(app, 'setScanBox', ({ page, body: { group, box } }) => store.setScanBox(page, group, box));
}
