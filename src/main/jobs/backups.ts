// Backups: copies of the archive in a folder, made by hand or as time goes by, the last few kept; and putting one back.
import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { type Backup, GalleyError, type RestorePreview } from '../../contract/index.ts';
import { takeCare } from '../store/care.ts';
import { manifestFile, stamp } from '../store/copies.ts';
import type { Store } from '../store/store.ts';
import { makeFolder } from './make-folder.ts';

/** `news.galley` → `news-2026-11-22T19-06-49Z.galley` */
const STAMPED = /-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?:-\d+)?$/;

/** The folder of an archive's backups: the one chosen, or one beside the archive. */
export const backupFolder = (file: string, chosen: string | null): string => chosen ?? `${file}.backups`;

/** All backups of the archive `file` in a folder, newest first. */
export async function listBackups(file: string, folder: string): Promise<readonly Backup[]> {
  const [stem, end] = [basename(file, extname(file)), extname(file)];
  const names = await readdir(folder).catch(() => []);
  const backups = await Promise.all(
    names.map(async (name): Promise<readonly Backup[]> => {
      const at = name.startsWith(`${stem}-`) && name.endsWith(end) ? STAMPED.exec(basename(name, end)) : null;
      const facts = at && (await stat(join(folder, name)).catch(() => null));
      if (!at || !facts?.isFile()) return [];
      const time = (at[1] ?? '').replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:');
      return [{ name, file: join(folder, name), at: time, bytes: facts.size }];
    }),
  );
  return backups.flat().toSorted((a, b) => b.at.localeCompare(a.at) || nthOf(b.name) - nthOf(a.name));
}

/** Several backups of one second are told apart by a number after the time: `…Z.galley`, `…Z-2.galley`. */
const nthOf = (name: string): number => Number(/Z-(\d+)\.\w+$/.exec(name)?.[1] ?? 1);

/** Makes a backup, checked in full, and removes the oldest past `keep`. @throws GalleyError `target-unwritable` */
export async function makeBackup(file: string, folder: string, keep: number): Promise<Backup> {
  await makeFolder(folder).catch((error: Error) => {
    throw new GalleyError(
      'target-unwritable',
      `The folder ${folder} cannot be made (${error.message}). Name another one.`,
    );
  });
  const end = extname(file);
  const there = new Set((await listBackups(file, folder)).map(({ name }) => name));
  const first = `${basename(file, end)}-${stamp(new Date())}`;
  let name = `${first}${end}`;
  for (let nth = 2; there.has(name); nth += 1) name = `${first}-${nth}${end}`;
  await takeCare((ask) => ask('copyArchive', file, join(folder, name)));
  const backups = await listBackups(file, folder);
  for (const old of backups.slice(keep)) {
    await rm(old.file, { force: true });
    await rm(manifestFile(old.file), { force: true });
  }
  const made = backups.find((each) => each.name === name);
  if (!made) throw new GalleyError('target-unwritable', `The backup ${name} is not there. Name another folder.`);
  return made;
}

/** @param named a backup's name in the folder, or a file. @throws GalleyError `not-found` */
export async function findBackup(file: string, folder: string, named: string): Promise<string> {
  const found = (await listBackups(file, folder)).find(({ name }) => name === named);
  if (found) return found.file;
  throw new GalleyError('not-found', `There is no backup ${named} in ${folder}.`);
}

/** What putting a backup back would bring, and what it would take away. */
export function previewRestore(backup: string, file: string): Promise<RestorePreview> {
  return takeCare(async (ask) => {
    const { problems } = await ask('checkFile', backup);
    const facts = await ask('factsOf', backup);
    if (!existsSync(file)) return { backup: facts, present: null, missing: true, problems: [...problems] };
    try {
      return { backup: facts, present: await ask('factsOf', file), missing: false, problems: [...problems] };
    } catch (error) {
      if (!(error instanceof GalleyError)) throw error;
      return { backup: facts, present: null, missing: false, problems: [...problems, error.message] };
    }
  });
}

/** Puts a backup back; see `restoreArchive`. Nobody may have the archive open. */
export const restoreBackup = (backup: string, file: string): Promise<{ readonly kept: string | null }> =>
  takeCare((ask) => ask('restoreArchive', resolve(backup), resolve(file)));

/** How often it is looked whether a backup is due, in ms. */
const LOOK = 10 * 60 * 1000;
const HOUR = 60 * 60 * 1000;

/**
 * Makes backups as time goes by, while the archive is open and when something has changed since the last one.
 * @param log is told of a backup that failed; the next look tries again.
 * @returns what ends it; a backup under way is waited for.
 */
export function scheduleBackups(store: Store, log: (error: unknown) => void): () => Promise<void> {
  let under: Promise<void> = Promise.resolve();
  const look = (): void => {
    under = under.then(() => backUpIfDue(store)).catch(log);
  };
  const timer = setInterval(look, LOOK);
  timer.unref();
  look();
  return async () => {
    clearInterval(timer);
    await under;
  };
}

/** Exported for its tests. @param now milliseconds since 1970. */
export async function backUpIfDue(store: Store, now = Date.now()): Promise<void> {
  const [info, settings] = await Promise.all([store.info(), store.backupSettings()]);
  const { file, pages, readOnly } = info;
  const { folder: chosen, everyHours, keep } = settings;
  if (everyHours === null || readOnly !== null || pages === 0) return;
  const folder = backupFolder(file, chosen);
  const last = (await listBackups(file, folder))[0];
  if (last !== undefined) {
    if (now - Date.parse(last.at) < everyHours * HOUR) return;
    const { changedAt } = await takeCare((ask) => ask('factsOf', file));
    if (changedAt !== null && changedAt < last.at) return;
  }
  await makeBackup(file, folder, keep);
}
