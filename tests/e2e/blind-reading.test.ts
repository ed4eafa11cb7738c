// A blind reader sees what the engine made of a page, in its roles and order, and nothing of what another reader did.
import { expect, it } from 'vitest';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

it('shows the page without the marks of its reader, each block beside its raw lines', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  const roles = page.locator('.corrected .cm-line');
  const role = /role-(\S+)/u.exec((await roles.nth(1).getAttribute('class')) ?? '')?.[0] ?? '';
  await person.cursorTo(page, 1);
  await page.keyboard.insertText('先读者');
  await page.keyboard.press(role === 'role-note' ? 'Alt+v' : 'Alt+n');
  await person.saved(page);
  await page.getByRole('link', { name: 'Pages' }).first().click();
  await page.getByRole('link', { name: 'Samples' }).click();
  await page.getByLabel('Pages to read').fill('5');
  await page.getByRole('button', { name: 'Draw' }).click();
  await page.locator('tr, li', { hasText: '000_' }).getByRole('link', { name: 'Read blind' }).first().click();
  const blocks = page.locator('.blind-block');
  await blocks.first().waitFor();
  const texts = await blocks.evaluateAll((fields) =>
    fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')),
  );
  expect(texts.join('')).not.toContain('先读者');
  expect(await blocks.nth(1).getAttribute('class')).toContain(role);
  for (const nth of [texts.length - 2, 3]) {
    await blocks.nth(nth).focus();
    const current = page.locator('.raw-current');
    await expect.poll(async () => (await current.allInnerTexts()).join('')).toContain(texts[nth]?.slice(0, 4) ?? '');
    const seen = await current.first().evaluate((line) => {
      const [pane, own] = [line.closest('.blind-raw')?.getBoundingClientRect(), line.getBoundingClientRect()];
      return pane !== undefined && own.bottom > pane.top && own.top < pane.bottom;
    });
    expect(seen).toBe(true);
  }
});
