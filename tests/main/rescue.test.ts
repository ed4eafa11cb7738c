// The desk over an archive that is damaged: what is wrong is said, and one press puts a backup back.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Desk, openDesk } from '../../src/main/desk.ts';
import { makeBackup } from '../../src/main/jobs/index.ts';
import { openArchive } from '../../src/main/store/open.ts';
import { deskFolder } from '../../src/main/places.ts';
import { temporaryFolder } from './store/archives.ts';
import { newPage } from './store/pages.ts';

/** An archive of one page, a backup of it in the folder that it names, and how the file is spoilt after. */
async function spoilt(spoil: (file: string) => void): Promise<{ file: string; backup: string }> {
  const file = join(temporaryFolder(), 'a.galley');
  const folder = join(file, '..', 'safe');
  const store = await openArchive(file);
  await store.addPage(newPage('一'));
  await store.setBackupSettings({ folder, everyHours: null, keep: 3 });
  const { name } = await makeBackup(file, folder, 3);
  await store.close();
  spoil(file);
  return { file, backup: name };
}

async function opened(archive: string): Promise<Desk> {
  const desk = await openDesk({ archive, sample: false, log: () => undefined });
  onTestFinished(() => desk.close());
  return desk;
}

const HOME = 'http://127.0.0.1:1/';
const put = (desk: Desk, backup: string): Promise<Response> =>
  desk.serve(new Request(HOME, { method: 'POST', body: new URLSearchParams({ backup }) }));

/** Where the table of pages begins: the file is opened, and the first look at its pages fails. */
function overwrite(file: string): void {
  const db = new Database(file);
  const root = Number(db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'pages'`).pluck().get());
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, (root - 1) * size, root * size));
}

/** A desk has several threads to start, each time. */
const PATIENCE = 180_000;

describe.skipIf(!existsSync(join(deskFolder, 'index.html')) /* no desk is built */)(
  'a damaged archive',
  { timeout: PATIENCE },
  () => {
    it('is said with its backups, put back by one press, and kept', async () => {
      const { file, backup } = await spoilt(overwrite);
      const damaged = readFileSync(file);
      const desk = await opened(file);
      const page = await desk.serve(new Request(HOME, { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } }));
      const text = await page.text();
      expect(text).toContain('<html lang="zh-Hans">');
      expect(text).toContain(file);
      expect(text).toContain('1 版，最后改动于');
      expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'.*form-action 'self'/);
      const archive = await desk.serve(new Request(`${HOME}api/archive`));
      expect(await archive.json()).toMatchObject({ error: { code: 'archive-unwritable' } });

      const restored = await put(desk, backup);
      expect([restored.status, restored.headers.get('location')]).toEqual([303, '/']);
      const sound = await desk.serve(new Request(`${HOME}api/archive`));
      expect(await sound.json()).toMatchObject({ file, pages: 1, readOnly: null });
      const kept = readdirSync(join(file, '..')).find((name) => name.startsWith(`${basename(file)}.before-restore`));
      expect(readFileSync(join(file, '..', kept ?? ''))).toEqual(damaged);
    });

    it('that its backup cannot replace stays as it is, and the reason is said', async () => {
      const { file, backup } = await spoilt(overwrite);
      overwrite(join(file, '..', 'safe', backup));
      const desk = await opened(file);
      const refused = await put(desk, backup);
      expect(refused.status).toBe(409);
      expect(await refused.text()).toMatch(/role="alert">.*is not sound either/);
      expect((await put(desk, '../../etc/passwd')).status).toBe(409);
    });

    it('that a crash has emptied does not become a new one', async () => {
      const { file, backup } = await spoilt((path) => truncateSync(path));
      mkdirSync(`${file}.backups`);
      copyFileSync(join(file, '..', 'safe', backup), join(`${file}.backups`, backup));
      const desk = await opened(file);
      expect(await (await desk.serve(new Request(HOME))).text()).toMatch(/is empty/);
      expect(readFileSync(file).length).toBe(0);
    });

    it('a file that never was an archive is still refused', async () => {
      const file = join(temporaryFolder(), 'a.galley');
      writeFileSync(file, 'text '.repeat(1000));
      await expect(openDesk({ archive: file, sample: false, log: () => undefined })).rejects.toThrow(
        'not a Galley archive',
      );
    });
  },
);
