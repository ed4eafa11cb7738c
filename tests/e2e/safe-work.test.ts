// Work is never lost unseen: servers that go away, windows that meet, pages that are left, files that lack a draft.
import { describe, expect, it } from 'vitest';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

describe('saving', () => {
  it('says when the connection is lost, keeps the work and saves it later', async () => {
    const { page, context, complaints } = sitting.now;
    await person.openPage(page, 4);
    await context.setOffline(true);
    await person.cursorTo(page, 0);
    await page.keyboard.insertText('离线');
    await page.getByRole('alert').getByText('Connection lost.').waitFor();
    // The program has been started anew meanwhile: it knows this window again once its new link has been opened.
    const key = await context.cookies();
    await context.clearCookies();
    await context.setOffline(false);
    await page.getByRole('alert').getByText('Open the link that Galley printed').waitFor();
    expect((await person.texts(page))[0]).toContain('离线');
    await context.addCookies(key);
    await person.saved(page);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.reload();
    await person.checked(page);
    expect((await person.texts(page))[0]).toContain('离线');
    complaints.length = 0;
  });

  it('asks before it lets go of work that could not be saved', async () => {
    const { page, context, complaints } = sitting.now;
    await person.openPage(page, 4);
    await context.setOffline(true);
    await person.cursorTo(page, 0);
    await page.keyboard.insertText('未存');
    let asked = '';
    page.once('dialog', (dialog) => {
      asked = dialog.message();
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Pages' }).click();
    await expect.poll(() => asked).toContain('has not been saved');
    expect((await person.texts(page))[0]).toContain('未存');
    await expect.poll(() => page.url()).toMatch(/#\/page\/5$/);
    await context.setOffline(false);
    await person.saved(page);
    complaints.length = 0;
  });
});

describe('two windows', () => {
  it('lets one window at a time work on a page', async () => {
    const { page, context } = sitting.now;
    await person.openPage(page, 2);
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByText('open in another window').waitFor();
    await person.cursorTo(page, 0);
    await page.keyboard.insertText('甲');
    await person.saved(page);
    await other.getByRole('button', { name: 'Go on here' }).click();
    await person.checked(other);
    expect(await person.blocks(other).first().innerText()).toContain('甲');
    await page.getByRole('alert').getByText('opened in another window').waitFor();
    await other.close();
    await page.getByRole('button', { name: 'Open the newest version' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Delete');
    await person.saved(page);
  });

  it('refuses to overwrite what was saved elsewhere, and says so', async () => {
    const { page, complaints } = sitting.now;
    await person.openPage(page, 3);
    const other = await sitting.another();
    await person.openPage(other.page, 3);
    await person.cursorTo(other.page, 0);
    await other.page.keyboard.insertText('彼');
    await other.page.keyboard.press('Control+Enter');
    await other.page.waitForURL(/#\/page\/5$/);
    await other.context.close();
    await person.cursorTo(page, 0);
    await page.keyboard.insertText('此');
    await page.getByRole('alert').getByText('changed elsewhere').waitFor();
    const frozen = await person.texts(page);
    await page.keyboard.insertText('后');
    expect(await person.texts(page)).toEqual(frozen);
    await page.getByRole('button', { name: 'Open the newest version' }).click();
    await expect.poll(async () => (await person.texts(page))[0]).toContain('彼');
    complaints.length = 0;
  });
});

describe('the list of pages', () => {
  it('is found again where it was left, with the keys in it', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 3);
    await page.getByRole('link', { name: 'Pages' }).click();
    await expect.poll(() => page.locator('[aria-selected="true"]').getAttribute('aria-rowindex')).toBe('5');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('[aria-selected="true"]').getAttribute('aria-rowindex')).toBe('6');
  });
});

describe('export', () => {
  it('says which work the files of the archive would not hold', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 2);
    await person.cursorTo(page, 0);
    await page.keyboard.insertText('稿');
    await page.getByRole('link', { name: 'Pages' }).click();
    await expect.poll(() => person.rows(page).nth(2).innerText()).toContain('draft');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByText(/drafts? that (is|are) not in the files yet/).waitFor();
  });
});
