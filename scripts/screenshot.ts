// Takes the README's pictures, 1440 × 900: the desk on the sample's first page in English, in dark colours and in Chinese, with a
// scan set from the page; the list and a replacement in an archive of pages made of the sample's articles.
//   npm run -s build && node scripts/screenshot.ts [FOLDER]
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { compose } from '../src/engine/index.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import * as person from '../tests/e2e/person.ts';
import { serveDesk, temporaryArchive } from '../tests/e2e/served-desk.ts';

const folder = process.argv[2] ?? 'docs/screenshots';
const archive = temporaryArchive();
const { browser, kill } = await launchBrowser();
try {
  await mkdir(folder, { recursive: true });
  await onArchive(join(archive.folder, 'sample.galley'), takeDesk);
  await onArchive(join(archive.folder, '西藏报纸.galley'), takeArchive);
} finally {
  await kill();
  archive.remove();
}

/** Serves an archive of its own for some pictures. */
async function onArchive(file: string, take: (link: string) => Promise<void>): Promise<void> {
  const desk = await serveDesk(file);
  try {
    await take(desk.link);
  } finally {
    await desk.stop();
  }
}

async function takeDesk(link: string): Promise<void> {
  const { page } = await person.sitDown(browser, link);
  await person.giveName(page, '次仁');
  await person.takeSample(page);
  await setSheet(browser, link, join(archive.folder, '000_4940673e0adfaaec.png'));
  await send(page, 'PUT', '/api/scans', { roots: [archive.folder], pattern: '{name}' });
  await send(page, 'PATCH', '/api/pages/1', { paper: '拉萨晚报', date: '2025-09-22', number: 1 });
  await person.openPage(page, 0);
  for (const key of ['F8', 'Backspace', 'Backspace', 'Backspace', 'Escape']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
  }
  await person.saved(page);
  await openCard(page);
  await shoot(page, 'desk');
  await page.keyboard.press('Escape');
  await page.locator('.outline-entry').nth(2).click();
  await page.keyboard.press('F7');
  await page.locator('.scan-view canvas').first().waitFor();
  await shoot(page, 'scan');
  await page.keyboard.press('F7');
  await speak(page, 'dark');
  await person.checked(page);
  await openCard(page);
  await shoot(page, 'dark');
}

async function takeArchive(link: string): Promise<void> {
  const { page } = await person.sitDown(browser, link);
  await person.giveName(page, '次仁');
  const pages = await madePages();
  for (const [at, { paper, date, number, text }] of pages.entries()) {
    const name = encodeURIComponent(`${paper}/${date}/0${number}.txt`);
    await page.evaluate(([path, body]) => fetch(path, { method: 'POST', body }), [
      `/api/pages?name=${name}`,
      text,
    ] as const);
    await send(page, 'PATCH', `/api/pages/${at + 1}`, { paper, date, number });
  }
  for (const [state, ids] of [
    ['first', [1, 2, 3]],
    ['second', [4]],
    ['third', [5]],
    ['final', [6, 7]],
  ] as const)
    await send(page, 'PUT', '/api/page-states', { pages: ids, state });
  await speak(page, 'light');
  await person.rows(page).nth(10).waitFor();
  await shoot(page, 'pages');
  await page.evaluate(() => (location.hash = '#/search?text=社区工作者&put=社工&replacing=yes'));
  await page.locator('.replace-group').first().waitFor();
  await shoot(page, 'replace');
}

interface MadePage {
  readonly paper: string;
  readonly date: string;
  readonly number: number;
  readonly text: string;
}

/** Pages of four papers: a few articles of the sample each, set in columns as they came. */
async function madePages(): Promise<MadePage[]> {
  const seeds = await Promise.all((await readdir('seeds')).map((name) => readFile(join('seeds', name), 'utf8')));
  const articles = seeds
    .flatMap((raw) => compose(raw).page.groups)
    .filter(({ kind, blocks }) => kind === 'article' && blocks.some(({ role }) => role === 'headline'))
    .map(({ blocks }) => blocks.flatMap(({ text }) => text.match(/.{1,23}/gu) ?? []).join('\n'));
  const [papers, days, each] = [['山南报', '拉萨晚报', '日喀则报', '西藏日报'], 7, 4];
  return papers.flatMap((paper, nth) =>
    Array.from({ length: days }, (_, day): MadePage => {
      const from = (nth * days + day) * 5;
      const chosen = Array.from(
        { length: each },
        (__, at) => articles[(from + at * (1 + nth)) % articles.length] ?? '',
      );
      const text = `${Array.from(new Set(chosen)).join('\n\n')}\n`;
      return { paper, date: `2025-09-${20 + day}`, number: (day % 3) + 1, text };
    }),
  );
}

/** Sets a sheet of newsprint from the sample's first page and keeps its picture as the page's scan. */
async function setSheet(by: Browser, link: string, file: string): Promise<void> {
  const context = await by.newContext({ viewport: { width: 1700, height: 2640 } });
  const page = await context.newPage();
  await page.goto(link);
  const raw = await readFile('seeds/000_4940673e0adfaaec.txt', 'utf8');
  const { groups } = compose(raw).page;
  await page.evaluate(
    (articles) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
      body { background: #efe6d2; color: #262320; font: 19px/28px var(--text); padding: 60px; overflow: hidden }
      main { columns: 6; column-gap: 26px; column-rule: 1px solid #b9ad93; height: 2380px; text-align: justify }
      h1 { font: 700 92px/120px var(--text); margin: 0 0 24px; border-bottom: 4px solid }
      h2 { font: 700 30px/40px var(--text); margin: 14px 0 8px }
      p { margin: 0; text-indent: 2em }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const element = (name: string, text: string): HTMLElement =>
        Object.assign(document.createElement(name), { textContent: text });
      const main = document.createElement('main');
      for (const { role, text } of articles) main.append(element(role === 'headline' ? 'h2' : 'p', text));
      document.body.replaceChildren(element('h1', '拉萨晚报'), main);
    },
    groups.flatMap(({ blocks }) => blocks.map(({ role, text }) => ({ role, text }))),
  );
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
  await context.close();
}

/** In Chinese from here on, in some colours. */
async function speak(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    localStorage.setItem('galley.theme', name);
    localStorage.setItem('galley.language', 'zh-Hans');
  }, theme);
  await page.reload();
}

/** The card of the third rule's first flag. */
async function openCard(page: Page): Promise<void> {
  await page.locator('.rail-item .rail-row').nth(2).click();
  await person.card(page).waitFor();
}

async function send(page: Page, method: 'PUT' | 'PATCH', path: string, body: unknown): Promise<void> {
  const status = await page.evaluate(
    async ([how, where, json]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(where, { method: how, headers, ...(json !== '' && { body: json }) })).status;
    },
    [method, path, JSON.stringify(body)] as const,
  );
  if (status >= 400) throw new Error(`${method} ${path} answered ${status}`);
}

/** Takes the picture once fonts and the last frame are there; the archive stands in no folder of this computer's. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    for (const file of document.querySelectorAll('.archive-file'))
      file.textContent = file.textContent.split(/[/\\]/).at(-1) ?? '';
  });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(900);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
