// The panels beside pages and desk, the palette and the chosen keys, as a person uses them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

describe('the palette', () => {
  it('finds a command by a part of its name and runs it', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 1);
    await page.keyboard.press('Control+Shift+p');
    await page.getByPlaceholder('What would you like to do?').fill('next flag');
    await page.keyboard.press('Enter');
    await person.card(page).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+p');
    await page.getByPlaceholder('What would you like to do?').fill('settings');
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Appearance' }).waitFor();
  });
});

describe('settings', () => {
  it('gives a command other keys, takes them from the one that had them, and gives its own back', async () => {
    const { page } = sitting.now;
    await person.rows(page).first().waitFor();
    await page.keyboard.press('Control+,');
    await page.getByRole('link', { name: 'Keys' }).click();
    await page.getByRole('button', { name: 'Change the keys of “Next flag”' }).click();
    await page.keyboard.press('F9');
    await page.getByText('F9 was taken from “Line view”.').waitFor();
    await page.getByRole('link', { name: 'Pages' }).click();
    await person.openPage(page, 1);
    await page.keyboard.press('F9');
    await person.card(page).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await page.getByRole('link', { name: 'Keys' }).click();
    await page.getByRole('button', { name: 'Give “Next flag” its own keys back' }).click();
    await page.getByRole('button', { name: 'Change the keys of “Next flag” (now: F8)' }).waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
  });

  it('sets the text in another face and size, and keeps both through a reload', async () => {
    const { page } = sitting.now;
    await person.rows(page).first().waitFor();
    await page.keyboard.press('Control+,');
    await page.getByLabel('Hei (sans serif)').check();
    await page.getByLabel('Size of the text').selectOption('24');
    await page.reload();
    await page.getByRole('link', { name: 'Pages' }).click();
    await person.openPage(page, 0);
    const style = await person
      .blocks(page)
      .nth(1)
      .evaluate((block) => {
        const { fontSize, fontFamily } = getComputedStyle(block);
        return { fontSize, fontFamily };
      });
    expect(style).toMatchObject({ fontSize: '24px', fontFamily: expect.stringContaining('Noto Sans SC') as unknown });
  });
});

describe('jobs', () => {
  it('imports a folder and reports what was left out, with the reason', async () => {
    const { page } = sitting.now;
    const folder = await mkdtemp(join(tmpdir(), 'galley-jobs-'));
    await writeFile(join(folder, 'new.txt'), '新的一版\n\n本报讯 今天天气很好。\n');
    await writeFile(join(folder, 'program.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]));
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('button', { name: 'Import…' }).click();
    await page.getByLabel('Folder on this computer').fill(folder);
    await page.keyboard.press('Enter');
    await page.locator('.job-done').first().waitFor();
    await page.getByRole('button', { name: 'Report of Import' }).first().click();
    await page.getByText('1 changed, 0 unchanged, 1 left out').waitFor();
    await page.getByText('This is a program, not a text.').click();
    await page.getByText('program.txt').waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe('search and replace', () => {
  it('finds in words, replaces what is ticked as one step, and takes it back', async () => {
    const { page } = sitting.now;
    await person.rows(page).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByLabel('Find').fill('社区工作者');
    await page.keyboard.press('Enter');
    await page.getByText(/^\d+ finds in \d+ blocks on \d+ pages$/).waitFor();
    expect(await page.locator('.passage mark').first().innerText()).toBe('社区工作者');
    await page.getByRole('button', { name: 'Replace' }).click();
    await page.getByLabel('Put in its place').fill('社工');
    await page.keyboard.press('Enter');
    const go = page.locator('.search-found .button.primary');
    await expect.poll(() => go.isEnabled()).toBe(true);
    const all = Number(/\d+/.exec(await go.innerText())?.[0]);
    await page.locator('.replace-group input').first().uncheck();
    await expect.poll(async () => Number(/\d+/.exec(await go.innerText())?.[0])).toBeLessThan(all);
    expect(await person.accessProblems(page)).toEqual([]);
    await go.click();
    await page.getByRole('button', { name: 'Undo the replacement' }).click();
    await page.getByText('The replacement has been taken back').waitFor();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText('Replaced “社区工作者” by “社工”').waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
  });

  it('says what is wrong with a pattern that cannot be', async () => {
    const { page } = sitting.now;
    await person.rows(page).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByLabel('Find').fill('(社区');
    await page.getByRole('button', { name: 'Replace' }).click();
    await page.getByLabel('regular expression').check();
    await page.getByText('This search cannot be done').waitFor();
    // The browser tells of every reply that is a refusal.
    sitting.now.complaints.length = 0;
  });
});

describe('statistics', () => {
  it('are drawn where the system names no language that there is', async () => {
    const { page } = sitting.now;
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'language', { get: () => 'en-US@posix', configurable: true });
    });
    await page.reload();
    await page.getByRole('link', { name: 'Statistics' }).click();
    await page.locator('.figure .bars').first().waitFor();
  });
});

describe('names', () => {
  it('offers names in two spellings, and remembers two people', async () => {
    const { page } = sitting.now;
    await page.getByRole('link', { name: 'Names' }).click();
    const apart = page.getByRole('button', { name: 'are two people' }).first();
    await apart.waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    const before = await page.locator('.card').count();
    await apart.click();
    await expect.poll(() => page.locator('.card').count()).toBe(before - 1);
  });
});

describe('history', () => {
  it('takes one revision back and keeps the later one', async () => {
    const { page } = sitting.now;
    for (const [nth, letter] of [
      [3, '甲'],
      [5, '乙'],
    ] as const) {
      await person.openPage(page, 4);
      await person.cursorTo(page, nth);
      await page.keyboard.type(letter);
      await expect.poll(async () => (await person.texts(page)).join('').includes(letter)).toBe(true);
      const here = page.url();
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.url()).not.toBe(here);
      await page.evaluate(() => {
        location.hash = '#/';
      });
    }
    await person.openPage(page, 4);
    const id = /\d+$/.exec(page.url())?.[0] ?? '';
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/history?page=${id}`);
    const revisions = page.getByRole('list', { name: 'Revisions, newest first' });
    await revisions.locator('.revision-open').nth(1).click();
    await page.getByRole('button', { name: 'Take this change back…' }).click();
    await page.getByRole('button', { name: 'Take it back', exact: true }).click();
    await page.getByText('Took back revision').waitFor();
    await page.getByRole('link', { name: 'To the page' }).click();
    await person.checked(page);
    const text = await person.galleyText(page);
    expect([text.includes('甲'), text.includes('乙')]).toEqual([false, true]);
  });
});

describe('ignored flags', () => {
  it('are listed, and each can be shown again', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 2);
    const open = await person.openFlagCount(page);
    await page.keyboard.press('F8');
    await person.card(page).waitFor();
    await page.keyboard.press('Backspace');
    await expect.poll(() => person.openFlagCount(page)).toBe(open - 1);
    await page.keyboard.press('Escape');
    await person.saved(page);
    await page.keyboard.press('Control+,');
    await page.getByRole('link', { name: 'Ignored flags' }).click();
    await page.getByRole('button', { name: 'Show again' }).first().click();
    await page.getByText('No flag is ignored.').waitFor();
    await page.goBack();
    await page.goBack();
    await person.checked(page);
    await expect.poll(() => person.openFlagCount(page)).toBe(open);
  });
});
