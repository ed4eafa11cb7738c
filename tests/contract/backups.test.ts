// The archive's file over every door: checked, copied, backed up, put back.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNamedArchive } from '../../src/main/named-archive.ts';
import { placeNow } from '../../src/main/store/moved.ts';
import { behind, refusal } from './behind.ts';
import { doors } from './doors.ts';

describe.each(doors)('backups over $name', (door) => {
  const archive = behind(door);
  const { call } = archive;
  beforeEach(archive.open);
  afterEach(archive.close);

  it('a backup is made, previewed and put back; what was there is kept', async () => {
    await archive.addPage();
    const { name } = await call('makeBackup');
    await archive.addPage();
    expect((await call('backups')).backups.map((each) => each.name)).toEqual([name]);
    expect(await call('previewRestore', { query: { name } })).toMatchObject({
      backup: { pages: 1 },
      present: { pages: 2 },
      problems: [],
    });
    expect((await call('restoreBackup', { body: { name } })).kept).toContain('before-restore');
    expect(await call('pages')).toHaveLength(1);
    expect(await refusal(call('restoreBackup', { body: { name: '../../etc/passwd' } }))).toBe('not-found');
  });

  it('the archive is checked and copied', async () => {
    await archive.addPage();
    expect(await call('checkArchive')).toEqual({ pages: 1, revisions: 1, problems: [] });
    const target = join(tmpdir(), `galley-copy-${process.pid}-${Date.now()}.galley`);
    expect(await call('copyArchive', { body: { target } })).toMatchObject({ pages: 1, file: target });
    expect(await refusal(call('copyArchive', { body: { target } }))).toBe('target-unwritable');
    // What is no whole path would be written wherever Galley was started.
    expect(await refusal(call('copyArchive', { body: { target: 'copy.galley' } }))).toBe('bad-request');
    for (const file of [target, `${target}.manifest.json`]) await rm(file);
  });

  it('the archive is moved, and gone on with where it went', async () => {
    const { id } = await archive.addPage();
    const { file } = await call('archive');
    const folder = await mkdtemp(join(tmpdir(), 'galley-moved-'));
    const target = join(folder, 'moved.galley');
    expect(await refusal(call('moveArchive', { body: { target: join(folder, 'no', 'a.galley') } }))).toMatch(
      /unwritable$/,
    );
    expect((await call('archive')).file).toBe(file);
    expect(await call('moveArchive', { body: { target } })).toMatchObject({ pages: 1, file: target });
    await call('setPageData', { page: id, body: { paper: '新处报' } });
    expect((await call('archive')).file).toBe(target);
    expect((await call('pageList')).rows).toMatchObject([{ paper: '新处报' }]);
    expect(await call('checkArchive')).toMatchObject({ pages: 1, problems: [] });
    // Whoever opens it where it was is told, and begins no empty archive there.
    await expect(openNamedArchive(file)).rejects.toThrow(`was moved to ${target}`);
    expect([placeNow(file), existsSync(file)]).toEqual([target, false]);
    await call('moveArchive', { body: { target: file } });
    expect([placeNow(file), placeNow(target), (await call('archive')).file]).toEqual([file, file, file]);
    await rm(folder, { recursive: true });
  });

  it('how often backups are made, and how many are kept, is the archive’s own', async () => {
    const settings = { folder: null, everyHours: 2, keep: 3 };
    expect(await call('setBackups', { body: settings })).toEqual(settings);
    expect((await call('backups')).settings).toEqual(settings);
    expect(await refusal(call('setBackups', { body: { ...settings, keep: 0 } }))).toBe('bad-request');
    expect(await refusal(call('setBackups', { body: { ...settings, folder: '../elsewhere' } }))).toBe('bad-request');
  });
});
