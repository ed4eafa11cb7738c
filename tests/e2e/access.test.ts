// Every screen can be used by everybody: axe finds nothing (WCAG 2.2 A and AA), in light, warm and dark, from the first question
// to the dialogs. What a theme changes is colours: under the others only these are looked at again.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from './browser.ts';
import * as person from './person.ts';
import { DIALOGS_BY_KEY, ON_THE_DESK, SCREENS } from './screens.ts';
import { type ServedDesk, serveDesk, temporaryArchive } from './served-desk.ts';

const archive = temporaryArchive();
let desk: ServedDesk;
let browser: LaunchedBrowser;
let page: Page;

beforeAll(async () => {
  desk = await serveDesk(archive.file);
  browser = await launchBrowser();
  ({ page } = await person.sitDown(browser.browser, desk.link));
});
afterAll(async () => {
  await browser?.kill();
  await desk?.stop();
  archive.remove();
});

async function putOn(theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

async function problems(): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'warm']) {
    await putOn(theme);
    found.push(...(await person.paleTexts(page)).map((problem) => `${theme}: ${problem}`));
  }
  await putOn('light');
  return [...found, ...(await person.accessProblems(page))];
}

async function send(method: string, path: string, body?: unknown): Promise<void> {
  await page.evaluate(
    async ([how, where, json]) => {
      await fetch(where, {
        method: how,
        ...(json !== '' && { body: json }),
        headers: { 'content-type': 'application/json' },
      });
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)] as const,
  );
}

async function go(hash: string, sign: string): Promise<void> {
  await page.evaluate((there) => {
    location.hash = there;
  }, hash);
  await page.locator(sign).first().waitFor();
}

describe('before there is a page', () => {
  it('asks who reads', async () => {
    await page.locator('form.welcome').waitFor();
    expect(await problems()).toEqual([]);
    await person.giveName(page, '次仁');
  });

  it('offers the sample', async () => {
    await page.locator('.choice').first().waitFor();
    expect(await problems()).toEqual([]);
    await person.takeSample(page);
  });
});

describe('screens', () => {
  it.each(SCREENS)('%s', async (_, hash, sign) => {
    await go(hash, sign);
    expect(await problems()).toEqual([]);
  });

  it('a sample, and its blind reading', async () => {
    await send('POST', '/api/samples', { batch: {}, size: 2, bar: 3 });
    await go('#/', '.page-row');
    await go('#/samples', '.sampled-page');
    expect(await problems()).toEqual([]);
    await page.locator('.sampled-page a').first().click();
    await page.locator('.blind-block').first().waitFor();
    expect(await problems()).toEqual([]);
  });

  it('jobs that were done, and one that failed', async () => {
    await send('POST', '/api/jobs', { kind: 'recheck', params: { pages: null } });
    await send('POST', '/api/jobs', { kind: 'export', params: { out: '/dev/null/out', format: 'txt' } });
    // What came in past the desk is on its list at once when it is opened anew.
    await page.reload();
    await go('#/jobs', '.job-failed');
    await page.locator('.fold').first().click();
    expect(await problems()).toEqual([]);
  });
});

describe('the desk', () => {
  it.each(ON_THE_DESK)('%s', async (_, key, sign) => {
    await go('#/', '.page-row');
    await go('#/page/1', '.account');
    await person.corrected(page).focus();
    await page.keyboard.press(key);
    await page.locator(sign).first().waitFor();
    expect(await problems()).toEqual([]);
    await page.keyboard.press('Escape');
    if (key === 'F7' || key === 'F9') await page.keyboard.press(key);
  });
});

describe('dialogs', () => {
  it.each(DIALOGS_BY_KEY)('%s', async (_, key, sign) => {
    await go('#/', '.page-row');
    await page.getByRole('grid').focus();
    await page.keyboard.press(key);
    await page.locator(sign).waitFor();
    expect(await problems()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it.each([
    ['import', '#/jobs', 'Import…'],
    ['export', '#/jobs', 'Export…'],
    ['clean anew', '#/jobs', 'Clean again…'],
    ['name patterns', '#/data', 'Name patterns'],
  ])('%s', async (_, hash, button) => {
    await go(hash, '.frame');
    await page.getByRole('button', { name: button }).click();
    await page.locator('.modal').waitFor();
    expect(await problems()).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
