// The main job, end to end, as a person works: name, sample, flags, a word, a crash, nothing lost, done, export.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from './browser.ts';
import * as person from './person.ts';
import { type ServedDesk, serveDesk, temporaryArchive } from './served-desk.ts';

const archive = temporaryArchive();
let desk: ServedDesk;
let browser: LaunchedBrowser;

beforeAll(async () => {
  desk = await serveDesk(archive.file);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.kill();
  await desk?.stop();
  archive.remove();
});

it('brings a seed from raw to a txt file, through a killed browser', { timeout: 120_000 }, async () => {
  const first = await person.sitDown(browser.browser, desk.link);
  await person.giveName(first.page, '次仁');
  await person.takeSample(first.page);
  await person.openPage(first.page, 0);
  expect(await first.page.locator('.account').innerText()).toMatch(/5,235 characters, all accounted for/);

  // Three flags by keyboard: into the card, accept and go on, ignore and go on, accept.
  const flagged = await person.openFlagCount(first.page);
  expect(flagged).toBeGreaterThanOrEqual(3);
  await first.page.keyboard.press('F8');
  for (const [index, key] of ['Enter', 'Backspace', 'Enter'].entries()) {
    await person.card(first.page).waitFor();
    await expect
      .poll(() => person.card(first.page).evaluate((card) => card === document.activeElement), person.SOON)
      .toBe(true);
    await first.page.keyboard.press(key);
    await expect.poll(() => person.settledCount(first.page), person.SOON).toBe(index + 1);
  }
  await first.page.keyboard.press('Escape');

  await person.cursorTo(first.page, 0);
  await first.page.keyboard.insertText('校改一字');
  await person.saved(first.page);
  const before = await person.blocks(first.page).first().innerText();
  expect(before).toContain('校改一字');
  expect(first.complaints).toEqual([]);
  await browser.kill();

  browser = await launchBrowser();
  const second = await person.sitDown(browser.browser, desk.link);
  await person.rows(second.page).first().waitFor();
  expect(await person.rows(second.page).first().innerText()).toContain('draft');
  await person.openPage(second.page, 0);
  expect(await person.blocks(second.page).first().innerText()).toBe(before);
  await expect.poll(() => person.settledCount(second.page), person.SOON).toBe(3);

  await person.corrected(second.page).focus();
  await second.page.keyboard.press('Control+Enter');
  await second.page.waitForURL(/#\/page\/2$/);
  await person.checked(second.page);
  await second.page.getByRole('link', { name: 'Pages' }).click();
  await expect.poll(() => person.rows(second.page).first().innerText()).toContain('first reading');

  await person.openPage(second.page, 0);
  await second.page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([second.page.waitForEvent('download'), second.page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^000_.*\.txt$/);
  const file = join(archive.folder, 'page.txt');
  await download.saveAs(file);
  expect(await readFile(file, 'utf8')).toContain('校改一字');
  expect(second.complaints).toEqual([]);
});
