// Imports a folder of pages as a job and indexes them, then saves, checks and backs up, against the budgets. `node bench/store/import.ts 10000`
// makes so many pages of the seeds, each unlike the others; the folder and the archive are thrown away at the end.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPages } from '../engine/pages.ts';
import { createJobs, startEngineThreads } from '../../src/main/jobs/index.ts';
import { takeCare } from '../../src/main/store/care.ts';
import { openArchive } from '../../src/main/store/open.ts';
import type { Store } from '../../src/main/store/store.ts';
import { type Figure, ms, table, type Time, took } from './measure.ts';

const SAVES = 200;
const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
const file = join(folder, 'bench.galley');
const figures: Figure[] = [];

function writePages(): string {
  const source = join(folder, 'in');
  for (let nth = 0; nth < count; nth++) {
    const day = join(source, String(Math.floor(nth / 500)));
    if (nth % 500 === 0) mkdirSync(day, { recursive: true });
    writeFileSync(join(day, `${nth}.txt`), `${seedPages[nth % seedPages.length] ?? ''}\n第${nth}号\n`);
  }
  return source;
}

async function importAll(store: Store, source: string): Promise<void> {
  const endThreads = startEngineThreads();
  const jobs = await createJobs(store, console.error);
  const time = await took(async () => {
    const { id } = await jobs.start({ kind: 'import', params: { paths: [source] } });
    const { changed } = await jobs.ended(id);
    if (changed !== count) throw new Error(`${changed} of ${count} pages were added`);
  });
  const index = await took(async () => {
    while ((await store.indexSome()) > 0);
  });
  figures.push({
    what: `import, clean and index ${count} pages`,
    value: `${((count / (time.wall + index.wall)) * 1000).toFixed(0)} pages/s`,
    budget: '120 pages/s',
  });
  const each = ({ work }: Time): string => `${(work / count).toFixed(2)} ms`;
  figures.push({ what: 'CPU time a page, all threads', value: `import ${each(time)}, index ${each(index)}` });
  const most = process.resourceUsage().maxRSS / 1024;
  figures.push({ what: 'highest memory', value: `${most.toFixed(0)} MB`, budget: '500 MB' });
  await jobs.close();
  await endThreads();
}

async function save(store: Store): Promise<void> {
  const { corrected, revision } = await store.page(1);
  const drafts = await took(async () => {
    for (let nth = 0; nth < SAVES; nth++) await store.saveDraft(1, { text: `${corrected}${nth}`, base: revision });
  });
  figures.push({ what: 'drafts saved, each on disk', value: `${((SAVES / drafts.wall) * 1000).toFixed(0)} /s` });
  let base = revision;
  const derived = { engine: 'bench', title: '', articles: [], flags: [] };
  const revisions = await took(async () => {
    for (let nth = 0; nth < SAVES; nth++) {
      const text = corrected.replace(/\n$/, `${nth}\n`);
      base = await store.addRevision({
        page: 1,
        base,
        reason: 'edit',
        author: '',
        done: false,
        corrected: { ...derived, text },
      });
    }
  });
  figures.push({ what: 'revisions saved, each on disk', value: `${((SAVES / revisions.wall) * 1000).toFixed(0)} /s` });
}

async function look(store: Store): Promise<void> {
  figures.push({ what: `the list of all ${count} pages`, value: ms(await took(() => store.pages())) });
  const slowest = { draft: 0 };
  const { revision, corrected } = await store.page(2);
  const state = { checking: true };
  const check = took(async () => {
    const { problems } = await store.check();
    if (problems.length > 0) throw new Error(problems[0]);
  }).finally(() => (state.checking = false));
  for (let nth = 0; state.checking; nth++) {
    const time = await took(() => store.saveDraft(2, { text: `${corrected}${nth}`, base: revision }));
    slowest.draft = Math.max(slowest.draft, time.wall);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  figures.push({ what: 'check of the whole archive', value: ms(await check) });
  figures.push({ what: 'slowest draft saved meanwhile', value: `${slowest.draft.toFixed(0)} ms` });
  const backup = await took(() => takeCare((ask) => ask('copyArchive', file, `${file}.backup`)));
  figures.push({ what: `backup, checked, of ${(statSync(file).size / 1e6).toFixed(0)} MB`, value: ms(backup) });
}

try {
  const source = writePages();
  const store = await openArchive(file);
  await importAll(store, source);
  await save(store);
  await look(store);
  await store.close();
  console.log(table(figures));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
