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
    await page.getByRole('button', { name: 'Import a folder…' }).click();
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
