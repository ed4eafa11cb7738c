import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Job } from '../../../src/contract/index.ts';
import { createJobs, type Jobs, type SealedJob, startEngineThreads } from '../../../src/main/jobs/index.ts';
import { newPage } from '../store/pages.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { archiveWithRoom, openedArchive, temporaryFolder } from '../store/archives.ts';

async function running(store: Store, kinds?: readonly SealedJob[]): Promise<{ jobs: Jobs; logged: unknown[] }> {
  const logged: unknown[] = [];
  const jobs = await createJobs(store, (error) => logged.push(error), kinds);
  onTestFinished(() => jobs.close());
  return { jobs, logged };
}

/** A folder of pages: `{ '拉萨晚报/2025-09-22/01.txt': '…' }`. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const PAPERS = {
  '拉萨晚报/2025-09-22/01.txt': '标题一\n\n本报讯 今天上午。\n',
  '拉萨晚报/2025-09-22/02.txt': '标题二\n\n本报讯 今天下午。\n',
  '拉萨晚报/again.txt': '标题一\n\n本报讯 今天上午。\n',
  '拉萨晚报/scan.pdf': '%PDF-1.7\n',
};

const counts = ({ state, total, changed, unchanged, skipped }: Job) => ({ state, total, changed, unchanged, skipped });

describe('an import job', () => {
  it('brings a folder in, in engine threads, and reports each file that it left out with the reason', async () => {
    const folder = folderOf(PAPERS);
    onTestFinished(startEngineThreads(2));
    const store = await openedArchive();
    const { jobs } = await running(store);
    const { id } = await jobs.start({ kind: 'import', params: { paths: ['拉萨晚报', 'gone'], folder } });
    expect(counts(await jobs.ended(id))).toEqual({ state: 'done', total: 5, changed: 2, unchanged: 1, skipped: 2 });
    expect(await store.pages()).toMatchObject([
      { name: '01.txt', paper: '拉萨晚报', date: '2025-09-22', number: 1 },
      { name: '02.txt', paper: '拉萨晚报', date: '2025-09-22', number: 2 },
    ]);
    expect((await store.job(id)).reasons).toEqual([
      { why: expect.stringContaining('PDF'), count: 1, examples: [join('拉萨晚报', 'scan.pdf')] },
      { why: 'The file cannot be read (ENOENT).', count: 1, examples: ['gone'] },
    ]);
    expect(await store.jobSteps(id, { result: 'unchanged', after: 0, limit: 9 })).toMatchObject([
      { name: join('拉萨晚报', 'again.txt'), page: 1 },
    ]);
  });

  it('takes files that are sent to it, and starts when it is told to', async () => {
    const store = await openedArchive();
    const { jobs } = await running(store);
    const { id, state } = await jobs.start({ kind: 'import', params: { paths: [] } });
    expect(state).toBe('filling');
    await store.addJobFile(id, '2025-09-22_01.txt', new TextEncoder().encode('标题\n\n本报讯 今天。\n'));
    expect(await jobs.now(id)).toMatchObject({ total: 1, changed: 0 });
    await jobs.resume(id);
    expect(counts(await jobs.ended(id))).toMatchObject({ state: 'done', total: 1, changed: 1 });
    expect(await store.pageRow(1)).toMatchObject({ date: '2025-09-22' });
    await expect(store.addJobFile(id, 'late.txt', new Uint8Array([1]))).rejects.toThrow('takes no more files');
  });

  it('ends with one sentence when the archive is full, and goes on from there', async () => {
    // Hardly to be compressed, and soon composed.
    const text = (nth: number): string =>
      Array.from({ length: 2000 }, (_, at) => String.fromCodePoint(0x4e00 + ((nth * 997 + at * 7919) % 20_000))).join(
        '',
      );
    const texts = Array.from({ length: 60 }, (_, nth) => [`${nth}.txt`, text(nth)] as const);
    const folder = folderOf(Object.fromEntries(texts));
    const { file, store: small } = await archiveWithRoom(80);
    const { jobs } = await running(small);
    const { id } = await jobs.start({ kind: 'import', params: { paths: [folder] } });
    const full = await jobs.ended(id);
    expect(full).toMatchObject({ state: 'failed', failure: expect.stringMatching(/no room left/) });
    expect((await small.pages()).length).toBe(full.changed);
    await jobs.close();
    await small.close();

    const store = await openedArchive(file);
    const again = await running(store);
    await again.jobs.resume(id);
    expect(counts(await again.jobs.ended(id))).toEqual({
      state: 'done',
      total: 60,
      changed: 60,
      unchanged: 0,
      skipped: 0,
    });
    expect((await store.pages()).map(({ name }) => name)).toEqual(texts.map(([name]) => name).toSorted());
  });
});

describe('any job', () => {
  /** A recheck whose steps wait until they are let go. */
  function held(): { kind: SealedJob; letGo: () => void; begun: number[] } {
    const gate = Promise.withResolvers<void>();
    const begun: number[] = [];
    const kind: SealedJob = {
      kind: 'recheck',
      plan: () => Array.from({ length: 100 }, (_, nth) => ({ name: `${nth}`, target: nth })),
      step: async (_, { position }) => {
        begun.push(position);
        if (position > 10) await gate.promise;
        return { result: 'changed', page: null, why: null };
      },
      close: async () => ['That was all.'],
    };
    return { kind, letGo: gate.resolve, begun };
  }

  it('stops after the steps in hand, and goes on with the next one, each done once', async () => {
    const store = await openedArchive();
    const { kind, letGo, begun } = held();
    const { jobs } = await running(store, [kind]);
    const { id } = await jobs.start({ kind: 'recheck', params: { pages: null } });
    const seen: Job[] = [];
    for await (const job of jobs.watch(id)) {
      seen.push(job);
      if (job.changed === 10) break;
    }
    const stopping = jobs.stop(id);
    letGo();
    const stopped = await stopping;
    expect(stopped).toMatchObject({ state: 'stopped', total: 100, changed: begun.length });
    expect(stopped.changed).toBeLessThan(100);
    await jobs.resume(id);
    expect(await jobs.ended(id)).toMatchObject({ state: 'done', changed: 100, notes: ['That was all.'] });
    expect(begun).toEqual(Array.from({ length: 100 }, (_, nth) => nth + 1));
    await expect(jobs.resume(id)).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('waits for the one before it', async () => {
    const store = await openedArchive();
    const { kind, letGo } = held();
    const { jobs } = await running(store, [kind]);
    const first = await jobs.start({ kind: 'recheck', params: { pages: null } });
    const second = await jobs.start({ kind: 'recheck', params: { pages: null } });
    expect((await jobs.list()).map(({ id, state }) => [id, state])).toContainEqual([second.id, 'waiting']);
    letGo();
    expect((await jobs.ended(second.id)).state).toBe('done');
    expect((await jobs.now(first.id)).state).toBe('done');
  });

  it('that was cut off is found stopped, and can be taken up', async () => {
    const store = await openedArchive();
    const { id } = await store.addJob('recheck', { pages: null }, 'running');
    await store.planSteps(id, [{ name: 'half a plan', target: 1 }], false);
    const { jobs } = await running(store);
    expect(await jobs.now(id)).toMatchObject({ state: 'stopped', failure: expect.stringMatching(/taken up/) });
    await jobs.resume(id);
    expect(await jobs.ended(id)).toMatchObject({ state: 'done', total: 0 });
  });

  it('says that Galley has failed, and logs why', async () => {
    const store = await openedArchive();
    const broken: SealedJob = {
      kind: 'recheck',
      plan: () => [{ name: 'x', target: 1 }],
      step: () => Promise.reject(new TypeError('x is not a function')),
      close: async () => [],
    };
    const { jobs, logged } = await running(store, [broken]);
    const { id } = await jobs.start({ kind: 'recheck', params: { pages: null } });
    expect(await jobs.ended(id)).toMatchObject({ state: 'failed', failure: expect.stringMatching(/log/) });
    expect(logged).toEqual([new TypeError('x is not a function')]);
  });
});

