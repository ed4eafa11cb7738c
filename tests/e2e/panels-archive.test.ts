// Pages in and out, and the file they are kept in, as a person sees to it.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as person from './person.ts';
import { serveDesk } from './served-desk.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

/** 春天来了。今天公园里的花开了。 in GB 18030. */
const GBK = Buffer.from('b4baccecc0b4c1cba1a30abdf1ccecb9abd4b0c0efb5c4bba8bfaac1cba1a30a', 'hex');

const folderOf = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `galley-${name}-`));
const picker = (page: Page, what: string) => page.getByLabel(what, { exact: true });

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+Shift+p');
  await page.getByPlaceholder('What would you like to do?').fill(command);
  await page.keyboard.press('Enter');
}

describe('import', () => {
  it('shows files that do not say their encoding, reads them in another one, and gives the bytes back as they came', async () => {
    const { page } = sitting.now;
    await person.rows(page).first().waitFor();
    const before = await person.rows(page).count();
    await picker(page, 'Files to import').setInputFiles([
      { name: '旧版.txt', mimeType: 'text/plain', buffer: GBK },
      { name: 'program.txt', mimeType: 'text/plain', buffer: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]) },
    ]);
    const start = page.locator('.doubts pre');
    await start.waitFor();
    const encoding = page.getByLabel('Encoding of 旧版.txt');
    await encoding.selectOption('gb18030');
    await expect.poll(() => start.innerText()).toContain('今天公园里的花开了');
    await encoding.selectOption('utf-8');
    await page.getByText('cannot be utf-8').waitFor();
    expect(await page.locator('.modal .primary').isDisabled()).toBe(true);
    await encoding.selectOption('gb18030');
    expect(await person.accessProblems(page)).toEqual([]);
    await page.locator('.modal .primary').click();
    await page.getByText('1 of 2 files added').waitFor();
    expect(await page.locator('.outcome-refused').innerText()).toContain('This is a program');
    expect(await person.accessProblems(page)).toEqual([]);
    await page.getByRole('link', { name: '旧版.txt' }).click();
    await person.checked(page);
    await page.getByRole('button', { name: 'The raw file' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the file as it came' }).click(),
    ]);
    const folder = await folderOf('raw');
    await download.saveAs(join(folder, 'raw.txt'));
    expect(await readFile(join(folder, 'raw.txt'))).toEqual(GBK);
    await rm(folder, { recursive: true });
    await page.getByRole('link', { name: 'Pages' }).click();
    await expect.poll(() => person.rows(page).count()).toBe(before + 1);
  });

  it('takes a folder with the folders in it, whose names tell paper and date', async () => {
    const { page } = sitting.now;
    const folder = await folderOf('folder');
    await mkdir(join(folder, '拉萨晚报', '2025-09-22'), { recursive: true });
    await writeFile(join(folder, '拉萨晚报', '2025-09-22', '03.txt'), '新的一版\n\n本报讯 文件夹里的一版。\n');
    await person.rows(page).first().waitFor();
    await picker(page, 'Folder to import').setInputFiles(folder);
    await page.getByText('1 of 1 files added').waitFor();
    await page.locator('.outcomes a').click();
    await person.checked(page);
    expect(await page.locator('.crumb').innerText()).toContain('2025-09-22');
    await rm(folder, { recursive: true });
  });
});

describe('a table among the pages', () => {
  it('is told of in the report, and taken after a look at what it would set', async () => {
    const { page } = sitting.now;
    const folder = await folderOf('table');
    await writeFile(join(folder, '资料版.txt'), '资料表的一版\n\n本报讯 旁边有一个表。\n');
    await writeFile(join(folder, '资料.csv'), '文件,报名,日期\n资料版.txt,资料报,2025-09-30\n');
    await person.rows(page).first().waitFor();
    await picker(page, 'Folder to import').setInputFiles(folder);
    await page.getByText('1 of 2 files added').waitFor();
    await page.getByText('A table of page data came with the pages.').waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /Look at .*资料\.csv/ }).click();
    await page.getByText('1 rows, 1 of them name a page; 1 pages would change').waitFor();
    await page.getByRole('button', { name: 'Change 1 page' }).click();
    await page.locator('.outcomes a').click();
    await person.checked(page);
    expect(await page.locator('.crumb').innerText()).toContain('2025-09-30');
    await rm(folder, { recursive: true });
  });
});

