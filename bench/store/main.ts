// Fills an archive with made newspapers, then searches, replaces and saves in it, beside a plain LIKE scan and grep over the same
// text. `npm run bench:store -- 200000` makes so many articles and throws them away at the end; with a folder as the second
// argument the archive is kept there, and used again.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ENGINE_VERSION, writeGalleyText } from '../../src/engine/index.ts';
import { NO_PAGE_DATA, replaceQuery, type ReplaceRequest, searchQuery } from '../../src/contract/index.ts';
import { countSearch, previewReplace } from '../../src/main/jobs/index.ts';
import { openArchive } from '../../src/main/store/open.ts';
import type { Store } from '../../src/main/store/store.ts';
import { type Figure, median, ms, table, type Time, took } from './measure.ts';
import { ARTICLES_ON_PAGE, HEAPED, linesOf, pageNumber, SPREAD } from './texts.ts';

const ROUNDS = 7;
const articles = Number(process.argv[2] ?? 200_000);
const pages = Math.ceil(articles / ARTICLES_ON_PAGE);
const kept = process.argv[3];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'galley-bench-'));
if (kept !== undefined) mkdirSync(kept, { recursive: true });
const [file, plain] = [join(folder, 'bench.galley'), join(folder, 'plain.txt')];
const figures: Figure[] = [];
const tell = (what: string, value: string, budget?: string): void => {
  const figure = { what, value, ...(budget !== undefined && { budget }) };
  figures.push(figure);
  process.stdout.write(`${table([figure])}\n`);
};

/** How many characters there are, and how long the archive took: making the pages is not its work. */
async function fill(store: Store): Promise<Time & { readonly characters: number }> {
  let [characters, wall, work] = [0, 0, 0];
  for (let nth = 0; nth < pages; nth++) {
    const page = pageNumber(nth);
    const text = linesOf(page);
    characters += text.length;
    appendFileSync(plain, text);
    const corrected = { text: writeGalleyText(page), engine: ENGINE_VERSION, title: '', articles: [], flags: [] };
    const raw = { text, encoding: 'utf-8', newline: 'lf', notes: [] } as const;
    const added = { ...raw, name: `${nth}.txt`, bytes: Buffer.from(text), data: NO_PAGE_DATA, corrected };
    const time = await took(() => store.addPage(added));
    [wall, work] = [wall + time.wall, work + time.work];
  }
  return { characters, wall, work };
}

async function indexAll(store: Store): Promise<void> {
  while ((await store.indexSome()) > 0);
}

async function searches(store: Store): Promise<void> {
  const first = (text: string, more: object = {}): Promise<unknown> =>
    store.search(searchQuery.parse({ text, ...more }), 0, 50);
  const searched: readonly (readonly [string, string, object])[] = [
    ['two characters', SPREAD, {}],
    ['two frequent characters', '记者', {}],
    ['one frequent character', '的', {}],
    ['a phrase', '拉萨市', {}],
    ['two characters, variants', '記者', { variants: true }],
    ['two characters in the raw text', SPREAD, { scope: { side: 'raw' } }],
    ['two characters in headlines', '记者', { scope: { roles: ['headline'] } }],
    ['nothing there', '龘靐', {}],
  ];
  for (const [what, text, more] of searched) {
    tell(`first 50: ${what} (${text})`, ms(await median(ROUNDS, () => first(text, more))), '20 ms');
  }
  for (const text of [SPREAD, '记者', '的']) {
    let hits = 0;
    const time = await median(3, async () => {
      for await (const count of countSearch(store, searchQuery.parse({ text }))) ({ hits } = count);
    });
    tell(`exact count of ${text}: ${hits}`, ms(time));
  }
}

async function peers(): Promise<void> {
  const db = new Database(file, { readonly: true });
  const like = db.prepare('SELECT count(*) FROM passages WHERE text LIKE ?').pluck();
  const few = db.prepare('SELECT id, text FROM passages WHERE text LIKE ? LIMIT 50');
  tell(`LIKE, first 50 (${SPREAD})`, ms(await median(3, async () => few.all(`%${SPREAD}%`))));
  tell(`LIKE, count of passages (${SPREAD})`, ms(await median(3, async () => like.get(`%${SPREAD}%`))));
  tell('LIKE, nothing there', ms(await median(3, async () => few.all('%龘靐%'))));
  db.close();
  for (const [name, args] of [
    ['rg', ['-c', SPREAD, plain]],
    ['grep', ['-c', SPREAD, plain]],
  ] as const) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
    } catch {
      tell(`${name}: not on this machine`, '–');
      continue;
    }
    tell(`${name}, count of lines (${SPREAD})`, ms(await median(3, async () => execFileSync(name, args))));
  }
}