describe('cleaning again', () => {
  it('composes anew what only the engine has touched, and keeps the text of what a person has worked on', async () => {
    const store = await openedArchive();
    const stale = '@article {"id":"a1"}\nb1\tparagraph\t旧\n';
    for (const nth of [1, 2, 3]) {
      const page = newPage(`标题${nth}\n\n本报讯 今天。\n`);
      await store.addPage({ ...page, corrected: { ...page.corrected, text: stale } });
    }
    await store.saveDraft(2, { text: stale, base: 2 });
    await store.addRevision({
      page: 3,
      base: 3,
      reason: 'edit',
      author: '',
      done: false,
      corrected: { ...newPage('').corrected, text: stale.replace('旧', '人') },
    });
    const { jobs } = await running(store);
    const { id } = await jobs.start({ kind: 'clean', params: { pages: null } });
    expect((await jobs.ended(id)).state).toBe('done');
    const texts = await Promise.all([1, 2, 3].map(async (page) => (await store.page(page)).corrected));
    expect(texts[0]).toContain('标题1');
    expect(texts.slice(1)).toEqual([stale, stale.replace('旧', '人')]);
    expect((await store.job(id)).reasons).toMatchObject([{ count: 2, why: expect.stringMatching(/text was kept/) }]);
  });
});

