// The scan beside the text: every format is drawn, a box is drawn once and gone to, and the folders are set by a person.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as person from './person.ts';
import { jp2, pdf, tiff } from './scan-files.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();
let folder: string;
const FIRST = '000_4940673e0adfaaec';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-scans-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Names the folder and the pattern in the settings. */
async function nameScans(page: Page, pattern: string): Promise<void> {
  await person.rows(page).first().waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'Scans' }).click();
  await page.getByLabel('Folders, one a line').fill(folder);
  await page.getByLabel('How a scan is named').fill(pattern);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('1 page has its scan.').waitFor();
}

/** Grey levels at the middles of the four quarters of the sheet, row by row, as they stand on the screen. */
async function quarters(page: Page): Promise<number[]> {
  const view = page.locator('.scan-view');
  const picture = (await view.screenshot()).toString('base64');
  return page.evaluate(async (png) => {
    const bitmap = new Image();
    bitmap.src = `data:image/png;base64,${png}`;
    await bitmap.decode();
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    // The sheet is 3 wide and 4 high, in the middle, as large as it fits.
    const height = Math.min(bitmap.height, (bitmap.width * 4) / 3);
    const width = (height * 3) / 4;
    const [left, top] = [(bitmap.width - width) / 2, (bitmap.height - height) / 2];
    const at = (x: number, y: number): number =>
      pen?.getImageData(left + width * x, top + height * y, 1, 1).data[0] ?? -1;
    return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)].map((grey) => Math.round(grey / 255));
  }, picture);
}

describe('a scan', () => {
  it.each([
    ['tif', '{name}#2', tiff],
    ['jp2', '{name}', jp2],
    ['pdf', '{name}', pdf],
  ] as const)('in %s is shown beside the text', async (extension, pattern, make) => {
    const { page } = sitting.now;
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await writeFile(join(folder, `${FIRST}.${extension}`), await make());
    await nameScans(page, pattern);
    await page.getByRole('link', { name: 'Pages' }).click();
    await person.openPage(page, 0);
    await page.keyboard.press('F7');
    await page.locator('.scan-view canvas').first().waitFor();
    await expect.poll(() => quarters(page), { timeout: 20_000 }).toEqual([1, 1, 1, 0]);
    await page.keyboard.press('F7');
    await page.locator('.scan-pane').waitFor({ state: 'detached' });
  });

  it('takes a box for an article, keeps it through a reload, and forgets it', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    await page.keyboard.press('F7');
    await page.locator('.scan-view canvas').first().waitFor();
    await page.getByRole('button', { name: 'Draw a box for this article' }).click();
    const view = await page.locator('.scan-view').boundingBox();
    if (!view) throw new Error('no scan on the screen');
    await page.mouse.move(view.x + view.width * 0.4, view.y + view.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(view.x + view.width * 0.6, view.y + view.height * 0.5, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Forget the article’s box' }).waitFor();
    await page.reload();
    await person.checked(page);
    await page.locator('.scan-box').waitFor();
    await page.getByRole('button', { name: 'Forget the article’s box' }).click();
    await page.locator('.scan-box').waitFor({ state: 'detached' });
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('F7');
  });

  it('that is not there is said, with the way to name its folder', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 3);
    await page.keyboard.press('F7');
    await page.getByText('No scan of this page').waitFor();
    await page.getByRole('link', { name: 'Folders of scans' }).click();
    await page.getByLabel('How a scan is named').waitFor();
  });
});
