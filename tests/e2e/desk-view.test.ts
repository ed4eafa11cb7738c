// How the desk shows a page: places lit in the other pane, layers, line view, find, size, and where the person was.
import { describe, expect, it } from 'vitest';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();
const lit = (pane: 'raw' | 'corrected'): Promise<string> => sitting.now.page.locator(`.${pane} .lit`).innerText();

describe('the two panes', () => {
  it('light the place of the cursor, character by character, both ways', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    await person.toArticle(page, 2);
    for (const _ of '全链条') await page.keyboard.press('ArrowRight');
    await expect.poll(() => lit('raw'), person.SOON).toBe('锻');
    await page.keyboard.press('F6');
    await page.keyboard.press('Shift+F6');
    await page.locator('.raw .lit').click();
    await page.locator('.raw .cm-content').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await lit('corrected')).length, person.SOON).toBe(1);
    await page.keyboard.press('Enter');
    expect(await person.corrected(page).evaluate((text) => text === document.activeElement)).toBe(true);
  });

  it('scroll together, and not while the target is in sight', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    const top = (pane: string): Promise<number> =>
      page.locator(`.${pane} .cm-scroller`).evaluate(({ scrollTop }) => scrollTop);
    const pane = await page.locator('.corrected .cm-scroller').boundingBox();
    await page.mouse.move((pane?.x ?? 0) + 300, (pane?.y ?? 0) + 300);
    const wheel = async (by: number): Promise<number> => {
      const before = await top('corrected');
      await page.mouse.wheel(0, by);
      await expect.poll(() => top('corrected'), person.SOON).not.toBe(before);
      await page.waitForTimeout(200);
      return top('raw');
    };
    const start = await wheel(2400);
    expect(await wheel(30)).toBe(start);
    expect(await wheel(1800)).not.toBe(start);
  });
});

describe('the ticks beside the scrollbar', () => {
  it('open the flag that they stand for', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    const ticks = page.locator('.ticks .tick-warning');
    await expect.poll(async () => (await ticks.getAttribute('d')) ?? '', person.SOON).not.toBe('');
    const { x = 0, y = 0 } = (await ticks.boundingBox()) ?? {};
    await page.mouse.click(x + 3, y + 2);
    await person.card(page).waitFor();
    expect(await person.card(page).getAttribute('class')).toContain('card-warning');
    await page.keyboard.press('Escape');
  });
});

describe('layers', () => {
  it('are off but for characters, and each has its key', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    const signs = (layer: string): Promise<number> => page.locator(`.raw .sign-${layer}, .raw .diff-${layer}`).count();
    expect(await signs('wraps')).toBe(0);
    await page.keyboard.press('Alt+1');
    await expect.poll(() => signs('wraps'), person.SOON).toBeGreaterThan(5);
    await page.keyboard.press('Alt+3');
    await expect.poll(() => page.locator('.corrected .diff-order').count(), person.SOON).toBeGreaterThan(0);
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+3');
    await expect.poll(() => signs('wraps'), person.SOON).toBe(0);
    await person.cursorTo(page, 1);
    await page.keyboard.insertText('增');
    await expect
      .poll(() => page.locator('.corrected .diff-characters', { hasText: '增' }).count(), person.SOON)
      .toBe(1);
    await page.keyboard.press('Control+z');
    await person.saved(page);
  });
});

describe('line view', () => {
  it('sets each raw line above what became of it, and takes it away again', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    await page.keyboard.press('F9');
    await expect.poll(() => page.locator('.woven').count(), person.SOON).toBeGreaterThan(5);
    await expect.poll(() => page.locator('.raw').isVisible(), person.SOON).toBe(false);
    await person.corrected(page).focus();
    await page.keyboard.press('F9');
    await expect.poll(() => page.locator('.woven').count(), person.SOON).toBe(0);
    await expect.poll(() => page.locator('.raw').isVisible(), person.SOON).toBe(true);
  });

  it('shows the card of a flag far below, whose keys are at work', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    await page.keyboard.press('F9');
    await page.locator('.woven').first().waitFor();
    await person.corrected(page).focus();
    await page.keyboard.press('F8');
    await person.card(page).waitFor();
    const inSight = (): Promise<boolean> =>
      person.card(page).evaluate((card) => {
        const pane = card.closest('.cm-scroller')?.getBoundingClientRect();
        const { top, bottom } = card.getBoundingClientRect();
        return pane !== undefined && top >= pane.top && bottom <= pane.bottom;
      });
    await expect.poll(inSight).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
  });
});

