import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { archiveWithRoom, openedArchive, temporaryFolder } from './archives.ts';
import { newPage } from './pages.ts';

const child = fileURLToPath(new URL('open-child.ts', import.meta.url));

/** What a process without special rights hears when it opens `file`. */
function openAsNobody(file: string): string {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  return execFileSync(process.execPath, [child, file], { encoding: 'utf8', ...nobody });
}

const unwritable = (message: RegExp) => ({ code: 'archive-unwritable', message: expect.stringMatching(message) });

describe('what is no archive is refused, and not touched', () => {
  it.each([
    ['a text', (file: string) => writeFileSync(file, 'text '.repeat(1000)), /is not a Galley archive/],
    [
      'another program’s database',
      (file: string) => new Database(file).exec('CREATE TABLE bookmarks (url TEXT)').close(),
      /a database of another program/,
    ],
  ])('%s', async (_, make, sentence) => {
    const file = join(temporaryFolder(), 'a.galley');
    make(file);
    const before = readFileSync(file);
    await expect(openedArchive(file)).rejects.toMatchObject(unwritable(sentence));
    expect(readFileSync(file)).toEqual(before);
  });

  it('a folder, or a file where its folder should be', async () => {
    const folder = temporaryFolder();
    await expect(openedArchive(folder)).rejects.toMatchObject(unwritable(/is a folder, not a Galley archive/));
    writeFileSync(join(folder, 'file'), 'x');
    await expect(openedArchive(join(folder, 'file', 'a.galley'))).rejects.toMatchObject(unwritable(/cannot be opened/));
  });
});

it.skipIf(process.platform === 'win32')('a device is refused, and nothing is left beside it', async () => {
  const link = join(temporaryFolder(), 'a.galley');
  symlinkSync('/dev/null', link);
  await expect(openedArchive(link)).rejects.toMatchObject(unwritable(/is no ordinary file, not a Galley archive/));
  expect(existsSync('/dev/null-journal')).toBe(false);
});

describe.skipIf(process.platform === 'win32')('where nothing may be written', () => {
  it('a new archive is refused with what to do', () => {
    const folder = join(temporaryFolder(), 'shut');
    mkdirSync(folder, { mode: 0o555 });
    chmodSync(join(folder, '..'), 0o755);
    expect(openAsNobody(join(folder, 'a.galley'))).toMatch(/^archive-unwritable: .*permissions, or name another file/);
    expect(existsSync(join(folder, 'a.galley'))).toBe(false);
  });

  it('an archive that may only be read is read, from a copy that goes away, and says so', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.galley');
    const store = await openedArchive(file);
    await store.addPage(newPage('一'));
    await store.close();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    expect(openAsNobody(file)).toMatch(/^disk: .*can only be read/);
    expect(readdirSync(folder)).toEqual(['a.galley']);
    chmodSync(folder, 0o755);
  });
});

describe('a full disk', () => {
  it('is said, keeps what was saved, and takes the next save once there is room', async () => {
    const { file, store } = await archiveWithRoom(40);
    await store.addPage(newPage('一'));
    await store.saveDraft(1, { text: '二', base: 1 });
    const long = Array.from({ length: 100_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join(
      '',
    );
    await expect(store.saveDraft(1, { text: long, base: 1 })).rejects.toMatchObject(
      unwritable(/no room left .* save again/),
    );
    await expect(store.addPage(newPage(long))).rejects.toMatchObject(unwritable(/no room left/));
    expect((await store.page(1)).draft?.text).toBe('二');
    await store.saveDraft(1, { text: '三', base: 1 });
    await store.close();
    const roomy = await openedArchive(file);
    await roomy.saveDraft(1, { text: long, base: 1 });
    expect((await roomy.check()).problems).toEqual([]);
  });
});

describe('two processes on one archive', () => {
  it('the second waits for the first, and is told when that takes too long', async () => {
    const file = join(temporaryFolder(), 'a.galley');
    const store = await openedArchive(file, { busyMs: 200 });
    await store.addPage(newPage('一'));
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.saveDraft(1, { text: '二', base: 1 })).rejects.toMatchObject(
      unwritable(/Another program is writing .* try again/),
    );
    other.exec('ROLLBACK');
    other.close();
    await store.saveDraft(1, { text: '二', base: 1 });
  });
});
