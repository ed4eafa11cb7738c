// Pages in their number over every door: lists, page data of many, the bin.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind, refusal, utf8 } from './behind.ts';
import { doors } from './doors.ts';

const HEAD = '拉萨晚报\n2025年9月22日 星期一 第04版 要闻\n\n';
const body = (n: number): string => `第${n}个春天\n\n本报讯 今天上午，公园里的花都开\n了，游人很多。\n`;

describe.each(doors)('over $name', (door) => {
  const { open, close, call, fetch, addPage } = behind(door);
  beforeAll(open);
  afterAll(close);

  it('lists, counts and filters pages, and hands out slices', async () => {
    await addPage('拉萨晚报/2025-09-22/01.txt', body(1));
    await addPage('拉萨晚报/2025-09-22/02.txt', body(2));
    await addPage('无名.txt', body(3));
    const list = await call('pageList', { query: { sort: 'name', order: 'down', offset: 1, limit: 1 } });
    expect(list).toMatchObject({ total: 3, rows: [{ name: '02.txt', file: '拉萨晚报/2025-09-22/02.txt' }] });
    expect((await call('pageList', { query: { text: '22/0', state: ['unread', 'first'] } })).total).toBe(2);
    expect(await call('pageCounts', { query: {} })).toMatchObject({
      total: 3,
      states: { unread: 3 },
      missing: { paper: 1, date: 1 },
      papers: [
        { paper: '拉萨晚报', pages: 2 },
        { paper: null, pages: 1 },
      ],
      bin: 0,
    });
    expect((await fetch('/api/page-list?state=lost')).status).toBe(400);
  });

  it('sets page data of many pages at once, or of none', async () => {
    const [one = 0, two = 0] = (await call('pageList', { query: {} })).rows.map(({ id }) => id);
    const data = { section: '要闻', issue: '12345' };
    expect(
      await call('setManyPageData', {
        body: {
          changes: [
            { page: one, data },
            { page: two, data: { edition: '早' } },
          ],
        },
      }),
    ).toMatchObject({ pages: 2, operation: expect.any(Number) });
    expect((await call('pageList', { query: { text: '要闻' } })).rows).toMatchObject([{ id: one, ...data }]);
    const changes = [
      { page: one, data: { section: '副刊' } },
      { page: 999, data: { section: '副刊' } },
    ];
    expect(await refusal(call('setManyPageData', { body: { changes } }))).toBe('not-found');
    expect((await call('pageList', { query: { text: '副刊' } })).total).toBe(0);
  });

  it('takes a change of many pages back as one step', async () => {
    const { rows } = await call('pageList', { query: { paper: '拉萨晚报' } });
    const { operation } = await call('setManyPageData', {
      body: { changes: rows.map(({ id }) => ({ page: id, data: { source: '缩微胶卷' } })) },
    });
    const undone = await call('undoOperation', { id: operation ?? 0 });
    expect(undone.pages.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'restored'));
    expect((await call('pageList', { query: { paper: '拉萨晚报' } })).rows.map(({ source }) => source)).toEqual(
      rows.map(() => null),
    );
    const binned = await call('deletePages', { body: { pages: rows.map(({ id }) => id) } });
    await call('undoOperation', { id: binned.operation ?? 0 });
    expect((await call('pageList', { query: { paper: '拉萨晚报' } })).total).toBe(rows.length);
  });

  it('keeps patterns for names, and tries them on the archive first', async () => {
    const patterns = ['{paper}/{date}/{number}.txt'];
    expect(await call('previewPatterns', { body: { patterns } })).toMatchObject({
      fitting: 2,
      examples: [{ data: { paper: '拉萨晚报', date: '2025-09-22', number: 1 } }, {}],
      others: [{ file: '无名.txt' }],
    });
    expect(await call('setNamePatterns', { body: { patterns } })).toEqual({ patterns });
    expect(await call('namePatterns')).toEqual({ patterns });
    expect(await refusal(call('setNamePatterns', { body: { patterns: ['{weather}'] } }))).toBe('bad-request');
    await call('setNamePatterns', { body: { patterns: [] } });
  });

  it('proposes page data out of the text, with the words that say so', async () => {
    const { id } = await addPage('x.txt', HEAD + body(4));
    const { proposals } = await call('dataProposals', { query: { text: 'x.txt', by: 'text' } });
    expect(proposals).toEqual(
      expect.arrayContaining([
        { page: id, field: 'date', value: '2025-09-22', now: null, from: 'text', words: '2025年9月22日' },
        { page: id, field: 'number', value: 4, now: null, from: 'text', words: '第04版' },
      ]),
    );
  });

  it('finds page data that cannot be, that another page has, and that the text contradicts', async () => {
    const { id } = await addPage('y.txt', HEAD + body(5));
    const names = async (odd: 'impossible' | 'duplicate' | 'contradicted') =>
      (await call('pageList', { query: { odd } })).rows.map(({ name }) => name);
    await call('setPageData', { page: id, body: { date: '2025-09-23' } });
    expect(await names('impossible')).toEqual(['y.txt']);
    expect(await names('contradicted')).toEqual(['y.txt']);
    await call('setPageData', { page: id, body: { paper: '拉萨晚报', date: '2025-09-22', number: 1 } });
    expect(await names('duplicate')).toEqual(['01.txt', 'y.txt']);
  });

  it('takes page data out as a table and in again', async () => {
    const table = await (await call('pageDataTable', { query: { paper: '拉萨晚报' } })).text();
    expect(table).toContain('id,file,paper,date,issue,number,section,edition,source,scan\r\n');
    const csv = utf8('文件,版名,日期\n无名.txt,副刊,2025/9/30\n');
    expect(await call('readPageDataTable', { body: csv })).toMatchObject({
      found: 1,
      changes: [{ data: { section: '副刊', date: '2025-09-30' } }],
    });
    expect((await call('pageList', { query: { text: '副刊' } })).total).toBe(0);
    await call('readPageDataTable', { query: { apply: 'yes' }, body: csv });
    expect((await call('pageList', { query: { text: '副刊' } })).rows).toMatchObject([{ date: '2025-09-30' }]);
    const wrong = await call('readPageDataTable', {
      query: { apply: 'yes' },
      body: utf8('file,number\n无名.txt,0\n谁.txt,1\n'),
    });
    expect(wrong).toMatchObject({ found: 0, operation: null, problems: [{ line: 2 }, { line: 3 }] });
    expect(await refusal(call('readPageDataTable', { body: utf8('a,b\n1,2\n') }))).toBe('bad-request');
  });

  it('puts pages into the bin and takes them out again', async () => {
    const { id } = await addPage('z.txt');
    const before = (await call('archive')).pages;
    expect(await call('deletePages', { body: { pages: [id, id] } })).toMatchObject({ pages: 1 });
    expect([(await call('archive')).pages, (await call('pageCounts')).bin]).toEqual([before - 1, 1]);
    expect((await call('pageList', { query: { bin: 'only' } })).rows).toMatchObject([{ id, name: 'z.txt' }]);
    expect((await call('page', { page: id })).deletedAt).not.toBeNull();
    expect(await call('restorePages', { body: { pages: [id] } })).toMatchObject({ pages: 1 });
    expect((await call('archive')).pages).toBe(before);
  });

  it('says what to read next: where most good is done for each key', async () => {
    await addPage('坏.txt', `${body(9)}他说：“我们今天去公园看花，大家都很高兴,孩子们也很高兴。\n`);
    const { page, left } = await call('nextPage', { query: { state: ['unread'] } });
    expect([page?.name, left]).toEqual(['坏.txt', (await call('pageCounts')).total]);
    expect(page?.benefit).toBeGreaterThan(0);
    expect((await call('nextPage', { query: { after: page?.id ?? 0 } })).page?.id).not.toBe(page?.id);
  });
});