describe('find', () => {
  it('counts in both panes, over wraps, goes from place to place, and leaves no trace', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    await page.keyboard.press('Control+f');
    await page.keyboard.insertText('社区工作者');
    const counts = page.locator('.find-bar output');
    await expect.poll(() => counts.innerText(), person.SOON).toMatch(/raw (\d+) · corrected \1/);
    await page.keyboard.press('Enter');
    await expect.poll(() => counts.innerText(), person.SOON).toMatch(/^\d+ of \d+/);
    await page.keyboard.press('Escape');
    await page.locator('.find-bar').waitFor({ state: 'detached' });
    expect(await page.locator('.found').count()).toBe(0);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('社区工作者');
  });
});

describe('the text', () => {
  it('grows apart from everything else, and is remembered', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    const size = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontSize);
    const [text, rest] = [await size('.corrected .role-paragraph'), await size('.status-bar')];
    await page.keyboard.press('Alt+=');
    await page.keyboard.press('Alt+=');
    await expect.poll(() => size('.corrected .role-paragraph'), person.SOON).not.toBe(text);
    expect(await size('.status-bar')).toBe(rest);
    await page.reload();
    await person.checked(page);
    expect(await size('.corrected .role-paragraph')).toBe('20px');
    await page.keyboard.press('Alt+0');
    await expect.poll(() => size('.corrected .role-paragraph'), person.SOON).toBe(text);
  });

  it('loses one Han character to Ctrl+Delete and to Ctrl+Backspace, and a whole Latin word', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 2);
    await person.cursorTo(page, 1);
    await page.keyboard.insertText('甲乙word丙');
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+Delete');
    await expect.poll(async () => (await person.texts(page))[1]?.slice(0, 1), person.SOON).toBe('乙');
    expect((await person.texts(page))[1]).not.toMatch(/word|丙/);
    for (let n = 0; n < 5; n += 1) await page.keyboard.press('Control+z');
    await person.saved(page);
  });

  it('shows the number of a character that no font has, and sets Arabic from the right', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 4);
    await person.cursorTo(page, 1);
    await person.paste(page, '\u{10FFFC}\nسلام 2025\n');
    await expect.poll(() => page.locator('.corrected .no-glyph').allInnerTexts(), person.SOON).toContain('10FFFC');
    await expect.poll(() => page.locator('.corrected .cm-line[dir="rtl"]').count(), person.SOON).toBe(1);
    await page.keyboard.press('Control+z');
    await person.saved(page);
  });

  it('dims all but the current block when asked', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 0);
    await page.keyboard.press('Shift+F9');
    const opacity = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).opacity);
    await expect.poll(() => opacity('.corrected .cm-line:not(.current-block)'), person.SOON).toBe('0.32');
    expect(await opacity('.corrected .cm-line.current-block')).toBe('1');
    await page.keyboard.press('Shift+F9');
  });
});

it('opens a page where it was left: the place, the scroll, the flag', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  await person.toArticle(page, 4);
  await page.keyboard.press('F8');
  await person.card(page).waitFor();
  const name = await person.card(page).innerText();
  await page.getByRole('link', { name: 'Pages' }).first().click();
  await person.rows(page).first().waitFor();
  await person.openPage(page, 0);
  await expect.poll(() => person.card(page).innerText(), person.SOON).toBe(name);
  expect(await person.card(page).evaluate((card) => card.getBoundingClientRect().top < innerHeight)).toBe(true);
  await page.keyboard.press('Escape');
});

it('breaks no rule of accessibility in any of its views, in any colours', { timeout: 240_000 }, async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  for (const theme of ['dark', 'warm', 'light']) {
    await page.locator('.theme').selectOption(theme);
    await page.keyboard.press('Escape');
    for (const key of ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4']) await page.keyboard.press(key);
    await expect.poll(() => page.locator('.corrected .diff-order').count(), person.SOON).toBeGreaterThan(0);
    expect(await person.accessProblems(page)).toEqual([]);
    for (const key of ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4']) await page.keyboard.press(key);
    await page.keyboard.press('F9');
    await expect.poll(() => page.locator('.woven').count(), person.SOON).toBeGreaterThan(5);
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('F9');
    await page.keyboard.press('Control+f');
    await page.keyboard.insertText('拉萨');
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Review or undo a step' }).click();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
