// Page data, samples, readers, articles over pages and pages that came again: as a person uses them.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { importOutcome } from '../../src/contract/index.ts';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

const FRONT =
  '全链条锻造硬核社工队\n\n本报讯（记者 李明）今天上午，城关区社工站的次仁卓玛带着孩子们\n放风筝，老人们坐在长椅上晒太阳，\n大家都说社工站办得好，\n（下转第四版）\n';
const BACK =
  '全链条锻造硬核社工队\n\n（上接第一版）次仁卓玛告诉记者，社工站的孩子们都会放风筝，\n城关区的老人们也常来晒太阳，\n大家都很高兴。\n';

/** Imports a text as a file, and gives its page and what became of it. */
async function bringIn(page: Page, name: string, text: string) {
  const said: unknown = await page.evaluate(
    async ([path, body]) => (await fetch(path, { method: 'POST', body })).json(),
    [`/api/pages?name=${encodeURIComponent(name)}`, text] as const,
  );
  return importOutcome.parse(said);
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((there) => {
    location.hash = there;
  }, hash);
}

const cell = (page: Page, field: string, name: string) =>
  page.getByRole('row', { name }).getByRole('gridcell').nth(['Paper', 'Date', 'Issue no.', 'Page no.'].indexOf(field));

describe('page data', () => {
  it('is typed, filled down and pasted, saved as one step and taken back as one', async () => {
    const { page } = sitting.now;
    await page.getByRole('link', { name: 'Page data' }).click();
    await cell(page, 'Paper', '000_').click();
    await page.keyboard.type('西藏日报');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await cell(page, 'Date', '000_').click();
    await page.keyboard.type('2025/9/2');
    await page.keyboard.press('Tab');
    await cell(page, 'Page no.', '000_').click();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '1\n2\n3\n4\n5\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole('button', { name: 'Save 11 cells' }).waitFor();
    expect(await cell(page, 'Paper', '004_').innerText()).toBe('西藏日报');
    expect(await cell(page, 'Date', '000_').innerText()).toBe('2025-09-02');
    expect(await cell(page, 'Page no.', '004_').innerText()).toBe('5');
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Saved: 5 pages').waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => cell(page, 'Paper', '004_').innerText(), person.SOON).toBe('');
  });

  it('marks a value that cannot be, and does not save it', async () => {
    const { page } = sitting.now;
    await page.getByRole('link', { name: 'Page data' }).click();
    await cell(page, 'Date', '001_').click();
    await page.keyboard.type('2025-13-40');
    await page.keyboard.press('Enter');
    await page.getByText('1 cell cannot be so').waitFor();
    expect(await page.getByRole('button', { name: 'Save 1 cell' }).isDisabled()).toBe(true);
    await page.getByRole('row', { name: '002_' }).locator('input').press('Control+z');
    await page.getByText('Nothing is changed.').waitFor();
  });

  it('shows what names and texts propose with the evidence, and takes one by a key or all at once', async () => {
    const { page } = sitting.now;
    const { page: id } = await bringIn(page, '拉萨晚报_2025-09-23_02.txt', '本报讯 今天天气很好。\n');
    await page.evaluate(
      async (path) =>
        fetch(path, {
          method: 'PATCH',
          body: JSON.stringify({ paper: null, date: null }),
          headers: { 'content-type': 'application/json' },
        }),
      `/api/pages/${id}`,
    );
    await page.reload();
    await page.getByRole('link', { name: 'Page data' }).click();
    await page.locator('.ghost', { hasText: '2025-09-23' }).first().waitFor();
    await cell(page, 'Paper', '拉萨晚报').click();
    await page.getByText('says the file name:').waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Save 1 cell' }).waitFor();
    await page.getByRole('button', { name: 'Take all proposals' }).click();
    await page.getByRole('button', { name: 'Save 2 cells' }).click();
    await page.getByText('Saved: 1 page').waitFor();
    expect(await cell(page, 'Date', '拉萨晚报').innerText()).toBe('2025-09-23');
  });

  it('tries name patterns on the names there are', async () => {
    const { page } = sitting.now;
    await page.getByRole('link', { name: 'Page data' }).click();
    await page.getByRole('button', { name: 'Name patterns' }).click();
    await page.locator('.modal textarea').fill('{edition}_{source}.txt');
    await page.getByText(/^\d+ of \d+ names fit$/).waitFor();
    await page.locator('.pattern-part', { hasText: 'bd2ff82668ed922d' }).waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('reads a table back, with what it would change and what is wrong in which line', async () => {
    const { page } = sitting.now;
    await page.getByRole('link', { name: 'Page data' }).click();
    await page.getByRole('row', { name: '000_' }).waitFor();
    const table = 'file,paper,date\n000_4940673e0adfaaec.txt,测试报,2025-09-22\n';
    const read = async (text: string) =>
      page
        .getByLabel('From CSV…')
        .last()
        .setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await read(`${table}nobody.txt,测试报,2025-09-22\n`);
    await page.getByText('2 rows, 1 of them name a page; 1 pages would change').waitFor();
    await page.getByText('line 3').waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Change 1 page' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await read(table);
    await page.getByRole('button', { name: 'Change 1 page' }).click();
    await expect.poll(() => cell(page, 'Date', '000_').innerText(), person.SOON).toBe('2025-09-22');
  });
});

describe('samples', () => {
  it('draws, reads blind, judges an error and settles the batch', async () => {
    const { page } = sitting.now;
    await page.getByRole('link', { name: 'Samples' }).click();
    await page.getByLabel('Pages to read').fill('2');
    await page.getByRole('button', { name: 'Draw' }).click();
    await page.getByRole('link', { name: 'Read blind' }).first().click();
    await page.locator('.blind-block').first().focus();
    await page.keyboard.press('Home');
    await page.keyboard.type('甲');
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/1 of 2 pages read, .* 1 error$/).waitFor();
    expect(await page.locator('.sample-error ins').innerText()).toContain('甲');
    await page.getByRole('button', { name: 'The batch is right here' }).click();
    await page.getByText(/1 of 2 pages read, .* 0 errors$/).waitFor();
    await page.getByRole('button', { name: 'Return the batch' }).click();
    await page.locator('.verdict-returned').waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take this back' }).click();
    await page.getByRole('button', { name: 'Accept the batch' }).waitFor();
  });
});

describe('readers', () => {
  it('are switched with the work kept, and told when they read a page twice', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 1);
    await page
      .locator('header')
      .getByText(/^2 of \d+$/)
      .waitFor();
    await person.cursorTo(page, 2);
    await page.keyboard.type('甲');
    await page.locator('.status-bar .reader').click();
    await page.getByRole('menuitem', { name: 'Another name…' }).click();
    await page.getByLabel('Your name').fill('卓玛');
    await page.keyboard.press('Enter');
    await page.locator('.status-bar .reader', { hasText: '卓玛' }).waitFor();
    await person.checked(page);
    expect((await person.galleyText(page)).includes('甲')).toBe(true);
    const here = page.url();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.url(), person.SOON).not.toBe(here);
    await page
      .locator('header')
      .getByText(/^3 of \d+$/)
      .waitFor();
    await go(page, new URL(here).hash);
    await page.getByText('You have read this page before.').waitFor();
    await person.checked(page);
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('was read again by the same person.').waitFor();
    await expect.poll(() => page.url(), person.SOON).not.toBe(here);
    await go(page, `#/history?page=${/\d+$/.exec(here)?.[0] ?? ''}`);
    await page.locator('.readings .revision-open', { hasText: 'first reading' }).click();
    expect(await page.locator('.changed-block ins').allInnerTexts()).toEqual(['甲']);
    expect(await person.accessProblems(page)).toEqual([]);
  });

  it('set the state of a page by hand, of many from the list', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 2);
    await page.getByLabel('State').selectOption('final');
    await go(page, '#/');
    await page.locator('.page-rows [role="row"]', { hasText: 'final' }).first().waitFor();
    await page.getByLabel('Tick 002_').check();
    await page.getByLabel('Set the state…').selectOption('unread');
    await expect.poll(() => page.locator('.page-rows .state-final').count(), person.SOON).toBe(0);
  });
});

