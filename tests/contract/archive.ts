// A real archive in a folder of its own, and the API over it.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../src/main/api/api.ts';
import { createJobs } from '../../src/main/jobs/index.ts';
import type { SourceFile } from '../../src/main/api/parts.ts';
import { openArchive } from '../../src/main/store/open.ts';
import type { Store } from '../../src/main/store/store.ts';
import type { Api } from './doors.ts';

const seedsFolder = join(import.meta.dirname, '../../seeds');

export async function readSeeds(): Promise<readonly SourceFile[]> {
  const names = (await readdir(seedsFolder)).toSorted();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(seedsFolder, name)) })));
}

export interface Fixture {
  readonly api: Api;
  readonly store: Store;
  readonly logged: unknown[];
  close(): Promise<void>;
}

export async function openFixture(): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-contract-'));
  const store = await openArchive(join(folder, 'test.galley'), { version: '1.2.3' });
  const logged: unknown[] = [];
  const log = (error: unknown): void => void logged.push(error);
  const jobs = await createJobs(store, log);
  return {
    api: createApi({ store, jobs, seeds: readSeeds, log }),
    store,
    logged,
    close: async () => {
      await jobs.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
