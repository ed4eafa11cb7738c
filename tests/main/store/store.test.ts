import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_PAGE_DATA } from '../../../src/contract/index.ts';
import type { NewRevision } from '../../../src/main/store/store.ts';
import { openedArchive, temporaryFolder } from './archives.ts';
import { corrected, newPage } from './pages.ts';

const edit = (page: number, base: number, text: string, more: Partial<NewRevision> = {}): NewRevision => ({
  page,
  base,
  reason: 'edit',
  author: '卓玛',
  done: false,
  corrected: corrected(text),
  ...more,
});

describe('a page', () => {
  it('keeps its bytes, its text and what was said of them', async () => {
    const store = await openedArchive();
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 256);
    const text = '第一行\0还有\n𠮷\n';
    const data = { ...NO_PAGE_DATA, paper: '拉萨晚报', date: '2025-09-22', number: 1 };
    const added = await store.addPage(newPage(text, { bytes, data, newline: 'crlf', notes: ['Guessed.'] }));
    expect(added).toMatchObject({ page: 1, added: true });
    expect(await store.rawBytes(1)).toEqual(bytes);
    expect(await store.page(1)).toMatchObject({
      ...data,
      raw: { text, encoding: 'utf-8', newline: 'crlf', bytes: 3000, notes: ['Guessed.'] },
      corrected: text,
      draft: null,
      verdicts: [],
      state: 'unread',
    });
  });

  it('is added once', async () => {
    const store = await openedArchive();
    await store.addPage(newPage('一'));
    expect(await store.addPage(newPage('一', { name: 'b.txt' }))).toMatchObject({ page: 1, added: false });
    const { sha256 } = (await store.page(1)).raw;
    expect(await store.findBySha256(sha256)).toBe(1);
    expect(await store.findBySha256('0'.repeat(64))).toBeNull();
    expect((await store.pages()).map(({ name }) => name)).toEqual(['a.txt']);
  });

  it('can be told its data piece by piece', async () => {
    const store = await openedArchive();
    await store.addPage(newPage('一'));
    await store.setPageData(1, { paper: '拉萨晚报', number: 4 });
    await store.setPageData(1, { date: '2025-09-22', number: null });
    expect(await store.pageRow(1)).toMatchObject({ paper: '拉萨晚报', date: '2025-09-22', number: null });
  });

  it('that is not there is said to be not there', async () => {
    const store = await openedArchive();
    const questions = [
      store.page(9),
      store.pageRow(9),
      store.rawBytes(9),
      store.revisions(9),
      store.articles(9),
      store.saveDraft(9, { text: '', base: 1 }),
      store.dropDraft(9),
      store.addRevision(edit(9, 1, '')),
      store.setPageData(9, {}),
      store.setVerdict(9, { fingerprint: 'f', rule: 'r', verdict: 'ignored' }),
      store.setFlagCounts(9, { stamp: 0, engine: '', flags: [], settled: [] }),
      store.revisionText(9, 1),
    ];
    const outcomes = await Promise.allSettled(questions);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { code: 'not-found' } });
  });
});

