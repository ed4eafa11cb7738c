import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account, readGalleyText } from '../../../src/engine/index.ts';
import { importFile, importFiles, type ImportProgress } from '../../../src/main/jobs/index.ts';
import { archiveWithRoom, openedArchive } from '../store/archives.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE = '市图书馆举行活动\n拉萨融媒讯（记者卓玛）昨日上午，市图书馆举行“旧报新读”活动，\n三百名读者参加。\n';

const seedFolder = join(import.meta.dirname, '../../../seeds');
const seeds = readdirSync(seedFolder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(seedFolder, name))) }));

describe('an import', () => {
  it('brings the five seeds in whole: no character lost, none invented, every byte kept', async () => {
    const store = await openedArchive();
    const outcomes = await importFiles(store, seeds);
    expect(outcomes.map(({ outcome, page }) => [outcome, page])).toEqual(
      [1, 2, 3, 4, 5].map((page) => ['added', page]),
    );
    for (const { page } of outcomes) {
      const { raw, corrected, name } = await store.page(page ?? 0);
      expect(account(raw.text, readGalleyText(corrected))).toMatchObject({ missing: [], added: [] });
      expect(await store.rawBytes(page ?? 0)).toEqual(seeds.find((seed) => seed.name === name)?.bytes);
    }
    expect((await store.pages()).every(({ title, articles }) => title !== '' && articles > 0)).toBe(true);
  });

  it('goes on after a file that cannot be read, and stores nothing of it', async () => {
    const store = await openedArchive();
    const files = [
      { name: 'a.pdf', bytes: utf8('%PDF-1.7') },
      { name: 'gone.txt', bytes: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOENT' })) },
      { name: 'empty.txt', bytes: new Uint8Array() },
      { name: 'good.txt', bytes: () => Promise.resolve(utf8(PAGE)) },
      { name: 'again.txt', bytes: utf8(PAGE) },
    ];
    const outcomes = await importFiles(store, files);
    expect(outcomes.map(({ name, outcome, page, reason }) => [name, outcome, page, reason])).toEqual([
      ['a.pdf', 'refused', null, 'This is a PDF document, not a text. Save it as plain text first.'],
      ['gone.txt', 'refused', null, 'The file cannot be read (ENOENT).'],
      ['empty.txt', 'refused', null, 'The file is empty.'],
      ['good.txt', 'added', 1, null],
      ['again.txt', 'already-there', 1, null],
    ]);
    expect(await store.check()).toEqual({ pages: 1, revisions: 1, problems: [] });
  });

  it('says that a page is in the bin when its bytes come again', async () => {
    const store = await openedArchive();
    const file = { name: 'a.txt', bytes: utf8(PAGE) };
    await importFile(store, file);
    await store.deletePages([1]);
    expect(await importFile(store, { ...file, name: 'b.txt' })).toMatchObject({
      outcome: 'already-there',
      page: 1,
      reason: 'This page is in the bin; it is not added again, but can be restored.',
    });
  });

  it('refuses a page that could not be saved again', async () => {
    const store = await openedArchive();
    const bytes = utf8(`${'字'.repeat(60)}\n`.repeat(25_000));
    const { outcome, reason } = await importFile(store, { name: 'long.txt', bytes });
    expect([outcome, reason]).toEqual(['refused', expect.stringMatching(/could not be saved. Cut the file/)]);
  });

  it('tells what was guessed, and keeps it with the page', async () => {
    const store = await openedArchive();
    const bytes = new Uint8Array(Buffer.from('c0adc8f8cdedb1a8d1b6a3acd7f2c8d5a1a3', 'hex'));
    const { notes } = await importFile(store, { name: 'gbk.txt', bytes });
    expect(notes).toEqual([expect.stringContaining('gb18030 was guessed')]);
    expect((await store.page(1)).raw).toMatchObject({ text: '拉萨晚报讯，昨日。', encoding: 'gb18030', notes });
  });

  it('reads in the encoding that a person chose', async () => {
    const store = await openedArchive();
    const bytes = new Uint8Array(Buffer.from('c0adc8f8', 'hex'));
    await importFiles(store, [{ name: 'a.txt', bytes }], { encoding: 'gbk' });
    expect((await store.page(1)).raw.text).toBe('拉萨');
  });

  it('proposes page data from name and folders, and names the page without them', async () => {
    const store = await openedArchive();
    await importFile(store, { name: '拉萨晚报/2025-09-22/01.txt', bytes: utf8(PAGE) });
    expect(await store.pageRow(1)).toMatchObject({ name: '01.txt', paper: '拉萨晚报', date: '2025-09-22', number: 1 });
  });

  it('says how far it is, and stops after the file in hand', async () => {
    const store = await openedArchive();
    const stop = new AbortController();
    const seen: ImportProgress[] = [];
    const outcomes = await importFiles(store, seeds, {
      signal: stop.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (progress.done === 2) stop.abort();
      },
    });
    expect(outcomes).toHaveLength(2);
    expect(seen.map(({ done, outcome }) => [done, outcome.page])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('stops with a sentence when the archive is full; what was acknowledged is there', async () => {
    const { store } = await archiveWithRoom(40);
    const done: number[] = [];
    const importing = importFiles(store, seeds, { onProgress: (progress) => done.push(progress.done) });
    await expect(importing).rejects.toMatchObject({ code: 'archive-unwritable' });
    expect(await store.check()).toMatchObject({ pages: done.length, problems: [] });
  });
});
