// An archive that is damaged, at the desk: what is wrong is said, and one press goes on with a backup.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from './browser.ts';
import * as person from './person.ts';
import { type ServedDesk, serveDesk, temporaryArchive } from './served-desk.ts';

const place = temporaryArchive();
let desk: ServedDesk;
let browser: LaunchedBrowser;

beforeAll(async () => {
  desk = await serveDesk(place.file);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.kill();
  await desk?.stop();
  place.remove();
});

/** An archive with the sample, backed up and then overwritten but for its head. */
async function spoil(): Promise<Buffer> {
  const { page, context } = await person.sitDown(browser.browser, desk.link);
  await person.giveName(page, '次仁');
  await person.takeSample(page);
  await page.evaluate(async () => {
    const made = await fetch('/api/backups', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    if (!made.ok) throw new Error(await made.text());
  });
  await context.close();
  await desk.stop();
  const bytes = readFileSync(place.file).fill(0xa5, 4096);
  writeFileSync(place.file, bytes);
  return bytes;
}

it('is said with its backups, in the reader’s language, and one press goes on with one of them', async () => {
  const damaged = await spoil();
  desk = await serveDesk(place.file);
  const context = await browser.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(desk.link);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('档案库已损坏');
  expect(await person.accessProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText('5 pages, last changed').waitFor();
  await page.getByRole('button', { name: 'Go on with this one' }).first().click();
  await person.rows(page).nth(4).waitFor();
  const kept = readdirSync(place.folder).find((name) => name.includes('.before-restore'));
  expect(readFileSync(`${place.folder}/${kept ?? ''}`)).toEqual(damaged);
  expect(existsSync(place.file)).toBe(true);
  await context.close();
}, 120_000);
