// Brings an archive to this program's schema: forward only, each step and its record in one transaction,
// the file copied first when it already holds something.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { GalleyError } from '../../contract/index.ts';
import { APPLICATION_ID, type Db } from './connection.ts';
import { type Migration, MIGRATIONS } from './migrations/index.ts';
import { sync, syncFolder } from './sync.ts';

export const schemaVersion = (db: Db): number => Number(db.pragma('user_version', { simple: true }));

/**
 * @param steps all steps, oldest first.
 * @throws GalleyError `archive-unwritable` when the file is of a newer schema; it is left as it is.
 */
export function migrate(db: Db, file: string, steps: readonly Migration[] = MIGRATIONS): void {
  const [found, known] = [schemaVersion(db), steps.at(-1)?.version ?? 0];
  refuseNewer(file, found, known);
  if (found === known) return;
  if (found > 0) copyAside(db, file, found);
  // A table made anew is gone for a moment; each step is checked as a whole before it is kept.
  db.pragma('foreign_keys = OFF');
  try {
    for (const step of steps) db.transaction(() => take(db, step)).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** For an archive that is only read. @throws GalleyError `archive-unwritable` when its schema is not this program's. */
export function refuseOtherSchema(db: Db, file: string): void {
  const [found, known] = [schemaVersion(db), MIGRATIONS.at(-1)?.version ?? 0];
  refuseNewer(file, found, known);
  if (found === known) return;
  throw new GalleyError(
    'archive-unwritable',
    `${file} was written by an older Galley and can only be read here. Copy it to a local folder of your own and open the copy.`,
    { found, known },
  );
}

/** @throws GalleyError `archive-unwritable` */
export const refuseNewerSchema = (db: Db, file: string): void =>
  refuseNewer(file, schemaVersion(db), MIGRATIONS.at(-1)?.version ?? 0);

function refuseNewer(file: string, found: number, known: number): void {
  if (found <= known) return;
  throw new GalleyError(
    'archive-unwritable',
    `${file} was written by a newer Galley (schema ${found}; this one knows ${known}). Open it with that Galley.`,
    { found, known },
  );
}

/** Another process may have taken the step while this one waited for the lock. */
function take(db: Db, { version, sql }: Migration): void {
  if (schemaVersion(db) >= version) return;
  db.exec(sql);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${version}`);
  const broken: unknown = db.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) throw new Error(`step ${version} breaks ${broken.length} references`);
}

/** `news.galley` of schema 1 is copied to `news.galley.schema-1`, or to the next free name beside it; as a whole or not at all. */
function copyAside(db: Db, file: string, version: number): void {
  const name = `${file}.schema-${version}`;
  let target = name;
  for (let nth = 2; existsSync(target); nth += 1) target = `${name}-${nth}`;
  const part = `${name}.part`;
  rmSync(part, { force: true });
  db.prepare('VACUUM INTO ?').run(part);
  sync(part);
  renameSync(part, target);
  syncFolder(target);
}
