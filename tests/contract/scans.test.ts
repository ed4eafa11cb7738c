// Scans over every door: folders, pairing, the file itself, and the boxes drawn on it.
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, createClient } from '../../src/contract/index.ts';
import { type Fixture, openFixture } from './archive.ts';
import { doors, type OpenDoor } from './doors.ts';

const BYTES = new Uint8Array([0x49, 0x49, 0x2a, 0x00, 1, 2, 3]);

describe.each(doors)('scans over $name', (door) => {
  let fixture: Fixture;
  let opened: OpenDoor;
  let call: Call;
  let folder: string;
  let [paired, alone] = [0, 0];

  beforeAll(async () => {
    fixture = await openFixture();
    opened = await door.open(fixture.api, import.meta.dirname);
    call = createClient(opened.fetch);
    folder = await mkdtemp(join(tmpdir(), 'galley-scans-'));
    await mkdir(join(folder, '2025-09-22'));
    await writeFile(join(folder, '2025-09-22', '01.TIF'), BYTES);
    await writeFile(join(folder, '2025-09-22', '09.jpg'), 'no page of ours');
    await writeFile(join(folder, 'notes.txt'), 'no scan');
    const add = async (name: string): Promise<number> =>
      (await call('importPage', { query: { name }, body: new TextEncoder().encode(`${name}的正文。`) })).page ?? 0;
    [paired, alone] = [await add('晚报/2025-09-22/01.txt'), await add('无日期.txt')];
  });
  afterAll(async () => {
    await opened.close();
    await fixture.close();
    await rm(folder, { recursive: true });
  });

  it('pairs pages with files, and names what is left on both sides', async () => {
    const body = { roots: [folder], pattern: '{date}/{number:2}' };
    const expected = {
      folders: [{ folder, files: 2 }],
      paired: 1,
      pagesWithout: { count: 1, first: [{ id: alone, name: '无日期.txt' }] },
      scansWithout: { count: 1, first: [join(folder, '2025-09-22', '09.jpg')] },
    };
    expect(await call('previewScans', { body })).toMatchObject(expected);
    expect((await call('scans')).roots).toEqual([]);
    expect(await call('setScans', { body })).toMatchObject(expected);
    expect(await call('scans')).toMatchObject({ ...body, ...expected });
  });

  it('serves the scan of a page, byte for byte, and no other file', async () => {
    expect(await call('pageScan', { page: paired })).toMatchObject({ type: 'tiff', sheet: 0, bytes: 7, boxes: [] });
    const file = await call('scanFile', { page: paired });
    expect(file.headers.get('content-type')).toBe('image/tiff');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(BYTES);
    expect(await call('pageScan', { page: alone })).toMatchObject({ file: null, type: null });
    await expect(call('scanFile', { page: alone })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps a box for an article until it is taken away', async () => {
    const box = { x: 0.1, y: 0.25, width: 0.5, height: 0.125 };
    expect(await call('setScanBox', { page: paired, body: { group: 'a1', box } })).toEqual([{ group: 'a1', ...box }]);
    expect((await call('pageScan', { page: paired })).boxes).toHaveLength(1);
    expect(await call('setScanBox', { page: paired, body: { group: 'a1', box: null } })).toEqual([]);
  });

  it('says which folder has moved, and finds the scans again where they are now', async () => {
    const moved = `${folder}-moved`;
    await rename(folder, moved);
    expect((await call('scans')).folders).toEqual([{ folder, files: null }]);
    expect(await call('pageScan', { page: paired })).toMatchObject({ file: null });
    const { paired: found } = await call('setScans', { body: { roots: [moved], pattern: '{date}/{number:2}' } });
    expect(found).toBe(1);
    await rename(moved, folder);
  });

  it('refuses a folder without its whole path', async () => {
    const body = { roots: ['scans'], pattern: '{name}' };
    await expect(call('setScans', { body })).rejects.toMatchObject({ code: 'bad-request' });
  });
});
