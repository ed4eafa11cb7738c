import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../../src/main/store/open.ts';
import { temporaryFolder } from './archives.ts';
import { newPage } from './pages.ts';

/** A disk of 4 MB; null where this process may not mount one. */
function smallDisk(): string | null {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return folder;
}

const long = Array.from({ length: 200_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('');

it('a disk that runs full is said, keeps what was saved, and takes the next save once there is room', async ({
  skip,
}) => {
  const disk = smallDisk();
  if (disk === null) return skip('this process may not mount a small disk');
  const store = await openArchive(join(disk, 'a.galley'));
  onTestFinished(() => store.close());
  await store.addPage(newPage('一'));
  await store.saveDraft(1, { text: '二', base: 1 });
  const { bavail, bsize } = statfsSync(disk);
  const filler = join(disk, 'filler');
  writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - 100_000)));

  const full = { code: 'archive-unwritable', message: expect.stringMatching(/no room left .* save again/) };
  await expect(store.saveDraft(1, { text: long, base: 1 })).rejects.toMatchObject(full);
  await expect(store.addPage(newPage(long))).rejects.toMatchObject(full);
  expect((await store.page(1)).draft?.text).toBe('二');

  rmSync(filler);
  await store.saveDraft(1, { text: long, base: 1 });
  expect((await store.page(1)).draft?.text).toBe(long);
  expect((await store.check()).problems).toEqual([]);
}, 120_000);
