import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backUpIfDue, listBackups, makeBackup, previewRestore, restoreBackup } from '../../../src/main/jobs/index.ts';
import { openArchive } from '../../../src/main/store/open.ts';
import { openedArchive, temporaryFolder } from '../store/archives.ts';
import { newPage } from '../store/pages.ts';

it('backups are made while the archive is in use, listed newest first, and the last few kept', async () => {
  const file = join(temporaryFolder(), 'news.galley');
  const store = await openedArchive(file);
  const folder = join(file, '..', 'safe');
  const made: string[] = [];
  for (const text of ['一', '二', '三']) {
    await store.addPage(newPage(text));
    made.push((await makeBackup(file, folder, 2)).name);
  }
  expect((await listBackups(file, folder)).map(({ name }) => name)).toEqual([made[2], made[1]]);
  expect(readdirSync(folder)).toHaveLength(4);
  expect(await previewRestore(join(folder, made[1] ?? ''), file)).toMatchObject({
    backup: { pages: 2 },
    present: { pages: 3 },
    problems: [],
  });
});

it('a backup is due when the last one is old and something has changed since', async () => {
  const file = join(temporaryFolder(), 'news.galley');
  const store = await openedArchive(file);
  const count = async (): Promise<number> => (await listBackups(file, `${file}.backups`)).length;
  const day = 24 * 60 * 60 * 1000;
  await backUpIfDue(store);
  expect(await count()).toBe(0);
  await store.addPage(newPage('一'));
  await backUpIfDue(store);
  await backUpIfDue(store);
  expect(await count()).toBe(1);
  await backUpIfDue(store, Date.now() + 2 * day);
  const unchanged = await count();
  await store.setBackupSettings({ folder: null, everyHours: null, keep: 1 });
  await store.addPage(newPage('二'));
  await backUpIfDue(store, Date.now() + 4 * day);
  expect(await count()).toBe(unchanged);
});

it('an open archive is put back without being closed by its user', async () => {
  const file = join(temporaryFolder(), 'news.galley');
  const store = await openArchive(file);
  await store.addPage(newPage('一'));
  const backup = await makeBackup(file, `${file}.backups`, 5);
  await store.addPage(newPage('二'));
  const restored = store.whileClosed(() => restoreBackup(backup.file, file));
  const asked = store.pages();
  expect((await restored).kept).toMatch(/before-restore/);
  expect(await asked).toHaveLength(1);
  expect((await store.check()).problems).toEqual([]);
  await store.close();
});
