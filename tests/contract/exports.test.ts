// Files out and files looked at before they come in, over every door.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { behind, refusal } from './behind.ts';
import { doors } from './doors.ts';

describe.each(doors)('over $name', (door) => {
  const archive = behind(door);
  const { call, addPage } = archive;
  beforeEach(archive.open);
  afterEach(archive.close);

  const namesIn = async (reply: Response): Promise<string[]> =>
    Object.keys(unzipSync(new Uint8Array(await reply.arrayBuffer())));

  it('names files by a template, shows the names before, and writes only the pages that a filter names', async () => {
    const [first, second] = [await addPage('a.txt'), await addPage('b.txt')];
    await call('setPageData', { page: first.id, body: { paper: '晚报', date: '2025-09-22', number: 3 } });
    await call('setState', { page: second.id, body: { state: 'final' } });
    await call('saveDraft', { page: first.id, body: { text: first.corrected, base: first.revision } });
    const how = { format: 'txt', per: 'page', template: '{paper}/{date}/{number:2}-{name}' } as const;
    expect(await call('previewExport', { query: how })).toEqual({
      pages: 2,
      drafts: 1,
      names: ['晚报/2025-09-22/03-a.txt', 'b.txt'],
    });
    expect(await namesIn(await call('exportArchive', { query: how }))).toEqual([
      '晚报/2025-09-22/03-a.txt',
      'b.txt',
      '_REPORT.txt',
    ]);
    const final = { ...how, state: 'final' } as const;
    expect(await call('previewExport', { query: final })).toEqual({ pages: 1, drafts: 0, names: ['b.txt'] });
    expect(await namesIn(await call('exportArchive', { query: final }))).toEqual(['b.txt']);
    expect(await refusal(call('previewExport', { query: { ...how, template: '{pages}' } }))).toBe('bad-request');
  });

  it('writes what a filter names into folders of this machine, as a job', async () => {
    await addPage('a.txt');
    const { id } = await addPage('b.txt');
    await call('setPageData', { page: id, body: { paper: '晚报' } });
    const out = await mkdtemp(join(tmpdir(), 'galley-export-'));
    const job = await call('startJob', {
      body: {
        kind: 'export',
        params: { out, format: 'txt', per: 'page', template: '{paper}/{name}', filter: { paper: '晚报' } },
      },
    });
    await (await call('jobProgress', { id: job.id })).text();
    expect(await call('job', { id: job.id })).toMatchObject({ state: 'done', total: 1, changed: 1 });
    expect(await readdir(out, { recursive: true })).toEqual(['晚报', join('晚报', 'b.txt')]);
    await rm(out, { recursive: true });
  });

  it('shows how a file would be read, in the encoding that was guessed and in another, and keeps nothing', async () => {
    const gbk = new Uint8Array([0xb4, 0xba, 0xcc, 0xec, 0xc0, 0xb4, 0xc1, 0xcb, 0x0a]);
    const query = { name: '一版.txt' };
    expect(await call('previewImport', { query, body: gbk })).toMatchObject({
      start: expect.any(String) as unknown,
      reason: null,
    });
    expect(await call('previewImport', { query: { ...query, encoding: 'gb18030' }, body: gbk })).toMatchObject({
      encoding: 'gb18030',
      start: '春天来了',
    });
    expect(await call('previewImport', { query: { ...query, encoding: 'utf-8' }, body: gbk })).toMatchObject({
      encoding: null,
      reason: expect.stringContaining('not utf-8') as unknown,
    });
    expect(await call('pages')).toEqual([]);
  });
});
