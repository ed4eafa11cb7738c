// Takes every screen in each theme, language and size, to be looked at: FOLDER/<size>-<language>-<theme>/<screen>.png.
//   npm run -s build && node scripts/screens.ts FOLDER [WIDTH]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/e2e/browser.ts';
import * as person from '../tests/e2e/person.ts';
import { DIALOGS_BY_KEY, ON_THE_DESK, type Opened, SCREENS } from '../tests/e2e/screens.ts';
import { serveDesk, temporaryArchive } from '../tests/e2e/served-desk.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'];
const THEMES = ['light', 'dark', 'warm'];

const [folder, only] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder for the pictures.');

async function send(page: Page, method: string, path: string, body: unknown): Promise<void> {
  await page.evaluate(
    async ([how, where, json]) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(where, { method: how, headers, ...(json !== '' && { body: json }) });
    },
    [method, path, JSON.stringify(body)] as const,
  );
}

/** The sample with something in every panel. */
async function furnish(page: Page): Promise<void> {
  await person.giveName(page, '次仁');
  await person.takeSample(page);
  for (const number of [1, 2, 3])
    await send(page, 'PATCH', `/api/pages/${number}`, { paper: '拉萨晚报', date: '2025-09-22', number });
  await person.openPage(page, 1);
  await person.cursorTo(page, 2);
  await page.keyboard.insertText('甲');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/#\/page\/3$/);
  await send(page, 'POST', '/api/samples', { batch: {}, size: 2, bar: 3 });
  await send(page, 'POST', '/api/jobs', { kind: 'recheck', params: { pages: null } });
  await send(page, 'POST', '/api/jobs', { kind: 'export', params: { out: '/dev/null/out', format: 'txt' } });
}

async function go(page: Page, hash: string, sign: string): Promise<void> {
  await page.evaluate((there) => (location.hash = there), hash);
  await page.locator(sign).first().waitFor();
}

async function inEachTheme(page: Page, place: string, what: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(350);
  for (const theme of THEMES) {
    await colour(page, theme);
    const path = join(`${place}-${theme}`, `${what.replaceAll(/[^a-z]+/gu, '-')}.png`);
    await page.screenshot({ path });
  }
  await colour(page, 'light');
}

/** Chooses the colours where a person would: behind a dialog too, and charts are drawn anew. */
async function colour(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    const picker = document.querySelector<HTMLSelectElement>('select.theme');
    if (!picker) return;
    picker.value = name;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  }, theme);
  await page.waitForTimeout(80);
}

async function opened(page: Page, place: string, where: string, [what, key, sign]: Opened): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(sign).first().waitFor();
  await inEachTheme(page, place, `${where}-${what}`);
  await page.keyboard.press('Escape');
  if (key === 'F7' || key === 'F9') await page.keyboard.press(key);
}

async function lookRound(page: Page, place: string): Promise<void> {
  for (const [what, hash, sign] of SCREENS) {
    await go(page, hash, sign);
    await inEachTheme(page, place, what);
  }
  for (const each of ON_THE_DESK) {
    await go(page, '#/', '.page-row');
    await go(page, '#/page/1', '.account');
    await person.corrected(page).focus();
    await opened(page, place, 'desk', each);
  }
  for (const each of DIALOGS_BY_KEY) {
    await go(page, '#/', '.page-row');
    await page.getByRole('grid').focus();
    await opened(page, place, 'dialog', each);
  }
  await go(page, '#/samples', '.sampled-page');
  await inEachTheme(page, place, 'sample-drawn');
  for (const [nth, what] of ['import', 'export', 'clean'].entries()) {
    await go(page, '#/jobs', '.job-failed');
    await page.locator('.jobs .button, .bar .button').nth(nth).click();
    await page.locator('.modal').waitFor();
    await inEachTheme(page, place, `job-${what}`);
    await page.keyboard.press('Escape');
  }
}

const archive = temporaryArchive();
const desk = await serveDesk(archive.file);
const { browser, kill } = await launchBrowser();
try {
  const first = await person.sitDown(browser, desk.link);
  await furnish(first.page);
  await first.context.close();
  for (const size of SIZES.filter(({ width }) => only === undefined || String(width) === only)) {
    for (const language of LANGUAGES) {
      const { page, context } = await person.sitDown(browser, desk.link);
      await page.setViewportSize(size);
      await page.evaluate((tag) => localStorage.setItem('galley.language', tag), language);
      await page.reload();
      const place = join(folder, `${size.width}-${language}`);
      for (const theme of THEMES) await mkdir(`${place}-${theme}`, { recursive: true });
      await lookRound(page, place);
      await context.close();
    }
  }
} finally {
  await kill();
  await desk.stop();
  archive.remove();
}
