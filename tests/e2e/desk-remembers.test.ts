// Where a person was, and how they have their desk, is there again: after a reload, and in a browser that has never seen it.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

const rawWidth = (page: Page): Promise<number> =>
  page
    .locator('.pane')
    .first()
    .evaluate((pane) => Math.round(pane.getBoundingClientRect().width));

const currentBlock = (page: Page): Promise<string | null> =>
  page.locator('.corrected .cm-line.current-block').getAttribute('data-block');

it('opens where the person was, with the panes as wide, in another browser too', async () => {
  const { page } = sitting.now;
  await page.evaluate(() => {
    location.hash = '#/?state=unread';
  });
  await person.rows(page).first().waitFor();
  await person.openPage(page, 1);
  await page.locator('.theme').selectOption('dark');
  await person.toArticle(page, 3);
  const [block, before] = [await currentBlock(page), await rawWidth(page)];
  await page.getByRole('separator').first().focus();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => rawWidth(page)).toBeGreaterThan(before + 20);
  const width = await rawWidth(page);
  await page.waitForTimeout(300);
  await page.reload();
  await person.checked(page);
  expect([await currentBlock(page), await rawWidth(page)]).toEqual([block, width]);
  const address = page.url();
  await page.getByRole('link', { name: 'Pages' }).first().click();
  await person.rows(page).first().waitFor();
  await page.goBack();
  await person.checked(page);
  await page.close();

  const { page: other, context } = await sitting.another(true);
  await person.checked(other);
  expect(other.url()).toBe(address);
  await expect.poll(() => currentBlock(other), person.SOON).toBe(block);
  expect(await rawWidth(other)).toBe(width);
  expect(await other.locator('html').getAttribute('data-theme')).toBe('dark');
  await context.close();
});

it('finds a list narrowed as it was left, after a page and after a reload', async () => {
  const { page } = sitting.now;
  const address = (): string => new URL(page.url()).hash;
  const toList = () => page.getByRole('link', { name: 'Pages' }).first().click();
  await person.rows(page).first().waitFor();
  await page.getByLabel('Flags', { exact: true }).selectOption('some');
  await expect.poll(address).toBe('#/?flags=some');
  await person.openPage(page, 0);
  await page.reload();
  await person.checked(page);
  await toList();
  await expect.poll(address).toBe('#/?flags=some');
  expect(await page.getByLabel('Flags', { exact: true }).inputValue()).toBe('some');
  await page.keyboard.press('Control+k');
  await page.getByLabel('Find').fill('社区');
  await page.keyboard.press('Enter');
  await page.locator('.passage').first().waitFor();
  await toList();
  await person.rows(page).first().waitFor();
  await page.getByRole('link', { name: 'Search' }).click();
  await page.locator('.passage').first().waitFor();
  const wanted = page.getByLabel('Find');
  expect(await wanted.inputValue()).toBe('社区');
  await wanted.fill('拉萨');
  await page.keyboard.press('Enter');
  await page.locator('.passage mark', { hasText: '拉萨' }).first().waitFor();
  await page.goBack();
  await expect.poll(() => wanted.inputValue(), person.SOON).toBe('社区');
  await toList();
  // From the list itself the link leads to all of it.
  await toList();
  await expect.poll(address).toBe('#/');
});
