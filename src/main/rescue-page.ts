// The page that stands in for the desk over a damaged archive: no scripts, the desk's own style sheet and fonts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html, raw } from 'hono/html';
import type { Wreck, WreckedBackup } from './rescue.ts';
import { RESCUE_WORDS, type RescueWords } from './rescue-words.ts';

const STYLE = `
  html, body { height: auto; overflow: auto; background: var(--desk); }
  main { max-width: 46rem; margin: 8vh auto; padding: 40px 48px; background: var(--paper); color: var(--ink);
    border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow); font: 16px/1.7 var(--ui); }
  h1 { margin: 0 0 12px; font: 600 28px/1.3 var(--text); color: var(--red); }
  nav { display: flex; justify-content: flex-end; gap: 16px; font-size: 14px; }
  nav a { color: var(--ink-2); } nav [aria-current] { color: var(--ink); text-decoration: none; font-weight: 600; }
  ol { list-style: none; margin: 20px 0; padding: 0; border-top: 1px solid var(--line-2); }
  li { border-bottom: 1px solid var(--line-2); }
  form { display: flex; align-items: center; gap: 20px; padding: 12px 0; }
  form div { flex: 1; min-width: 0; }
  small { display: block; color: var(--ink-2); font-size: 14px; overflow-wrap: anywhere; }
  form .button { flex: none; height: 40px; padding: 0 18px; }
  [role='alert'] { border-inline-start: 4px solid var(--red); padding-inline-start: 16px; }
  p { margin: 0 0 10px; overflow-wrap: anywhere; } code { font: 14px/1.6 var(--ui); overflow-wrap: anywhere; }`;

/** @param nonce of the page's own style. @param failure why a backup could not be put back. */
export async function rescuePage(
  { file, why, folder, backups }: Wreck,
  words: RescueWords,
  { desk, nonce, failure }: { readonly desk: string; readonly nonce: string; readonly failure: string | null },
): Promise<string> {
  const sheets = (await styleSheets(desk)).map((href) => html`<link rel="stylesheet" href="${href}" />`);
  const languages = RESCUE_WORDS.map(({ lang, name }) =>
    lang === words.lang
      ? html`<a href="/?lang=${lang}" lang="${lang}" aria-current="true">${name}</a>`
      : html`<a href="/?lang=${lang}" lang="${lang}">${name}</a>`,
  );
  const list =
    backups.length > 0
      ? html`<p>${words.choose}</p>
          <ol>
            ${backups.map((backup, at) => choice(backup, words, at === 0))}
          </ol>`
      : html`<p>${words.none(folder)}</p>`;
  const alert = failure === null ? '' : html`<p role="alert">${words.failed}<br />${failure}</p>`;
  return String(
    await html`<!doctype html>
      <html lang="${words.lang}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${words.title} · Galley</title>
          ${sheets}
          <style nonce="${nonce}">
            ${raw(STYLE)}
          </style>
        </head>
        <body>
          <main>
            <nav>${languages}</nav>
            <h1>${words.title}</h1>
            <p>${words[why](file)}</p>
            ${alert} ${list}
            <p>${words.elsewhere}</p>
            <p><code>galley archive restore --archive "${file}" --from ${words.backup} --yes</code></p>
          </main>
        </body>
      </html>`,
  );
}

function choice({ name, at, bytes, facts }: WreckedBackup, words: RescueWords, newest: boolean) {
  const time = (iso: string): string =>
    new Date(iso).toLocaleString(words.lang, { dateStyle: 'long', timeStyle: 'short' });
  const told =
    facts === null
      ? words.unreadable
      : words.holds(facts.pages, facts.changedAt === null ? null : time(facts.changedAt));
  const first = newest ? ` · ${words.newest}` : '';
  const look = newest ? 'button primary' : 'button';
  return html`<li>
    <form method="post" action="/?lang=${words.lang}">
      <input type="hidden" name="backup" value="${name}" />
      <div>
        <b>${time(at)}</b>${first}
        <small>${told} · ${(bytes / 1e6).toFixed(1)} MB · ${name}</small>
      </div>
      <button class="${look}" aria-label="${words.putBack}: ${time(at)}">${words.putBack}</button>
    </form>
  </li>`;
}

/** The addresses of the built desk's style sheets. */
async function styleSheets(desk: string): Promise<string[]> {
  const index = await readFile(join(desk, 'index.html'), 'utf8').catch(() => '');
  return Array.from(
    index.matchAll(/<link rel="stylesheet"[^>]* href="\.?(\/assets\/[\w.-]+\.css)"/g),
    ([, href]) => href ?? '',
  );
}