describe('indexing anew', () => {
  it('leaves no page out', async () => {
    const store = await openedArchive();
    for (const text of ['公园', '花园', '乐园']) await store.addPage(newPage(text));
    const { jobs } = await running(store);
    const { id } = await jobs.start({ kind: 'reindex', params: {} });
    expect(await jobs.ended(id)).toMatchObject({ state: 'done', total: 3 });
    expect(await store.indexLag()).toBe(0);
  });
});

describe('an export job', () => {
  it('writes every page, refuses to overwrite unless told, and tells of drafts that are not in the files', async () => {
    const store = await openedArchive();
    const { jobs } = await running(store);
    const sources = folderOf({ 'a.txt': '标题一\n\n本报讯 今天。\n', 'b.txt': '第二版 正文\n' });
    await jobs.ended((await jobs.start({ kind: 'import', params: { paths: [sources] } })).id);
    await store.saveDraft(1, { text: (await store.page(1)).corrected, base: 1 });
    const out = join(temporaryFolder(), 'out');
    const run = async (existing: 'refuse' | 'overwrite' | 'skip'): Promise<Job> =>
      jobs.ended((await jobs.start({ kind: 'export', params: { out, format: 'txt', existing } })).id);

    const first = await run('refuse');
    expect(first).toMatchObject({ state: 'done', changed: 2 });
    expect(first.notes).toEqual([
      '1 page has no article and is written whole: b.txt.',
      '1 page has unsaved work that is not in the files: a.txt.',
    ]);
    const [article = ''] = readdirSync(out).toSorted();
    expect(readdirSync(out)).toHaveLength(2);
    writeFileSync(join(out, article), 'mine');
    expect(await run('refuse')).toMatchObject({ state: 'failed', failure: expect.stringContaining(article) });
    rmSync(join(out, 'b.txt'));
    expect(await run('skip')).toMatchObject({ state: 'done', changed: 1, unchanged: 1 });
    expect(readFileSync(join(out, article), 'utf8')).toBe('mine');
    expect(await run('overwrite')).toMatchObject({ state: 'done', changed: 2 });
    expect(readFileSync(join(out, article), 'utf8')).not.toBe('mine');
  });
});
