// What a door serves instead of the desk while its archive is too damaged to be opened: one page without scripts that says
// what is wrong and names the backups. One press puts a backup in the archive's place; the damaged file is kept beside it.
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { type ArchiveFacts, type Backup, GalleyError } from '../contract/index.ts';
import { deskFiles } from './api/desk-files.ts';
import { contentPolicy, withPolicy } from './api/policy.ts';
import { errorReply } from './api/errors.ts';
import type { Serve } from './api/site.ts';
import { backupFolder, findBackup, listBackups, restoreBackup } from './jobs/index.ts';
import { takeCare } from './store/care.ts';
import { rescuePage } from './rescue-page.ts';
import { type RescueWords, wordsFor } from './rescue-words.ts';

/** More than any name of a backup. */
const MOST_BODY = 10_000;

/** A backup with what is in it; null where it cannot be read. */
export type WreckedBackup = Backup & { readonly facts: ArchiveFacts | null };

/** What an archive that cannot be opened can be put back from. */
export interface Wreck {
  /** Absolute. */
  readonly file: string;
  /** What is wrong with it, and that as one sentence. */
  readonly why: 'damaged' | 'emptied';
  readonly message: string;
  readonly folder: string;
  readonly backups: readonly WreckedBackup[];
}

/**
 * @returns the wreck, where opening the archive has failed because it is damaged; null for any other failure. A file that is
 * no database at all counts as damaged where it has backups.
 */
export async function wreckOf(file: string, failure: unknown): Promise<Wreck | null> {
  if (!(failure instanceof GalleyError)) return null;
  const code = String(Reflect.get(Object(failure.detail), 'code'));
  if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return null;
  const wreck = await lookAt(file, 'damaged', failure.message);
  return wreck.backups.length > 0 || code.startsWith('SQLITE_CORRUPT') ? wreck : null;
}

/** An archive that a crash has emptied, with backups to go on from: opening it would make a new one. */
export async function emptiedWreck(file: string): Promise<Wreck | null> {
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile() || facts.size > 0) return null;
  const wreck = await lookAt(file, 'emptied', `${file} is empty: there is no archive in it any more.`);
  return wreck.backups.length > 0 ? wreck : null;
}

const lookAt = (file: string, why: Wreck['why'], message: string): Promise<Wreck> =>
  takeCare(async (ask) => {
    const folder = backupFolder(file, await ask('chosenBackupFolder', file));
    const backups: WreckedBackup[] = [];
    for (const backup of await listBackups(file, folder)) {
      backups.push({ ...backup, facts: await ask('factsOf', backup.file).catch(() => null) });
    }
    return { file, why, message, folder, backups };
  });

/**
 * @param desk the folder that holds the built desk, whose look the page has.
 * @param reopen opens the desk once a backup is in its place; what it throws is shown.
 */
export function createRescue(wreck: Wreck, desk: string, reopen: () => Promise<unknown>): Serve {
  const { file, message, folder } = wreck;
  const files = deskFiles(desk);
  async function restore(request: Request): Promise<void> {
    const body = await request.text();
    if (body.length > MOST_BODY) throw new GalleyError('too-large', 'This is no name of a backup.');
    const named = new URLSearchParams(body).get('backup') ?? '';
    await restoreBackup(await findBackup(file, folder, named), file);
    await reopen();
  }
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith('/api/')) {
      return withPolicy(errorReply(new GalleyError('archive-unwritable', message), () => undefined));
    }
    if (pathname.startsWith('/assets/')) return withPolicy(await files(request));
    const words = wordsFor(searchParams.get('lang'), request.headers.get('accept-language') ?? '');
    if (request.method !== 'POST') return answer(wreck, words, desk, null);
    try {
      await restore(request);
      return withPolicy(new Response(null, { status: 303, headers: { location: '/' } }));
    } catch (error) {
      if (!(error instanceof GalleyError)) throw error;
      return answer(wreck, words, desk, error.message);
    }
  };
}

async function answer(wreck: Wreck, words: RescueWords, desk: string, failure: string | null): Promise<Response> {
  const nonce = randomBytes(18).toString('base64url');
  const page = await rescuePage(wreck, words, { desk, nonce, failure });
  const policy = contentPolicy(nonce).replace("form-action 'none'", "form-action 'self'");
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    // Without it a browser does not say where the form comes from, and the door would not let it in.
    'referrer-policy': 'same-origin',
  };
  return withPolicy(new Response(page, { status: failure === null ? 200 : 409, headers }));
}
