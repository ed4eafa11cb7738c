// Clean files out: one page, or the whole archive as a zip.
import { Zip, ZipDeflate } from 'fflate';
import type { Hono } from 'hono';
import { WRITERS } from '../../engine/index.ts';
import type { Store } from '../store/store.ts';
import {
  exportArchive,
  type ExportedFile,
  type ExportHow,
  exportPage,
  ExportTally,
  previewExport,
  unitOf,
} from '../jobs/index.ts';
import { download } from './download.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';

export function exportRoutes(app: Hono, { store }: ApiParts): void {
  mount(app, 'exportPage', async ({ page, query: { format } }) => {
    const { path, content } = await exportPage(store, page, format);
    return download(content, path, WRITERS[format].mediaType);
  });
  mount(app, 'exportArchive', async ({ query: { format, per, template, ...filter } }) =>
    download(zipped(withReport(store, { format, per, template, filter })), `galley-${format}.zip`, 'application/zip'),
  );
  mount(app, 'previewExport', ({ query: { format, per, template, ...filter } }) =>
    previewExport(store, { format, per, template, filter }),
  );
}

/** The report's name: no page's file begins like this. */
const REPORT = '_REPORT.txt';

/** The files, and last a report of what a reader of the files could not see in them; none where there is nothing to say. */
async function* withReport(store: Store, how: ExportHow): AsyncGenerator<ExportedFile, void> {
  const tally = new ExportTally();
  yield* exportArchive(store, { ...how, onPage: (named) => tally.add(named) });
  const notes = tally.notes(unitOf(how));
  if (notes.length > 0) yield { path: REPORT, content: `${notes.join('\n')}\n` };
}

/** The earliest time a zip can hold: the same state of an archive is the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Zips files as they are made and read: memory holds one of them at a time. */
function zipped(files: AsyncIterable<ExportedFile>): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]();
  let zip: Zip;
  return new ReadableStream({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) return controller.error(error);
        controller.enqueue(chunk);
        if (final) controller.close();
      });
    },
    async pull() {
      const { done, value } = await source.next();
      if (done) return zip.end();
      const entry = new ZipDeflate(value.path);
      entry.mtime = NO_TIME;
      zip.add(entry);
      entry.push(new TextEncoder().encode(value.content), true);
    },
    async cancel() {
      await source.return?.();
    },
  });
}
