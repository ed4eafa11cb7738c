// What a person does at the desk, named once: the tests read like a day's work.
import axe from 'axe-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { pageDetail } from '../../src/contract/index.ts';

export interface Sitting {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the page, and what the content policy refused. */
  readonly complaints: string[];
}

/** Opens the desk in a window of its own, which knows nothing of the ways of others unless it is to ask for them. */
export async function sitDown(browser: Browser, link: string, locale = 'en-GB', asks = false): Promise<Sitting> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale, acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text());
  });
  if (!asks) await page.addInitScript(() => localStorage.setItem('galley.recalled', ''));
  await page.goto(link);
  await ready(page);
  return { context, page, complaints };
}

/** The first screen is drawn, and its keys are heard: effects run after the frame in which it appears. */
async function ready(page: Page): Promise<void> {
  await page.locator('#root > *').first().waitFor();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

export async function giveName(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
}

export async function takeSample(page: Page): Promise<void> {
  await page.locator('.choice').first().click();
  await rows(page).nth(4).waitFor();
}

export const rows = (page: Page): Locator => page.locator('.page-rows [role="row"]');
export const corrected = (page: Page): Locator => page.locator('.corrected .cm-content');
export const blocks = (page: Page): Locator => page.locator('.corrected .cm-line');
/** The first six blocks that are drawn. */
export const texts = async (page: Page): Promise<string[]> => (await blocks(page).allInnerTexts()).slice(0, 6);
export const card = (page: Page): Locator => page.locator('.flag-card');

/** Opens the nth page of the list by keyboard, and waits until it has been checked. */
export async function openPage(page: Page, nth: number): Promise<void> {
  await rows(page).first().waitFor();
  const table = page.getByRole('grid');
  await table.focus();
  await page.keyboard.press('Home');
  for (let n = 0; n < nth; n += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await checked(page);
}

/** The page is open and its flags are there. */
export async function checked(page: Page): Promise<void> {
  await blocks(page).first().waitFor();
  await page.locator('.account').waitFor();
}

/** Open flags, as the status bar counts them. */
export async function openFlagCount(page: Page): Promise<number> {
  const counts = await page.locator('.status-bar > span').first().innerText();
  return Number(/\d+/.exec(counts)?.[0] ?? Number.NaN);
}

export async function settledCount(page: Page): Promise<number> {
  return Number(await page.locator('.rail-facts dt:has-text("Flags settled") + dd').innerText());
}

/** Waits until the status bar says that the work is saved. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.saved', { hasText: /Saved \d\d:\d\d:\d\d/ }).waitFor();
}

/** Puts the cursor at the start of the nth block, counted from the top of the page. */
export async function cursorTo(page: Page, nth: number): Promise<void> {
  await corrected(page).focus();
  await page.keyboard.press('Control+Home');
  const block = await blocks(page).nth(nth).getAttribute('data-block');
  await page.locator(`.corrected [data-block="${block}"]`).click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Home');
}

/** Pastes a text at the cursor, as it would come from another program. */
export async function paste(page: Page, text: string): Promise<void> {
  await corrected(page).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** The page's galley text on the server, unsaved work included. */
export async function galleyText(page: Page): Promise<string> {
  const id = /\d+$/.exec(page.url())?.[0] ?? '';
  const detail = pageDetail.parse(await page.evaluate(async (path) => (await fetch(path)).json(), `/api/pages/${id}`));
  return detail.draft?.text ?? detail.corrected;
}

/** Rules of WCAG 2.2 A and AA that the screen breaks, with the first element of each. */
export const accessProblems = (page: Page): Promise<string[]> =>
  askAxe(page, { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });

/** Texts that stand out too little from their ground: what another theme may change. */
export const paleTexts = (page: Page): Promise<string[]> => askAxe(page, { type: 'rule', values: ['color-contrast'] });

/** axe goes into the window once and stays there until it is loaded anew. */
async function askAxe(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) !== 'object') await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const told = '({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`';
  const found: unknown = await page.evaluate(
    `axe.run(document, ${options}).then((all) => all.violations.map(${told}))`,
  );
  return z.array(z.string()).parse(found);
}

/** For what a check, or a machine with much to do, may keep waiting. */
export const SOON = { timeout: 10_000 };

/** Headlines of the outline's cards, in page order. */
export const cards = (page: Page): Promise<string[]> => page.locator('.rail-left .outline-title').allInnerTexts();

/** Role of the block that holds the cursor. */
export const currentRole = async (page: Page): Promise<string> => {
  const classes = (await page.locator('.corrected .cm-line.current-block').getAttribute('class')) ?? '';
  return /role-(\S+)/.exec(classes)?.[1] ?? '';
};

/** Goes to an article by its card, counted from 0. */
export async function toArticle(page: Page, nth: number): Promise<void> {
  await page.locator('.outline-entry').nth(nth).click();
}

/** Presses Ctrl+Z as often as it takes to have the page back as it was, and waits until that is saved. */
export async function undoneTo(page: Page, before: string, most = 12): Promise<boolean> {
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(50);
  }
  await saved(page);
  return (await galleyText(page)) === before;
}
