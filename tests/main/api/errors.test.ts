// What a reader hears when something breaks, and what only the log hears.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApi } from '../../../src/main/api/api.ts';
import { createClient } from '../../../src/contract/index.ts';
import { createJobs } from '../../../src/main/jobs/index.ts';
import { openArchive } from '../../../src/main/store/open.ts';

it('a request that breaks off is no failure', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-errors-'));
  const store = await openArchive(join(folder, 'test.galley'));
  const logged: unknown[] = [];
  const log = (error: unknown): void => void logged.push(error);
  const api = createApi({ store, jobs: await createJobs(store, log), seeds: async () => [], log });
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
  const init = { method: 'PUT', body, duplex: 'half' };
  const reply = await api.fetch(new Request('http://galley.invalid/api/reader', init));
  expect([reply.status, logged]).toEqual([400, []]);
  await store.close();
  await rm(folder, { recursive: true });
});

it('a failure inside is logged in full and told without its inside; a closed archive is told as such', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-errors-'));
  const store = await openArchive(join(folder, 'test.galley'));
  const logged: unknown[] = [];
  const failure = new Error('ENOENT: /home/someone/secret');
  const log = (error: unknown): void => void logged.push(error);
  const api = createApi({ store, jobs: await createJobs(store, log), seeds: () => Promise.reject(failure), log });
  const fetch = async (path: string, init?: RequestInit): Promise<Response> =>
    api.fetch(new Request(`http://galley.invalid${path}`, init));

  const reply = await fetch('/api/sample', { method: 'POST' });
  expect([reply.status, await reply.json()]).toEqual([
    500,
    { error: { code: 'internal', message: 'Something went wrong inside Galley; its log has the reason.' } },
  ]);
  expect(logged).toEqual([failure]);

  await store.close();
  await expect(createClient(fetch)('archive')).rejects.toMatchObject({ code: 'archive-unwritable' });
  expect(logged).toHaveLength(1);
  await rm(folder, { recursive: true });
});