describe('a draft', () => {
  it('is kept, replaced and dropped; the revision stays', async () => {
    const store = await openedArchive();
    await store.addPage(newPage('一'));
    const { savedAt } = await store.saveDraft(1, { text: '二', base: 1 });
    await store.saveDraft(1, { text: '三', base: 1 });
    const page = await store.page(1);
    expect(page).toMatchObject({ corrected: '一', revision: 1, hasDraft: true, draft: { text: '三', base: 1 } });
    expect(page.draft && page.draft.savedAt >= savedAt && page.changedAt >= savedAt).toBe(true);
    await store.dropDraft(1);
    expect(await store.page(1)).toMatchObject({ hasDraft: false, draft: null });
  });

  it('begun from an older revision is refused, and the one there is kept', async () => {
    const store = await openedArchive();
    await store.addPage(newPage('一'));
    const revision = await store.addRevision(edit(1, 1, '二'));
    await store.saveDraft(1, { text: '三', base: revision });
    await expect(store.saveDraft(1, { text: '旧', base: 1 })).rejects.toMatchObject({ code: 'stale' });
    expect((await store.page(1)).draft?.text).toBe('三');
  });

  it('with half a character is refused: it would come back as another', async () => {
    const store = await openedArchive();
    await store.addPage(newPage('一'));
    await expect(store.saveDraft(1, { text: '二\ud842', base: 1 })).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('a revision', () => {
  it('follows the newest, drops the draft and rebuilds what is derived', async () => {
    const store = await openedArchive();
    await store.addPage(newPage('一'));
    await store.saveDraft(1, { text: '二', base: 1 });
    const articles = [
      { group: 'a1', kind: 'article', title: '甲', characters: 3, derivedFrom: null },
      { group: 'a2', kind: 'article', title: '乙', characters: 4, derivedFrom: 'a1' },
      { group: 'p1', kind: 'photo', title: '丙', characters: 5, derivedFrom: null },
    ] as const;
    const flags = [
      { rule: 'stray-space', count: 2, worst: 'warning' },
      { rule: 'unused', count: 0, worst: 'info' },
      { rule: 'glued', count: 1, worst: 'error' },
    ] as const;
    await store.addRevision(edit(1, 1, '二', { corrected: corrected('二', { title: '新题', articles, flags }) }));
    expect(await store.pageRow(1)).toMatchObject({ title: '新题', articles: 2, openFlags: 3, hasDraft: false });
    expect((await store.articles(1)).map(({ id, derivedFrom, position }) => [id, derivedFrom, position])).toEqual([
      ['1-a1', null, 1],
      ['1-a2', '1-a1', 2],
      ['1-p1', null, 3],
    ]);
    const revisions = await store.revisions(1);
    expect(revisions.map(({ id, parent, author, reason }) => [id, parent, author, reason])).toEqual([
      [1, null, '', 'import'],
      [2, 1, '卓玛', 'edit'],
    ]);
    expect([await store.revisionText(1, 1), await store.revisionText(1, 2)]).toEqual(['一', '二']);
  });

  it('from an older base is refused and changes nothing', async () => {
    const store = await openedArchive();
    await store.addPage(newPage('一'));
    await store.addRevision(edit(1, 1, '二'));
    await expect(store.addRevision(edit(1, 1, '三', { done: true }))).rejects.toMatchObject({
      code: 'stale',
      detail: { newest: 2 },
    });
    expect(await store.page(1)).toMatchObject({ corrected: '二', revision: 2, state: 'unread' });
  });

  it('equal to its parent is none, but the draft goes and the page moves on', async () => {
    const store = await openedArchive();
    await store.addPage(newPage('一'));
    await store.saveDraft(1, { text: '一', base: 1 });
    expect(await store.addRevision(edit(1, 1, '一', { done: true }))).toBe(1);
    expect(await store.page(1)).toMatchObject({ revision: 1, draft: null, state: 'first' });
  });

  it('that is done moves the page from state to state, no further than final, and says who read what', async () => {
    const store = await openedArchive();
    await store.addPage(newPage('一'));
    const states = [];
    for (const [reading, author] of ['卓玛', '次珍', '杨璐', '主编', '主编'].entries()) {
      const { revision } = await store.page(1);
      await store.addRevision(
        edit(1, revision, reading === 1 ? '二' : (await store.page(1)).corrected, { author, done: true }),
      );
      states.push((await store.pageRow(1)).state);
    }
    expect(states).toEqual(['first', 'second', 'third', 'final', 'final']);
    const { file } = await store.info();
    const db = new Database(file, { readonly: true });
    expect(db.prepare('SELECT state, reader, revision FROM readings ORDER BY id').raw().all()).toEqual([
      ['first', '卓玛', 1],
      ['second', '次珍', 2],
      ['third', '杨璐', 2],
      ['final', '主编', 2],
    ]);
    db.close();
  });
});

describe('a verdict', () => {
  it('is kept with reader and time, changed, and taken back', async () => {
    const store = await openedArchive();
    await store.addPage(newPage('一'));
    await store.setReader('卓玛');
    const flag = { fingerprint: 'stray-space|a|b', rule: 'stray-space' };
    await store.setVerdict(1, { ...flag, verdict: 'ignored' });
    const kept = await store.setVerdict(1, { ...flag, verdict: 'accepted' });
    expect(kept).toEqual([{ ...flag, verdict: 'accepted', text: '', reader: '卓玛', at: expect.any(String) }]);
    expect((await store.page(1)).verdicts).toEqual(kept);
    expect(await store.setVerdict(1, { ...flag, verdict: null })).toEqual([]);
  });
});

describe('the archive', () => {
  it('is the same after it was closed and opened', async () => {
    const file = join(temporaryFolder(), 'new', 'folder', 'a.galley');
    const first = await openedArchive(file, { version: '9.9' });
    expect(await first.info()).toMatchObject({
      file,
      pages: 0,
      reader: null,
      version: '9.9',
      schema: expect.any(Number),
    });
    await first.setReader('卓玛');
    await first.addPage(newPage('一'));
    await first.saveDraft(1, { text: '二', base: 1 });
    await first.close();
    const second = await openedArchive(file);
    expect(await second.info()).toMatchObject({ pages: 1, reader: '卓玛' });
    expect((await second.page(1)).draft?.text).toBe('二');
  });

  it('can be closed twice, and then answers that it is closed', async () => {
    const store = await openedArchive();
    await Promise.all([store.close(), store.close()]);
    await expect(store.info()).rejects.toThrow('no longer open');
  });
});