describe('articles over pages', () => {
  it('show a likely partner with the evidence, and are linked and unlinked', async () => {
    const { page } = sitting.now;
    await bringIn(page, '测试报_2025-10-01_01.txt', FRONT);
    const { page: back } = await bringIn(page, '测试报_2025-10-01_04.txt', BACK);
    await go(page, `#/page/${back}`);
    await go(page, `#/page/${Number(back) - 1}`);
    await person.checked(page);
    await page.locator('.linked .offered', { hasText: 'Page 4' }).waitFor();
    expect(await page.locator('.linked .offered small').innerText()).toContain('the jump line names the page');
    await page.getByRole('button', { name: 'Link with' }).click();
    await page.getByRole('button', { name: 'Unlink' }).waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Unlink' }).click();
    await page.locator('.linked .offered').waitFor();
  });
});

describe('a page that came again', () => {
  it('waits for a word, shows what would change, and is merged with the work kept', async () => {
    const { page } = sitting.now;
    const [name, text] = ['拉萨晚报/2025-09-22/再来.txt', FRONT.replace('今天', '昨天')];
    const { page: id } = await bringIn(page, name, text);
    await go(page, `#/page/${id}`);
    await person.checked(page);
    await person.cursorTo(page, 1);
    await page.keyboard.type('甲');
    await person.saved(page);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.url(), person.SOON).not.toContain(`/page/${id}`);
    expect((await bringIn(page, name, text.replace('晒太阳', '晒月亮'))).outcome).toBe('proposed');
    await go(page, '#/');
    await page.reload();
    await page.getByRole('link', { name: 'Changed pages 1' }).click();
    await page.locator('.changed-block ins', { hasText: '月' }).waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('No changed page is waiting.').waitFor();
    await go(page, `#/page/${id}`);
    await person.checked(page);
    const merged = await person.galleyText(page);
    expect([merged.includes('甲'), merged.includes('晒月亮')]).toEqual([true, true]);
  });
});
