import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchiveFile } from '../../../src/main/store/archive.ts';
import { copyArchive, factsOf, manifestFile, moveArchive, restoreArchive } from '../../../src/main/store/copies.ts';
import { sha256 } from '../../../src/main/store/hash.ts';
import { openedArchive, temporaryFolder } from './archives.ts';
import { newPage } from './pages.ts';

const PAGES = 40;

function madeArchive(folder = temporaryFolder()): string {
  const file = join(folder, 'a.galley');
  const archive = openArchiveFile(file);
  for (let nth = 0; nth < PAGES; nth += 1) archive.addPage(newPage(`第${nth}页。`.repeat(300)));
  archive.close();
  return file;
}

/** Flips bytes all over the file, its first page left alone. */
function spoil(file: string): void {
  const handle = openSync(file, 'r+');
  for (let at = 4096; at < statSync(file).size; at += 700) writeSync(handle, Buffer.from([0xa5, 0x5a]), 0, 2, at);
  closeSync(handle);
}

const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

describe('a copy', () => {
  it('is one checked file with its manifest, made while the archive is being written', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.galley');
    const archive = openArchiveFile(file);
    archive.addPage(newPage('一'));
    archive.setScanSettings({ ...archive.scanSettings(), roots: ['/scans'] });
    const target = join(folder, 'b.galley');
    const manifest = copyArchive(file, target);
    archive.addPage(newPage('二'));
    archive.close();
    expect(manifest).toMatchObject({
      pages: 1,
      revisions: 1,
      scanRoots: ['/scans'],
      sha256: sha256(readFileSync(target)),
    });
    expect(JSON.parse(readFileSync(manifestFile(target), 'utf8'))).toEqual(manifest);
    expect(readdirSync(folder).toSorted()).toEqual(['a.galley', 'b.galley', 'b.galley.manifest.json']);
    expect([factsOf(file).pages, factsOf(target).pages]).toEqual([2, 1]);
  });

  it('never overwrites, and leaves nothing behind where it cannot be made', () => {
    const file = madeArchive();
    expect(thrown(() => copyArchive(file, file))).toMatchObject({ code: 'target-unwritable' });
    expect(thrown(() => copyArchive(file, join(file, '..', 'no', 'b.galley')))).toMatchObject({
      code: expect.stringMatching(/unwritable$/),
    });
    expect(readdirSync(join(file, '..'))).toEqual(['a.galley']);
  });

  it('of a damaged archive is refused: a backup is sound or not there', () => {
    const file = madeArchive();
    spoil(file);
    expect(thrown(() => copyArchive(file, `${file}.copy`))).not.toBeNull();
    expect(readdirSync(join(file, '..'))).toEqual(['a.galley']);
  });
});

describe('a moved archive', () => {
  it('is at its new place only', () => {
    const file = madeArchive();
    const target = join(file, '..', 'moved.galley');
    moveArchive(file, target);
    expect(existsSync(file)).toBe(false);
    expect(factsOf(target).pages).toBe(PAGES);
  });

  it('stays where it is while it is open', async () => {
    const file = madeArchive();
    const store = await openedArchive(file);
    expect(thrown(() => moveArchive(file, `${file}.moved`))).toMatchObject({
      message: expect.stringMatching(/is open in another/),
    });
    expect(existsSync(`${file}.moved`)).toBe(false);
    expect(await store.pages()).toHaveLength(PAGES);
  });
});

describe('a damaged archive', () => {
  it('is replaced by its backup in one step, and kept', () => {
    const folder = temporaryFolder();
    const file = madeArchive(folder);
    const backup = join(folder, 'backup.galley');
    copyArchive(file, backup);
    spoil(file);
    const damaged = readFileSync(file);
    const { kept } = restoreArchive(backup, file);
    expect(readFileSync(kept ?? '')).toEqual(damaged);
    const archive = openArchiveFile(file);
    expect(archive.check()).toMatchObject({ pages: PAGES, problems: [] });
    archive.close();
  });

  it('is not replaced by a backup that is damaged too', () => {
    const folder = temporaryFolder();
    const file = madeArchive(folder);
    const backup = join(folder, 'backup.galley');
    copyArchive(file, backup);
    spoil(backup);
    expect(thrown(() => restoreArchive(backup, file))).toMatchObject({ message: expect.stringMatching(/not sound/) });
    expect(factsOf(file).pages).toBe(PAGES);
  });
});
