// Making folders ends, also where the disk says no in an odd way.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../../src/main/jobs/make-folder.ts';

it('makes what is missing above, twice without complaint, and not over a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-folder-'));
  await makeFolder(join(folder, 'a/b/c'));
  await makeFolder(join(folder, 'a/b/c'));
  expect((await stat(join(folder, 'a/b/c'))).isDirectory()).toBe(true);
  await writeFile(join(folder, 'file'), '');
  await expect(makeFolder(join(folder, 'file/b'))).rejects.toThrow('ENOTDIR');
  await rm(folder, { recursive: true });
});

it.runIf(process.platform === 'linux')('ends under /proc', async () => {
  await expect(makeFolder('/proc/galley/archive')).rejects.toThrow('ENOENT');
});
