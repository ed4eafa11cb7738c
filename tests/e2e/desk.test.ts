// Single verbs of the desk in a real browser: what each does to the text, and that each can be taken back.
import { describe, expect, it } from 'vitest';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

describe('editing', () => {
  it('splits a block by Enter, joins it by Backspace, and undoes both', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 1);
    const before = await person.texts(page);
    await person.cursorTo(page, 2);
    for (let n = 0; n < 5; n += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await person.texts(page))[2]?.length).toBe(5);
    await page.keyboard.press('Backspace');
    await expect.poll(() => person.texts(page)).toEqual(before);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => person.texts(page)).toEqual(before);
    await person.saved(page);
  });

  it('takes back text and decision of a flag together', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 2);
    const [before, open] = [await person.texts(page), await person.openFlagCount(page)];
    await page.keyboard.press('F8');
    await person.card(page).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => person.settledCount(page)).toBe(1);
    await person.card(page).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => person.settledCount(page)).toBe(0);
    await expect.poll(() => person.openFlagCount(page)).toBe(open);
    await page.keyboard.press('Control+Home');
    await expect.poll(() => person.texts(page)).toEqual(before);
    await person.saved(page);
    await page.reload();
    await person.checked(page);
    await expect.poll(() => person.settledCount(page)).toBe(0);
  });

  it('never acts on the text while a card has the keys, nor on flags while the text has them', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 3);
    const [before, open] = [await person.texts(page), await person.openFlagCount(page)];
    await page.keyboard.press('F8');
    await person.card(page).waitFor();
    await page.keyboard.type('abc');
    await page.keyboard.press('Escape');
    await person.card(page).waitFor({ state: 'detached' });
    expect(await person.texts(page)).toEqual(before);
    expect(await person.corrected(page).evaluate((text) => text === document.activeElement)).toBe(true);
    expect(await person.openFlagCount(page)).toBe(open);
  });
});

describe('the last flag', () => {
  it('leaves the text alone when its key is pressed once too often, and can be taken back', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 1);
    const [before, open] = [await person.galleyText(page), await person.openFlagCount(page)];
    await page.keyboard.press('F8');
    await person.card(page).waitFor();
    for (let n = 0; n < open + 5; n += 1) await page.keyboard.press('Backspace');
    await expect.poll(() => person.openFlagCount(page)).toBe(0);
    expect(await person.galleyText(page)).toBe(before);
    for (let n = 0; n < open; n += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => person.openFlagCount(page)).toBe(open);
    await page.keyboard.press('Escape');
    await person.saved(page);
    expect(await person.galleyText(page)).toBe(before);
  });
});

describe('paste', () => {
  it('takes any text and keeps it through a reload', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 4);
    await person.cursorTo(page, 1);
    await person.paste(page, '甲\t乙\r\n丙\u2028丁\uD800𠮷བོད\u202E');
    await person.saved(page);
    const pasted = await person.texts(page);
    expect(pasted.slice(1, 4)).toEqual(['甲\t乙', '丙', expect.stringMatching(/^丁\uFFFD𠮷བོད\u202E/u)]);
    await page.reload();
    await person.checked(page);
    expect(await person.texts(page)).toEqual(pasted);
  });
});

describe('an input method', () => {
  it('composes characters undisturbed by checks, saves and flag keys', async () => {
    const { page, context } = sitting.now;
    await person.openPage(page, 2);
    await person.cursorTo(page, 2);
    const before = (await person.texts(page))[2];
    const ime = await context.newCDPSession(page);
    await page.keyboard.insertText('前');
    await ime.send('Input.imeSetComposition', { text: 'xiaodui', selectionStart: 7, selectionEnd: 7 });
    // Longer than a check and a save take to begin.
    await page.waitForTimeout(1200);
    expect((await person.texts(page))[2]).toBe(`前xiaodui${before}`);
    await ime.send('Input.insertText', { text: '校对' });
    await expect.poll(async () => (await person.texts(page))[2]).toBe(`前校对${before}`);
    await person.saved(page);
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Control+z');
    await expect.poll(async () => (await person.texts(page))[2]).toBe(before);
    await person.saved(page);
  });
});

describe('structure', () => {
  it('changes a role and starts an article from the menu in the margin', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 4);
    const articles = await page.locator('.group-rule.group-article').count();
    await person.cursorTo(page, 2);
    await page.keyboard.press('Alt+r');
    await page.getByRole('menuitemradio', { name: 'subhead', exact: true }).click();
    await expect.poll(() => person.blocks(page).nth(2).getAttribute('class')).toContain('role-subhead');
    await page.keyboard.press('Alt+r');
    await page.getByRole('menuitem', { name: 'Start a new article here' }).click();
    await expect.poll(() => page.locator('.group-rule.group-article').count()).toBe(articles + 1);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.group-rule.group-article').count()).toBe(articles);
    expect(await person.blocks(page).nth(2).getAttribute('class')).not.toContain('role-subhead');
  });
});

describe('import', () => {
  it('tells what became of each file', async () => {
    const { page } = sitting.now;
    await person.rows(page).first().waitFor();
    await page.getByLabel('Files to import').setInputFiles([
      {
        name: '无法读取.bin',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from([0, 1, 2, 0, 255, 254, 0, 0, 7]),
      },
      {
        name: '新版.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('文创园区双拥公园揭牌\n\n拉萨融媒讯（记者次珍）近日，文创园区举行\n了揭牌仪式。\n'),
      },
    ]);
    await page.getByText('1 of 2 files added').waitFor();
    expect(await page.locator('.outcome-refused').innerText()).toContain('无法读取.bin');
    await page.getByRole('button', { name: 'Close' }).last().click();
    await expect.poll(() => person.rows(page).count()).toBe(6);
  });
});

describe('for everyone', () => {
  it('breaks no rule of accessibility on any screen', async () => {
    const { page } = sitting.now;
    await person.rows(page).first().waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await person.openPage(page, 0);
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('F8');
    await person.card(page).waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+r');
    await page.getByRole('menu').waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => person.corrected(page).evaluate((text) => text === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Export' }).click();
    expect(await person.accessProblems(page)).toEqual([]);
  });

  it('speaks three languages', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    for (const [language, done, role] of [
      ['zh-Hans', '完成，下一版', '主题'],
      ['zh-Hant', '完成，下一版', '主題'],
      ['en', 'Done, next page', 'headline'],
    ] as const) {
      await page.locator('.language').selectOption(language);
      await page.getByRole('button', { name: done }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('.margin-role').first().innerText()).toBe(role);
    }
  });
});
