// How fast the desk is, in a real browser, beside a bare CodeMirror with the same text: `npm run bench:desk [-- seed]`.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { serveDesk, temporaryArchive } from '../../tests/e2e/served-desk.ts';
import { type Load, loads } from './loads.ts';
import { quantile, type Typing, typing, untilPainted, workDone } from './measure.ts';

const VIEWPORT = { width: 1440, height: 900 };

interface Row {
  readonly load: string;
  readonly open: number;
  readonly checked: number;
  readonly desk: Typing;
  readonly bare: Typing;
  readonly flag: number;
}

async function openWindow(browser: Browser, link: string) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const page = await context.newPage();
  // Each window begins at the list, whatever the one before it has left.
  await page.addInitScript(() => localStorage.setItem('galley.recalled', ''));
  await page.goto(link);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { context, page, session };
}

const addPage = (page: Page, { name, text }: Load): Promise<unknown> =>
  page.evaluate(async ([path, body]) => (await fetch(path, { method: 'POST', body })).json(), [
    `/api/pages?name=${encodeURIComponent(name)}.txt`,
    text,
  ] as const);

/** Opened, left and opened again: the second time is what a day at the desk is made of. */
async function measureDesk(browser: Browser, link: string, id: number) {
  const { context, page, session } = await openWindow(browser, link);
  await page.locator('.page-rows [role="row"]').first().waitFor();
  const opens: number[] = [];
  let checked = 0;
  for (let n = 0; n < 3; n += 1) {
    opens.push(await untilPainted(page, `#/page/${id}`, '.corrected .cm-line'));
    const start = performance.now();
    await page.locator('.account').waitFor({ timeout: 120_000 });
    checked = performance.now() - start;
    if (n < 2) {
      await page.evaluate(() => (location.hash = '#/'));
      await page.locator('.page-rows').waitFor();
    }
  }
  const flag = await flagSteps(page);
  await page.keyboard.press('Escape');
  await page.locator('.corrected .cm-content').focus();
  const desk = await typing(page, session);
  await context.close();
  return { open: quantile(opens, 0.5), checked, desk, flag };
}

async function flagSteps(page: Page): Promise<number> {
  const steps: number[] = [];
  for (let n = 0; n < 12; n += 1) {
    steps.push(
      await page.evaluate(async () => {
        const start = performance.now();
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', code: 'F8', bubbles: true, cancelable: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - start;
      }),
    );
    await page.waitForTimeout(150);
  }
  return quantile(steps, 0.5);
}

async function measureBare(browser: Browser, link: string, { text }: Load): Promise<Typing> {
  const { context, page, session } = await openWindow(browser, link);
  await page.waitForFunction(() => Reflect.has(globalThis, 'show'));
  await page.evaluate((doc) => {
    const show: unknown = Reflect.get(globalThis, 'show');
    if (typeof show === 'function') Reflect.apply(show, undefined, [doc]);
  }, text);
  await page.locator('.cm-content').focus();
  const figures = await typing(page, session);
  await context.close();
  return figures;
}

/** An hour's worth of edits, and how many of them share a frame: the heap grows by edits, the time goes into frames. */
const EDITS = 600;
const AT_ONCE = 10;

/** An hour's worth of edits: heap in MB before and after, garbage collected. */
async function memory(browser: Browser, link: string, id: number) {
  const { context, page, session } = await openWindow(browser, link);
  await page.goto(`${new URL(link).origin}/#/page/${id}`);
  await page.locator('.account').waitFor();
  await page.locator('.corrected .cm-content').focus();
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
  };
  const edit = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n += AT_ONCE) {
      await typeAtOnce(page);
      for (const key of ['ArrowDown', 'F8', 'Escape']) await page.keyboard.press(key);
    }
    await page.waitForTimeout(1500);
  };
  await edit(100);
  const before = await heap();
  const start = await workDone(session);
  await edit(EDITS);
  const after = await heap();
  const work = (await workDone(session)) - start;
  await context.close();
  return { before, after, work };
}

/** Types a word and takes it out again, so many times in one frame. */
const typeAtOnce = (page: Page): Promise<void> =>
  page.evaluate((times) => {
    for (let n = 0; n < times; n += 1) {
      document.execCommand('insertText', false, '文字');
      document.execCommand('delete');
      document.execCommand('delete');
    }
  }, AT_ONCE);

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Builds the bare editor and serves it. */
async function serveBare(folder: string): Promise<{ link: string; stop: () => void }> {
  await build({
    root: join(import.meta.dirname, 'bare'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    readFile(join(folder, path)).then(
      (file) => response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain').end(file),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { link: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

async function main(only: string | undefined): Promise<void> {
  const archive = temporaryArchive();
  const desk = await serveDesk(archive.file);
  const bare = await serveBare(join(archive.folder, 'bare'));
  const { browser, kill } = await launchBrowser();
  try {
    const { context, page } = await openWindow(browser, desk.link);
    await page.evaluate(() =>
      fetch('/api/reader', {
        method: 'PUT',
        body: JSON.stringify({ name: 'bench' }),
        headers: { 'content-type': 'application/json' },
      }),
    );
    const wanted = loads().filter(({ name }) => only === undefined || name === only);
    for (const load of wanted) await addPage(page, load);
    await page.reload();
    await page.locator('.page-rows').waitFor();
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    );
    await context.close();
    console.log(`first paint of the desk ${painted.toFixed(0)} ms`);
    for (const [index, load] of wanted.entries()) {
      const row: Row = {
        load: load.name,
        ...(await measureDesk(browser, desk.link, index + 1)),
        bare: await measureBare(browser, bare.link, load),
      };
      print(row);
    }
    const { before, after, work } = await memory(browser, desk.link, 1);
    console.log(
      `memory ${before.toFixed(1)} MB → ${after.toFixed(1)} MB after ${EDITS} edits (${(work / EDITS).toFixed(1)} ms each)`,
    );
  } finally {
    await kill();
    bare.stop();
    await desk.stop();
    archive.remove();
  }
}

function print({ load, open, checked, desk, bare, flag }: Row): void {
  const ms = (value: number): string => value.toFixed(1).padStart(7);
  console.log(
    `${load.padEnd(10)} open ${ms(open)}  checked +${ms(checked)}  key→frame ${ms(desk.frame)} (bare ${ms(bare.frame)})` +
      `  work/key p95 ${ms(desk.work)} (bare ${ms(bare.work)})  flag step ${ms(flag)}`,
  );
}

await main(process.argv[2]);
