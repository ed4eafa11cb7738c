// What a door serves instead of the desk while its archive is too damaged to be opened: one page without scripts that says
// what is wrong and names the backups. One press puts a backup in the archive's place; the damaged file is kept beside it.
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { html } from 'hono/html';
import { type Backup, GalleyError } from '../contract/index.ts';
import { contentPolicy, withPolicy } from './api/policy.ts';
import { errorReply } from './api/errors.ts';
import type { Serve } from './api/site.ts';
import { backupFolder, findBackup, listBackups, restoreBackup } from './jobs/index.ts';
import { takeCare } from './store/care.ts';
import { type RescueWords, wordsFor } from './rescue-words.ts';

/** More than any name of a backup. */
const MOST_BODY = 10_000;

/** What an archive that cannot be opened can be put back from. */
export interface Wreck {
  /** Absolute. */
  readonly file: string;
  /** What is wrong with it, as one sentence. */
  readonly why: string;
  readonly folder: string;
  readonly backups: readonly Backup[];
}

/**
 * @returns the wreck, where opening the archive has failed because it is damaged; null for any other failure. A file that is
 * no database at all counts as damaged where it has backups.
 */
export async function wreckOf(file: string, failure: unknown): Promise<Wreck | null> {
  if (!(failure instanceof GalleyError)) return null;
  const code = String(Reflect.get(Object(failure.detail), 'code'));
  if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return null;
  const wreck = await lookAt(file, failure.message);
  return wreck.backups.length > 0 || code.startsWith('SQLITE_CORRUPT') ? wreck : null;
}

/** An archive that a crash has emptied, with backups to go on from: opening it would make a new one. */
export async function emptiedWreck(file: string): Promise<Wreck | null> {
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile() || facts.size > 0) return null;
  const wreck = await lookAt(file, `${file} is empty: there is no archive in it any more.`);
  return wreck.backups.length > 0 ? wreck : null;
}

async function lookAt(file: string, why: string): Promise<Wreck> {
  const chosen = await takeCare((ask) => ask('chosenBackupFolder', file));
  const folder = backupFolder(file, chosen);
  return { file, why, folder, backups: await listBackups(file, folder) };
}

/** @param reopen opens the desk once a backup is in its place; what it throws is shown. */
export function createRescue(wreck: Wreck, reopen: () => Promise<unknown>): Serve {
  const { file, why, folder } = wreck;
  async function restore(request: Request): Promise<void> {
    const body = await request.text();
    if (body.length > MOST_BODY) throw new GalleyError('too-large', 'This is no name of a backup.');
    const named = new URLSearchParams(body).get('backup') ?? '';
    await restoreBackup(await findBackup(file, folder, named), file);
    await reopen();
  }
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/')) {
      return withPolicy(errorReply(new GalleyError('archive-unwritable', why), () => undefined));
    }
    const words = wordsFor(request.headers.get('accept-language') ?? '');
    if (request.method !== 'POST') return pageOf(wreck, words, null);
    try {
      await restore(request);
      return withPolicy(new Response(null, { status: 303, headers: { location: '/' } }));
    } catch (error) {
      if (!(error instanceof GalleyError)) throw error;
      return pageOf(wreck, words, error.message);
    }
  };
}

async function pageOf({ file, why, folder, backups }: Wreck, words: RescueWords, failure: string | null) {
  const nonce = randomBytes(18).toString('base64url');
  const rows = backups.map(
    ({ name, at, bytes }) =>
      html`<li>
        <form method="post" action="/">
          <input type="hidden" name="backup" value="${name}" />
          <button>${words.putBack(at.slice(0, 16).replace('T', ' '))}</button>
          <span>${name} · ${(bytes / 1e6).toFixed(1)} MB</span>
        </form>
      </li>`,
  );
  const list =
    rows.length > 0
      ? html`<p>${words.choose}</p>
          <ul>
            ${rows}
          </ul>`
      : html`<p>${words.none(folder)}</p>`;
  const page = html`<!doctype html>
    <html lang="${words.lang}">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${words.title} · Galley</title>
      <style nonce="${nonce}">
        :root {
          color-scheme: light dark;
        }
        body {
          font:
            18px/1.6 system-ui,
            sans-serif;
          max-width: 44rem;
          margin: 3rem auto;
          padding: 0 1.5rem;
        }
        button {
          font: inherit;
          padding: 0.3rem 0.9rem;
          min-height: 44px;
        }
        ul {
          list-style: none;
          padding: 0;
        }
        [role='alert'] {
          border-inline-start: 4px solid;
          padding-inline-start: 1rem;
        }
        code,
        span {
          overflow-wrap: anywhere;
        }
      </style>
      <main>
        <h1>${words.title}</h1>
        <p>${why}</p>
        ${failure === null ? '' : html`<p role="alert">${failure}</p>`} ${list}
        <p>${words.elsewhere}</p>
        <p><code>galley archive restore --archive "${file}" --from ${words.backup} --yes</code></p>
      </main>
    </html>`;
  const policy = contentPolicy(nonce).replace("form-action 'none'", "form-action 'self'");
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    // Without it a browser does not say where the form comes from, and the door would not let it in.
    'referrer-policy': 'same-origin',
  };
  return withPolicy(new Response(await page, { status: failure === null ? 200 : 409, headers }));
}
