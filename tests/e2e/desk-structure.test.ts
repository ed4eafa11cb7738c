// The verbs of structure, by keys and by mouse: each does what it says, loses no character, and is taken back by undo.
import { afterEach, describe, expect, it } from 'vitest';
import { readGalleyText } from '../../src/engine/page/index.ts';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();
let before = '';

/** Opens the first page with the cursor at the start of its second article. */
async function atSecondArticle() {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  before = await person.galleyText(page);
  await person.toArticle(page, 1);
  return page;
}

const articles = async (): Promise<string[][]> => {
  const { page } = sitting.now;
  await person.saved(page);
  const { groups } = readGalleyText(await person.galleyText(page));
  return groups.map(({ kind, blocks }) => [kind, ...blocks.map(({ role, text }) => `${role} ${text.slice(0, 8)}`)]);
};

afterEach(async () => {
  const { page } = sitting.now;
  expect(await page.locator('.account').innerText()).toMatch(/all accounted for/);
  await page.locator('.corrected .cm-content').focus();
  expect(await person.undoneTo(page, before)).toBe(true);
});

describe('by one key', () => {
  it('gives a block its role', async () => {
    const page = await atSecondArticle();
    for (const [key, role] of [
      ['Alt+k', 'kicker'],
      ['Alt+c', 'caption'],
      ['Alt+s', 'subhead'],
      ['Alt+h', 'headline'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => person.currentRole(page), person.SOON).toBe(role);
    }
    await page.keyboard.press('Alt+n');
    await person.saved(page);
  });

  it('splits an article at the cursor, in the middle of a paragraph, and merges it again', async () => {
    const page = await atSecondArticle();
    const number = (await person.cards(page)).length;
    await page.keyboard.press('ArrowDown');
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Shift+Enter');
    await expect.poll(async () => (await person.cards(page)).length, person.SOON).toBe(number + 1);
    const split = await articles();
    expect(split[2]?.[0]).toBe('article');
    expect(split[1]?.at(-1)).toBe('paragraph 拉萨融媒');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Shift+Backspace');
    await expect.poll(async () => (await person.cards(page)).length, person.SOON).toBe(number);
  });

  it('moves a block up, out of its article and into the one above', async () => {
    const page = await atSecondArticle();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    expect((await articles())[1]?.[1]).toMatch(/^paragraph 拉萨融媒讯/);
    await page.keyboard.press('Alt+ArrowUp');
    expect((await articles())[0]?.at(-1)).toMatch(/^paragraph 拉萨融媒讯/);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    expect((await articles())[1]?.[1]).toMatch(/^paragraph 拉萨融媒讯/);
  });

  it('moves a caption to an article by its number', async () => {
    const page = await atSecondArticle();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+c');
    await page.keyboard.press('Alt+g');
    await page.locator('[role="menu"]:focus-within').waitFor();
    await page.keyboard.press('4');
    // The menu goes to what was typed a moment later.
    await page.locator('[role="menuitem"]:focus b', { hasText: '4' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await articles())[3]?.at(-1), person.SOON).toMatch(/^caption 拉萨融媒讯/);
    await expect.poll(() => person.currentRole(page), person.SOON).toBe('caption');
  });

  it('puts articles in another order', async () => {
    const page = await atSecondArticle();
    const [first, second] = await person.cards(page);
    await page.keyboard.press('Alt+PageUp');
    await expect.poll(async () => (await person.cards(page)).slice(0, 2), person.SOON).toEqual([second, first]);
    await page.keyboard.press('Alt+PageDown');
    await expect.poll(async () => (await person.cards(page)).slice(0, 2), person.SOON).toEqual([first, second]);
  });

  it('makes picture news of a block', async () => {
    const page = await atSecondArticle();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+i');
    await expect.poll(async () => (await articles()).some(([kind]) => kind === 'photo'), person.SOON).toBe(true);
    await page.keyboard.press('Alt+w');
    await expect.poll(async () => (await articles()).some(([kind]) => kind === 'photo'), person.SOON).toBe(false);
  });

  it('takes a block out, says who did and when, and brings it back to its place', async () => {
    const page = await atSecondArticle();
    const whole = readGalleyText(before);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+Delete');
    await expect.poll(async () => (await articles()).at(-1)?.[0], person.SOON).toBe('removed');
    const out = readGalleyText(await person.galleyText(page)).groups.at(-1);
    expect(out?.why).toMatch(/^次仁 · \d{4}-\d\d-\d\d$/);
    await page.keyboard.press('Alt+Delete');
    await person.saved(page);
    await expect.poll(async () => readGalleyText(await person.galleyText(page)), person.SOON).toEqual(whole);
  });

  it('sets a soft line break in a title, and none in running text', async () => {
    const page = await atSecondArticle();
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Enter');
    await person.saved(page);
    const { groups } = readGalleyText(await person.galleyText(page));
    expect(groups[1]?.blocks[0]?.text.indexOf('\n')).toBe(3);
    expect(groups[1]?.blocks[1]?.text).not.toContain('\n');
  });
});

describe('by mouse', () => {
  it('drags an article above another', async () => {
    const page = await atSecondArticle();
    const [first, second] = await person.cards(page);
    const card = page.locator('.outline-entry');
    await card.nth(1).dragTo(card.nth(0), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(async () => (await person.cards(page)).slice(0, 2), person.SOON).toEqual([second, first]);
  });

  it('drags a block from the margin into another article', async () => {
    const page = await atSecondArticle();
    await page.keyboard.press('Alt+c');
    await page.locator('.role-gutter .current-block .margin-role').dragTo(page.locator('.outline-entry').nth(4));
    await expect.poll(async () => (await articles())[4]?.at(-1), person.SOON).toMatch(/^caption 市人大常委会/);
  });
});
