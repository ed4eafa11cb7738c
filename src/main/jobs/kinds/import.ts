// Import: files of this machine, or files that were sent, become pages. What is there byte for byte is not added again.
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { GalleyError, jobParams, MOST_FILE, TABLE_NOT_PAGE } from '../../../contract/index.ts';
import { sha256 } from '../../store/hash.ts';
import { newPage } from '../engine-work.ts';
import { walkFiles } from '../files.ts';
import { IN_BIN, reasonOf } from '../import.ts';
import { knownForNew } from '../knowledge.ts';
import { namedByPatterns } from '../data-proposals.ts';
import { defineJob } from '../job-kind.ts';
import { isPageTable } from '../page-table.ts';
import { readPage, type ReadOptions } from '../../read/index.ts';

/** A file's path; a file that could not be listed, with what the file system said; null for bytes that were sent. */
const target = z.union([z.object({ path: z.string() }), z.object({ fault: z.string() }), z.null()]);

export const importJob = defineJob(jobParams.import, {
  kind: 'import',
  target,
  async *plan({ params }) {
    for await (const { path, place, fault } of walkFiles(params.paths, params.folder)) {
      yield { name: place, target: fault === null ? { path } : { fault } };
    }
  },
  async step(about, { store, job, params, position, name }) {
    try {
      const bytes = about === null ? await store.jobFile(job, position) : await bytesOf(about);
      const known = await store.findBySha256(sha256(bytes));
      if (known !== null) {
        const { deletedAt } = await store.pageRow(known);
        return { result: 'unchanged', page: known, why: deletedAt === null ? null : IN_BIN };
      }
      const read = params.encoding === undefined ? {} : { encoding: params.encoding };
      if (holdsTable(name, bytes, read)) return { result: 'skipped', page: null, why: TABLE_NOT_PAGE };
      const made = await newPage(name, bytes, read, await knownForNew(store), 'later');
      const page = await namedByPatterns(store, made);
      return { effect: { kind: 'add-page', page }, why: page.notes.join(' ') || null };
    } catch (error) {
      return { result: 'skipped', page: null, why: reasonOf(error) };
    }
  },
});

/** @throws GalleyError when a file with the name of a table cannot be read. */
const holdsTable = (name: string, bytes: Uint8Array, read: ReadOptions): boolean =>
  /\.[ct]sv$/i.test(name) && isPageTable(name, readPage(bytes, name, read).text);

async function bytesOf(about: { path: string } | { fault: string }): Promise<Uint8Array> {
  if ('fault' in about) throw Object.assign(new Error(about.fault), { code: about.fault });
  const facts = await stat(about.path);
  if (!facts.isFile()) throw new GalleyError('unreadable', 'This is not an ordinary file.');
  if (facts.size > MOST_FILE) {
    throw new GalleyError('too-large', `Larger than ${MOST_FILE / 1024 / 1024} MB, which no page is.`);
  }
  return readFile(about.path);
}
