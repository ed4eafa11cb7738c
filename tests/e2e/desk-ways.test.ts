// The header's ways in and out of a page: how it stands on the desk, the archive, its history, and a link to a block.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readGalleyText } from '../../src/engine/page/index.ts';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();
const address = (): string => new URL(sitting.now.page.url()).hash;

it('stands side by side, line by line or with its scan, by mouse and by key', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  const pressed = (): Promise<string> =>
    page.locator('.segments [aria-pressed="true"]').evaluateAll((all) => all.map((one) => one.ariaLabel).join());
  expect(await pressed()).toBe('Side by side');
  await page.keyboard.press('F9');
  await expect.poll(pressed, person.SOON).toBe('Line view 折校');
  await page.getByRole('button', { name: 'Scan', exact: true }).click();
  await expect.poll(pressed, person.SOON).toBe('Scan');
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expect.poll(pressed, person.SOON).toBe('Side by side');
  expect(await page.locator('.pane-body.raw').isVisible()).toBe(true);
});

it('takes the selected words along to the search of the archive', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  await person.cursorTo(page, 0);
  await page.keyboard.press('Home');
  for (const _ of '7000') await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+k');
  await expect.poll(address, person.SOON).toBe('#/search?text=7000');
  await page.goBack();
  await person.checked(page);
  await page.getByRole('button', { name: 'Search archive' }).click();
  await expect.poll(address, person.SOON).toMatch(/^#\/search/);
});

it('goes to the history of the page, and of one article', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect.poll(address, person.SOON).toBe('#/history?page=1');
  await page.goBack();
  await person.checked(page);
  const { groups } = readGalleyText(await person.galleyText(page));
  await page.locator('.outline-entry').nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'History of this article' }).click();
  await expect.poll(address, person.SOON).toBe(`#/history?page=1&group=${groups[1]?.id}`);
});

it('opens at the block that a link names, also when the page is open already, with the block lit', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  const blocks = readGalleyText(await person.galleyText(page)).groups.flatMap((group) => group.blocks);
  const [far, near] = [blocks.at(-2), blocks[3]];
  const litBlock = (): Promise<string | null> =>
    page.evaluate(() => document.querySelector('.lit-block')?.getAttribute('data-block') ?? null);
  await page.evaluate((hash) => (location.hash = hash), `#/page/1/${far?.id}`);
  await expect.poll(litBlock, person.SOON).toBe(far?.id);
  expect(await page.locator('.lit-block').isVisible()).toBe(true);
  await page.evaluate((hash) => (location.hash = hash), `#/page/1/${near?.id}`);
  await expect.poll(litBlock, person.SOON).toBe(near?.id);
  await page.evaluate(() => (location.hash = '#/'));
  await person.rows(page).first().waitFor();
  await page.evaluate((hash) => (location.hash = hash), `#/page/1/${far?.id}`);
  await person.checked(page);
  await expect.poll(litBlock, person.SOON).toBe(far?.id);
});

it('reads a page anew in another encoding: at once, or as a proposal where somebody has worked on it', async () => {
  const { page } = sitting.now;
  await person.rows(page).first().waitFor();
  const id = await importAs(page, 'legacy.txt', '道');
  const choose = async (encoding: string): Promise<void> => {
    await page.locator('.raw-notes-button').click();
    await page.getByRole('button', { name: 'Read in another encoding' }).click();
    await page.getByRole('combobox', { name: 'Encoding of legacy.txt' }).selectOption(encoding);
  };
  await page.evaluate((hash) => (location.hash = hash), `#/page/${id}`);
  await person.checked(page);
  expect(await person.galleyText(page)).not.toContain('中文报道');
  await choose('gb18030');
  await page.locator('.doubts pre', { hasText: '中文报道' }).waitFor();
  await page.getByRole('button', { name: 'Read anew' }).click();
  await expect.poll(() => person.texts(page), person.SOON).toEqual(['中文报道']);
  await page.locator('.pane-head small', { hasText: 'GB18030' }).waitFor();
  await person.cursorTo(page, 0);
  await page.keyboard.insertText('龘');
  await person.saved(page);
  await choose('big5');
  await page.getByRole('button', { name: 'Read anew' }).click();
  await expect.poll(address, person.SOON).toMatch(/^#\/proposals\?id=/);
  await page.locator('.timeline', { hasText: 'legacy.txt' }).waitFor();
});

it('reads a page anew from the list, where just that one is ticked', async () => {
  const { page } = sitting.now;
  await person.rows(page).first().waitFor();
  const id = await importAs(page, 'listed.txt', '纸');
  await page.reload();
  await page.locator('.page-row', { hasText: 'listed.txt' }).waitFor();
  await page.getByLabel('Tick 000_').check();
  await page.getByLabel('Tick listed').check();
  const reread = page.getByRole('button', { name: 'Read in another encoding' });
  expect(await reread.count()).toBe(0);
  await page.getByLabel('Tick 000_').uncheck();
  await reread.click();
  await page.getByRole('combobox', { name: 'Encoding of listed.txt' }).selectOption('gb18030');
  await page.locator('.doubts pre', { hasText: '中文报纸' }).waitFor();
  await page.getByRole('button', { name: 'Read anew' }).click();
  await page.locator('.modal').waitFor({ state: 'detached' });
  await page.evaluate((hash) => (location.hash = hash), `#/page/${id}`);
  await person.checked(page);
  expect(await person.texts(page)).toEqual(['中文报纸']);
});

const LAST = { 道: [0xb5, 0xc0], 纸: [0xd6, 0xbd] };

/** Imports 中文报道 or 中文报纸, in GBK, as a page read as Big5, and returns its id. */
function importAs(page: Page, name: string, last: keyof typeof LAST): Promise<number> {
  const bytes = [0xd6, 0xd0, 0xce, 0xc4, 0xb1, 0xa8, ...LAST[last], 0x0a];
  return page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/octet-stream' };
      const answer: unknown = await (await fetch(path, { method: 'POST', headers, body: new Uint8Array(body) })).json();
      return Number(typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'page') : Number.NaN);
    },
    [`/api/pages?name=${name}&encoding=big5`, bytes] as const,
  );
}