async function preview(store: Store, word: string): Promise<{ request: ReplaceRequest; hits: number }> {
  const chosen = new Map<number, ReplaceRequest['pages'][number]>();
  let hits = 0;
  for await (const line of previewReplace(store, replaceQuery.parse({ find: word, with: '风筝' }))) {
    if (line.kind !== 'found') continue;
    for (const { page, revision } of line.pages) chosen.set(page, { page, revision, hits: [] });
    for (const { page, block, start, end } of line.hits) {
      chosen.get(page)?.hits.push({ block, start, end, was: word, with: '风筝' });
    }
    hits += line.hits.length;
  }
  return { request: { find: word, with: '风筝', pages: [...chosen.values()] }, hits };
}

async function replacing(store: Store, word: string): Promise<void> {
  const { request, hits } = await preview(store, word);
  const where = `${hits} hits on ${request.pages.length} pages`;
  tell(`replace, ${where}: preview`, ms(await median(3, () => preview(store, word))), '1 s for 10,000');
  let operation = 0;
  const time = await took(async () => {
    const report = await store.replaceHits(request);
    operation = report.operation ?? 0;
    if (report.hits !== hits) throw new Error(`${report.hits} of ${hits} hits were replaced`);
  });
  tell(`replace, ${where}: commit`, ms(time), '3 s for 10,000');
  tell(`replace, ${where}: undo`, ms(await took(() => store.undoOperation(operation))));
}

async function patterns(store: Store): Promise<void> {
  const regex = replaceQuery.parse({ find: '第(\\d+)[届次]', regex: true, with: '第 $1 届' });
  let hits = 0;
  const time = await took(async () => {
    for await (const line of previewReplace(store, regex)) if (line.kind === 'end') ({ hits } = line);
  });
  tell(`replace by a pattern, ${hits} hits: preview, whole archive`, ms(time));
}

async function saves(store: Store): Promise<void> {
  const [rounds, page] = [200, 1];
  const { corrected: before, revision } = await store.page(page);
  const drafts = await took(async () => {
    for (let nth = 0; nth < rounds; nth++) await store.saveDraft(page, { text: before, base: revision });
  });
  tell(
    'drafts saved, FULL',
    `${((rounds / drafts.wall) * 1000).toFixed(0)} /s, work ${(drafts.work / rounds).toFixed(2)} ms each`,
  );
  let base = revision;
  const revisions = await took(async () => {
    for (let nth = 0; nth < rounds; nth++) {
      const text = nth % 2 === 0 ? before.replace('。', '！') : before;
      const corrected = { text, engine: ENGINE_VERSION, title: '', articles: [], flags: [] };
      base = await store.addRevision({ page, base, reason: 'edit', author: '', done: false, corrected });
    }
  });
  tell(
    `revisions saved and indexed, FULL (${before.length} characters)`,
    `${((rounds / revisions.wall) * 1000).toFixed(0)} /s`,
  );
}

const store = await openArchive(file);
try {
  if ((await store.info()).pages === 0) {
    const { characters, ...time } = await fill(store);
    tell(`added ${pages} pages, ${articles} articles, ${(characters / 1e6).toFixed(0)} M characters`, ms(time));
  }
  const lag = await store.indexLag();
  const size = statSync(file).size;
  const indexing = await took(() => indexAll(store));
  if (lag > 0) tell(`indexed ${lag} pages, ${((lag / indexing.wall) * 1000).toFixed(0)} pages/s`, ms(indexing));
  await store.close();
  tell('the file before and after', `${(size / 1e6).toFixed(0)}, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  const again = await openArchive(file);
  await searches(again);
  await peers();
  await replacing(again, HEAPED);
  await replacing(again, SPREAD);
  await patterns(again);
  await saves(again);
  await again.close();
} finally {
  await store.close();
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
