// Every route of the contract over every door, with the real engine and the real store behind.
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Call,
  createClient,
  type ErrorCode,
  type Fetch,
  GalleyError,
  type PageDetail,
  routes,
} from '../../src/contract/index.ts';
import { type Fixture, openFixture } from './archive.ts';
import { doors, type OpenDoor } from './doors.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** Wraps that leave no doubt: a full column's lines. */
const PAGE =
  '春天来了\n\n本报讯 今天上午，公园里的花都开\n了，游人很多，孩子们在草地上放\n风筝，老人们坐在长椅上晒太阳，\n大家都说今年的春天来得比往年早\n一些。\n';
const JOINED = '孩子们在草地上放风筝，老人们坐在长椅上晒太阳，大家都说';

describe.each(doors)('over $name', (door) => {
  let fixture: Fixture;
  let opened: OpenDoor;
  let call: Call;
  let fetch: Fetch;
  let made = 0;

  const open = async (): Promise<void> => {
    fixture = await openFixture();
    opened = await door.open(fixture.api, import.meta.dirname);
    ({ fetch } = opened);
    call = createClient(fetch);
  };
  const close = async (): Promise<void> => {
    await opened.close();
    await fixture.close();
  };
  /** A page that the archive does not have yet. */
  async function addPage(name = '第一版.txt', newline = '\n'): Promise<PageDetail> {
    made += 1;
    const text = PAGE.replace('春天', `第${made}个春天`).replaceAll('\n', newline);
    const { page } = await call('importPage', { query: { name }, body: utf8(text) });
    return call('page', { page: page ?? 0 });
  }
  const edited = (page: PageDetail): string => page.corrected.replace('风筝', '纸鸢');
  const refusal = async (answer: Promise<unknown>): Promise<ErrorCode | null> => {
    const error: unknown = await answer.catch((thrown: unknown) => thrown);
    return error instanceof GalleyError ? error.code : null;
  };

  describe('an empty archive', () => {
    beforeEach(open);
    afterEach(close);

    it('tells of the archive, and remembers the reader', async () => {
      expect(await call('archive')).toMatchObject({ pages: 0, reader: null, version: '1.2.3' });
      expect(await call('setReader', { body: { name: '  李明 ' } })).toMatchObject({ reader: '李明' });
      expect((await call('archive')).reader).toBe('李明');
      expect(await refusal(call('setReader', { body: { name: ' ' } }))).toBe('bad-request');
    });

    it('remembers the ways of each reader at the desk', async () => {
      await call('setReader', { body: { name: '李明' } });
      expect(await call('deskMemory')).toEqual({});
      await call('keepDeskMemory', { body: { 'galley.theme': 'dark' } });
      expect(await refusal(call('keepDeskMemory', { body: { 'other.theme': 'dark' } }))).toBe('bad-request');
      await call('setReader', { body: { name: '次仁' } });
      expect(await call('deskMemory')).toEqual({});
      await call('setReader', { body: { name: '李明' } });
      expect(await call('deskMemory')).toEqual({ 'galley.theme': 'dark' });
    });

    it('puts the sample into an empty archive, and into no other', async () => {
      expect((await call('addSample')).map(({ outcome }) => outcome)).toEqual(Array(5).fill('added'));
      const pages = await call('pages');
      expect(pages.map(({ name }) => name.slice(0, 4)).toSorted()).toEqual(['000_', '001_', '002_', '003_', '004_']);
      expect(pages.every(({ articles, title }) => articles > 0 && title !== '')).toBe(true);
      expect(await refusal(call('addSample'))).toBe('bad-request');
    });

    it('imports a page, and the same bytes not twice', async () => {
      const first = await call('importPage', { query: { name: '第一版.txt' }, body: utf8(PAGE) });
      expect(first).toMatchObject({ name: '第一版.txt', outcome: 'added', reason: null });
      const again = await call('importPage', { query: { name: 'other.txt' }, body: utf8(PAGE) });
      expect(again).toMatchObject({ outcome: 'already-there', page: first.page });
      expect(await call('pages')).toHaveLength(1);
    });

    it('takes the word of whoever knows the encoding, and gives the bytes back as they came', async () => {
      const gbk = new Uint8Array([0xb4, 0xba, 0xcc, 0xec, 0xc0, 0xb4, 0xc1, 0xcb, 0x0a]);
      const outcome = await call('importPage', { query: { name: '一版.txt', encoding: 'gb18030' }, body: gbk });
      const page = await call('page', { page: outcome.page ?? 0 });
      expect(page.raw).toMatchObject({ text: '春天来了\n', encoding: 'gb18030' });
      const back = await call('rawBytes', { page: page.id });
      expect(new Uint8Array(await back.arrayBuffer())).toEqual(gbk);
      expect(back.headers.get('content-disposition')).toContain(encodeURIComponent('一版.txt'));
    });

    it('says why a file that is no text is refused, and keeps nothing of it', async () => {
      const outcome = await call('importPage', { query: { name: 'x.txt' }, body: utf8('%PDF-1.7\n1 0 obj\n') });
      expect(outcome).toMatchObject({ outcome: 'refused', page: null });
      expect(outcome.reason).toMatch(/PDF/);
      expect(await call('pages')).toEqual([]);
    });

    it('exports the archive as a zip, the same bytes for the same state', async () => {
      await call('addSample');
      const zip = async (): Promise<Uint8Array> =>
        new Uint8Array(await (await call('exportArchive', { query: { format: 'json' } })).arrayBuffer());
      const first = await zip();
      const names = Object.keys(unzipSync(first));
      expect(names).toHaveLength(5);
      expect(names.every((name) => name.endsWith('.json'))).toBe(true);
      expect(await zip()).toEqual(first);
      const articles = await call('exportArchive', { query: { format: 'txt', per: 'article' } });
      expect(Object.keys(unzipSync(new Uint8Array(await articles.arrayBuffer()))).length).toBeGreaterThan(5);
    });

    it('exports an empty archive as an empty zip', async () => {
      const zip = await call('exportArchive', { query: { format: 'txt' } });
      expect(unzipSync(new Uint8Array(await zip.arrayBuffer()))).toEqual({});
    });
  });

  describe('an archive in use', () => {
    beforeAll(open);
    afterAll(close);

    it('keeps raw text as it came and a corrected page beside it', async () => {
      const page = await addPage('a.txt', '\r\n');
      expect(page.raw).toMatchObject({ newline: 'crlf', encoding: 'utf-8' });
      expect(page.raw.text).toContain('公园里的花都开\n了，游人');
      expect(page.corrected).toContain(JOINED);
      expect(page.draft).toBeNull();
    });

    it.each([
      ['../../etc/一版.txt', '一版.txt'],
      ['C:\\scans\\b.txt', 'b.txt'],
      ['\u202Etxt.\u0007c', 'txt.c'],
      ['..', 'page.txt'],
    ])('takes from the name %j only the file name', async (name, kept) => {
      expect(await addPage(name)).toMatchObject({ name: kept });
    });

    it('keeps page data, field by field', async () => {
      const { id } = await addPage();
      await call('setPageData', { page: id, body: { paper: '拉萨晚报' } });
      const row = await call('setPageData', { page: id, body: { date: '2025-09-22' } });
      expect(row).toMatchObject({ paper: '拉萨晚报', date: '2025-09-22' });
      expect(await refusal(call('setPageData', { page: id, body: { date: '2025-13-01' } }))).toBe('bad-request');
    });

    it('keeps a draft until it is dropped, and refuses one begun from an older revision', async () => {
      const page = await addPage();
      const draft = { text: edited(page), base: page.revision };
      const { savedAt } = await call('saveDraft', { page: page.id, body: draft });
      expect((await call('page', { page: page.id })).draft).toEqual({ ...draft, writer: '', savedAt });
      expect((await call('pages')).find(({ id }) => id === page.id)?.hasDraft).toBe(true);
      await call('dropDraft', { page: page.id });
      expect((await call('page', { page: page.id })).draft).toBeNull();
      await call('saveRevision', { page: page.id, body: { ...draft, done: false } });
      expect(await refusal(call('saveDraft', { page: page.id, body: draft }))).toBe('stale');
    });

    it('makes a revision by the reader, moves the state on when done, and none of equal text', async () => {
      await call('setReader', { body: { name: '李明' } });
      const page = await addPage();
      const saved = await call('saveRevision', {
        page: page.id,
        body: { text: edited(page), base: page.revision, done: true },
      });
      expect(saved).toMatchObject({ state: 'first', hasDraft: false });
      expect((await call('page', { page: page.id })).corrected).toBe(edited(page));
      const history = await call('revisions', { page: page.id });
      expect(history.find(({ id }) => id === saved.revision)).toMatchObject({ author: '李明', reason: 'edit' });
      const same = await call('saveRevision', {
        page: page.id,
        body: { text: edited(page), base: saved.revision, done: false },
      });
      expect(same.revision).toBe(saved.revision);
      expect(
        await refusal(
          call('saveRevision', { page: page.id, body: { text: page.corrected, base: page.revision, done: false } }),
        ),
      ).toBe('stale');
    });

    it.each(['saveDraft', 'saveRevision'] as const)(
      '%s refuses what is not galley text, with the line',
      async (name) => {
        const page = await addPage();
        const body = { text: '@article {"id":"a1"}\nno block\n', base: page.revision, done: false };
        await expect(call(name, { page: page.id, body })).rejects.toThrow(/line 2/);
        expect((await call('page', { page: page.id })).corrected).toBe(page.corrected);
      },
    );

    it('records a verdict on a flag, and takes it back', async () => {
      const { id } = await addPage();
      const flag = { fingerprint: 'stray-space|a|b|c', rule: 'stray-space' };
      await call('setReader', { body: { name: '李明' } });
      expect(await call('setVerdict', { page: id, body: { ...flag, verdict: 'ignored' } })).toMatchObject([
        { ...flag, verdict: 'ignored', reader: '李明' },
      ]);
      expect((await call('page', { page: id })).verdicts).toHaveLength(1);
      expect(await call('setVerdict', { page: id, body: { ...flag, verdict: null } })).toEqual([]);
    });

    it('lists articles under ids that outlive an edit', async () => {
      const page = await addPage();
      const before = await call('articles', { page: page.id });
      await call('saveRevision', { page: page.id, body: { text: edited(page), base: page.revision, done: false } });
      const after = await call('articles', { page: page.id });
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(after.length).toBeGreaterThan(0);
    });

    it('exports a page, named for it', async () => {
      const page = await addPage();
      const txt = await call('exportPage', { page: page.id, query: { format: 'txt' } });
      expect(txt.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('第一版.txt')}`);
      expect(await txt.text()).toContain(JOINED);
      const json = await call('exportPage', { page: page.id, query: { format: 'json' } });
      expect(json.headers.get('content-type')).toBe('application/json');
      expect(await json.json()).toMatchObject({ page: '第一版.txt', articles: [{}] });
    });

    it('answers what it does not have, or does not understand, with a code', async () => {
      expect(await refusal(call('page', { page: 99 }))).toBe('not-found');
      expect(await refusal(call('dropDraft', { page: 99 }))).toBe('not-found');
      const code = async (path: string, init?: RequestInit): Promise<unknown> => {
        const body: unknown = await (await fetch(path, init)).json();
        return body;
      };
      expect(await code('/api/pages/x')).toMatchObject({ error: { code: 'bad-request' } });
      for (const id of ['-1', '0x1', '1e0', '1%20', '01']) {
        expect(await code(`/api/pages/${id}`)).toMatchObject({ error: { code: 'bad-request' } });
      }
      expect(await code('/api/export?format=docx')).toMatchObject({ error: { code: 'bad-request' } });
      expect(await code('/api/reader', { method: 'PUT', body: '{' })).toMatchObject({ error: { code: 'bad-request' } });
      expect(await code('/api/nothing')).toMatchObject({ error: { code: 'not-found' } });
      expect(await code('/api/pages', { method: 'DELETE' })).toMatchObject({ error: { code: 'not-found' } });
    });

    it('takes no more than it says, told beforehand or not', async () => {
      const bytes = new Uint8Array(8 * 1024 * 1024 + 1).fill(32);
      const told = await fetch('/api/reader', { method: 'PUT', body: bytes });
      expect([told.status, await told.json()]).toMatchObject([413, { error: { code: 'too-large' } }]);
      const untold = await fetch('/api/reader', { method: 'PUT', body: new Blob([bytes]).stream() });
      expect([untold.status, await untold.json()]).toMatchObject([413, { error: { code: 'too-large' } }]);
      // The door is none the worse for it.
      expect(await call('archive')).toMatchObject({ version: '1.2.3' });
    });
  });
});

it('every route is called over every door', async () => {
  const { readdir, readFile } = await import('node:fs/promises');
  const suites = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.test.ts'));
  const texts = await Promise.all(suites.map((name) => readFile(join(import.meta.dirname, name), 'utf8')));
  const called = texts.filter((text) => text.includes('describe.each(doors)')).join('\n');
  expect(Object.keys(routes).filter((name) => !called.includes(`'${name}'`))).toEqual([]);
});
