// Takes the README's picture of the desk: the sample's first page with a flag's card open, 1440 × 900.
//   npm run -s build && node scripts/screenshot.ts [FILE]
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { launchBrowser } from '../tests/e2e/browser.ts';
import * as person from '../tests/e2e/person.ts';
import { serveDesk, temporaryArchive } from '../tests/e2e/served-desk.ts';

const file = process.argv[2] ?? 'docs/screenshots/desk.png';
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
  await page.locator('.rail-row').filter({ hasText: 'Half-width' }).click();
  await person.card(page).waitFor();
  // Fonts and the last frame.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(600);
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
} finally {
  await kill();
  await desk.stop();
  archive.remove();
}