describe('export', () => {
  it('names files by a template, shows the names, and writes only what has come far enough into a folder', async () => {
    const { page } = sitting.now;
    const out = await folderOf('out');
    await person.openPage(page, 0);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/#\/page\/2$/);
    await run(page, 'Export…');
    await page.getByLabel('Names of the files').fill('{yyyy}/{pages}');
    await page.getByText('There is no {pages}.').waitFor();
    await page.getByLabel('Names of the files').fill('校样/{position:2}-{title}');
    await page.getByLabel('Only pages as far as').selectOption('first');
    await page.locator('.names-preview').getByText('1 page', { exact: true }).waitFor();
    const names = (await page.locator('.first-names li:not([aria-hidden])').allInnerTexts()).map((name) => name.trim());
    expect(names[0]).toMatch(/^校样\/01-.*\.txt$/);
    await page.getByLabel('A folder on this computer').check();
    await page.getByLabel('Folder on this computer, as a whole path').fill(out);
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.job-done').first().waitFor();
    const written = (await readdir(join(out, '校样'))).map((name) => `校样/${name}`);
    expect(written).toEqual(expect.arrayContaining(names));
    await rm(out, { recursive: true });
  });

  it('exports what the list shows', async () => {
    const { page } = sitting.now;
    await person.rows(page).first().waitFor();
    await page.getByLabel('State').selectOption('unread');
    await page.getByRole('button', { name: 'Export' }).click();
    expect(await page.getByLabel('The pages listed').isChecked()).toBe(true);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('galley-txt.zip');
  });
});

describe('the archive', () => {
  it('is checked, copied, backed up, and put back with what was there kept beside it', async () => {
    const { page } = sitting.now;
    await run(page, 'Archive and backups');
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText(/^Sound: \d+ pages/).waitFor();
    const folder = await folderOf('copy');
    await page.getByLabel('Copy or move to a new file, as a whole path').fill(join(folder, 'copy.galley'));
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied and checked').waitFor();
    expect(await readdir(folder)).toContain('copy.galley');
    const before = await page.locator('.facts dd').first().innerText();
    await page.getByLabel('Copy or move to a new file, as a whole path').fill(join(folder, 'moved.galley'));
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByText('Moved and checked; Galley goes on with').waitFor();
    const file = page.locator('.facts dd').first();
    await expect.poll(() => file.innerText(), person.SOON).toBe(join(folder, 'moved.galley'));
    await page.getByLabel('Copy or move to a new file, as a whole path').fill(before);
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await expect.poll(() => file.innerText(), person.SOON).toBe(before);
    await rm(folder, { recursive: true });
    await page.getByLabel('Back up while Galley runs').selectOption('4');
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.locator('.backups li').first().waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.locator('.backups button').first().click();
    await page.locator('.modal .figures').waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.locator('.modal .primary').click();
    await page.getByText('What was there before is kept').waitFor();
    expect(await page.getByLabel('Back up while Galley runs').inputValue()).toBe('4');
    await page.getByRole('link', { name: 'Pages' }).click();
    await person.rows(page).first().waitFor();
  });
});

describe('everywhere', () => {
  it('says that the server does not answer, and goes on by itself when it does', async () => {
    const { page, context, complaints } = sitting.now;
    await person.rows(page).first().waitFor();
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.locator('.banner-offline').waitFor();
    await context.setOffline(false);
    await page.locator('.banner-offline').waitFor({ state: 'detached' });
    complaints.length = 0;
  });

  it('can be read beside the process that has it, says so on every screen, and takes no work it could not keep', async () => {
    const { page, context } = sitting.now;
    await person.rows(page).first().waitFor();
    const beside = await serveDesk(await page.locator('.archive-file').innerText());
    const browser = context.browser();
    if (!browser) throw new Error('the window has no browser');
    const other = await person.sitDown(browser, beside.link);
    await other.page.getByText('is open in another Galley').waitFor();
    expect(await person.accessProblems(other.page)).toEqual([]);
    await person.openPage(other.page, 0);
    await other.page.getByText('is open in another Galley').waitFor();
    const before = await person.texts(other.page);
    await person.cursorTo(other.page, 0);
    await other.page.keyboard.insertText('甲');
    expect(await person.texts(other.page)).toEqual(before);
    await other.context.close();
    await beside.stop();
  });

  it('speaks of refusals in the language of the desk', async () => {
    const { page, complaints } = sitting.now;
    await run(page, '简体中文');
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('link', { name: '档案库', exact: true }).click();
    await page.getByLabel('复制或搬移到新文件（完整路径）').fill(join(tmpdir()));
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await page.getByText('已经存在，请换一个文件名').waitFor();
    complaints.length = 0;
  });

  it('shows all keys, and switches colours from the palette', async () => {
    const { page } = sitting.now;
    await person.rows(page).first().waitFor();
    await page.keyboard.press('F1');
    await page.locator('.key-sheet').getByText('Next flag').waitFor();
    expect(await person.accessProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await run(page, 'dark');
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});
