// Pages unlike the sample: as long as a page may be, without any Chinese, in Tibetan. Each is opened, typed into and saved.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

/** The sample's pages, over and over. */
function longText(bytes: number): string {
  const pages = readdirSync('seeds').map((name) => readFileSync(join('seeds', name), 'utf8'));
  const once = pages.join('\n\n');
  return `${once}\n\n`.repeat(Math.ceil(bytes / Buffer.byteLength(once)));
}

async function openText(page: Page, name: string, text: string): Promise<void> {
  const id = await page.evaluate(
    async ([path, body]) => {
      const told: unknown = await (await fetch(path, { method: 'POST', body })).json();
      return typeof told === 'object' && told !== null ? Number(Reflect.get(told, 'page')) : Number.NaN;
    },
    [`/api/pages?name=${encodeURIComponent(name)}`, text] as const,
  );
  await page.evaluate((to) => (location.hash = to), `#/page/${id}`);
  await person.checked(page);
}

/** Types at the cursor, and has it on the server. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
  await person.saved(page);
  expect(await person.galleyText(page)).toContain(text);
}

it('takes a page of 1 MB: typed into, its last flag gone to, saved, taken back', { timeout: 240_000 }, async () => {
  const { page } = sitting.now;
  await openText(page, 'long.txt', longText(1_000_000));
  const before = await person.galleyText(page);
  expect(before.length).toBeGreaterThan(300_000);
  await person.cursorTo(page, 2);
  await type(page, '打字');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+F8');
  await person.card(page).waitFor();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await person.saved(page);
  expect(await person.galleyText(page)).toBe(before);
  // The outline has all its articles, not only those that are in sight.
  expect(await page.locator('.outline-entry').count()).toBeGreaterThan(200);
});

it('takes a page without any CJK: joined by its spaces, no Chinese mark asked for', async () => {
  const { page } = sitting.now;
  const text =
    'CITY OPENS NEW PARK\nBy Jane Doe\nThe new park along the river opened on Satur-\nday with music and speeches, the mayor said,\n' +
    'and more than two thousand people came to see\nit before noon.\nNothing like it has been built here since 1950.\n';
  await openText(page, 'english.txt', text);
  expect(await person.corrected(page).getAttribute('lang')).not.toMatch(/^(?:zh|bo)/u);
  const joined = (await person.texts(page)).join('\n');
  expect(joined).toContain('the mayor said, and more than two thousand people came to see it before noon.');
  await person.cursorTo(page, 1);
  await type(page, 'Staff writer ');
  expect(await page.locator('.no-glyph').count()).toBe(0);
});

it('takes a page in Tibetan: in its own letters, spaces after a shad kept', async () => {
  const { page } = sitting.now;
  const text = 'བོད་ལྗོངས་ཉིན་རེའི་ཚགས་པར།\nལྷ་ས་གྲོང་ཁྱེར་དུ་སྤྱི་གླིང་གསར་པ་ཞིག་\nའཛུགས་སྐྲུན་བྱས་པ་རེད། དེ་ནི་ཧ་ཅང་མཛེས་པོ་ཡོད།\n';
  await openText(page, 'bod.txt', text);
  expect(await person.corrected(page).getAttribute('lang')).toBe('bo');
  const read = (await person.texts(page)).join('\n');
  expect(read).toContain('ཞིག་འཛུགས་སྐྲུན་');
  expect(read).toContain('རེད། དེ་ནི་');
  expect(await page.locator('.no-glyph').count()).toBe(0);
  await person.cursorTo(page, 1);
  await type(page, 'བཀྲ་ཤིས་');
});
