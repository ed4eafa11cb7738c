// What a door serves, as it is opened.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDesk } from '../../src/main/desk.ts';
import { deskFolder } from '../../src/main/places.ts';
import { openedArchive, temporaryFolder } from './store/archives.ts';

it.skipIf(!existsSync(join(deskFolder, 'index.html')) /* no desk is built */)(
  'a desk that cannot take its sample leaves no archive open, which would keep the process alive',
  async () => {
    const archive = join(temporaryFolder(), 'a.galley');
    await (await openedArchive(archive)).close();
    const db = new Database(archive);
    db.exec("CREATE TRIGGER full BEFORE INSERT ON pages BEGIN SELECT RAISE(ABORT, 'no room'); END");
    db.close();
    await expect(openDesk({ archive, sample: true, log: () => undefined })).rejects.toThrow('no room');
    // SQLite takes its log away when the last connection closes.
    expect(existsSync(`${archive}-wal`)).toBe(false);
  },
);
