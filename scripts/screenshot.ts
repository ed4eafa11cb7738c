// Takes the README's pictures of the desk: the sample's first page with a flag's card open, 1440 × 900; then the same in dark
// colours and in Chinese.
//   npm run -s build && node scripts/screenshot.ts [FOLDER]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/e2e/browser.ts';
import * as person from '../tests/e2e/person.ts';
import { serveDesk, temporaryArchive } from '../tests/e2e/served-desk.ts';

const folder = process.argv[2] ?? 'docs/screenshots';
const archive = temporaryArchive();
const desk = await serveDesk(archive.file);
const { browser, kill } = await launchBrowser();
try {
  const { page } = await person.sitDown(browser, desk.link);
  await person.giveName(page, '次仁');
  await person.takeSample(page);
  await page.getByRole('grid').focus();
  await page.keyboard.press('F2');
  const form = page.getByRole('dialog');
  await form.getByLabel('Paper', { exact: true }).fill('拉萨晚报');
  await form.getByLabel('Date', { exact: true }).fill('2025-09-22');
  await form.getByLabel('Page no.', { exact: true }).fill('1');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await person.openPage(page, 0);
  for (const key of ['F8', 'Backspace', 'Backspace', 'Backspace', 'Escape']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
  }
  await person.saved(page);
  await mkdir(folder, { recursive: true });
  await take(page, 'desk');
  await page.evaluate(() => {
    localStorage.setItem('galley.theme', 'dark');
    localStorage.setItem('galley.language', 'zh-Hans');
  });
  await page.reload();
  await person.checked(page);
  await take(page, 'dark');
} finally {
  await kill();
  await desk.stop();
  archive.remove();
}

/** Opens the card of the second rule's first flag, and takes the picture once fonts and the last frame are there. */
async function take(page: Page, name: string): Promise<void> {
  await page.locator('.rail-item .rail-row').nth(1).click();
  await person.card(page).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
