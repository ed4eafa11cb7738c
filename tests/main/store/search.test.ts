import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, finderOf, writeGalleyText } from '../../../src/engine/index.ts';
import { type SearchCount, type SearchQuery, searchQuery } from '../../../src/contract/index.ts';
import { countSearch } from '../../../src/main/jobs/index.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { openedArchive } from './archives.ts';
import { addPage, article, block, indexAll, pageOf, save } from './corrected-pages.ts';
import { corrected, newPage } from './pages.ts';

const query = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  ...searchQuery.parse({ text }),
  ...more,
});
const raw = { side: 'raw' } as const;

/** What is found, as `page:block:text`. */
async function found(store: Store, asked: SearchQuery): Promise<string[]> {
  const { passages } = await store.search(asked, 0, 100);
  return passages.flatMap(({ page, block: id, hits, excerpt, excerptStart }) =>
    hits.map(({ start, end }) => `${page}:${id}:${excerpt.slice(start - excerptStart, end - excerptStart)}`),
  );
}

/** The exact count in the end. */
async function counted(store: Store, asked: SearchQuery): Promise<SearchCount | undefined> {
  let last: SearchCount | undefined;
  for await (const count of countSearch(store, asked)) last = count;
  return last;
}

describe('search', () => {
  it('finds one character, two, a phrase, a word, and a headline over its break', async () => {
    const store = await openedArchive();
    const page = await addPage(
      store,
      pageOf(block('b1', '全市经济\n工作会议', 'headline'), block('b2', '𠮷野先生在公园，读Galley一书；公园很静。')),
    );
    expect(await found(store, query('园'))).toEqual([`${page}:b2:园`, `${page}:b2:园`]);
    expect(await found(store, query('公园'))).toHaveLength(2);
    expect(await found(store, query('公园，读'))).toEqual([`${page}:b2:公园，读`]);
    expect(await found(store, query('𠮷'))).toEqual([`${page}:b2:𠮷`]);
    expect(await found(store, query('galley'))).toEqual([`${page}:b2:Galley`]);
    expect(await found(store, query('galle'))).toEqual([]);
    expect(await found(store, query('galley', { matchCase: true }))).toEqual([]);
    expect(await found(store, query('经济工作'))).toEqual([`${page}:b1:经济\n工作`]);
    expect(await found(store, query('静。'))).toEqual([`${page}:b2:静。`]);
  });

  it('wants all words in one passage, and what stands in quotation marks together', async () => {
    const store = await openedArchive();
    const page = await addPage(store, pageOf(block('b1', '拉萨的公园'), block('b2', '拉萨'), block('b3', '公园 拉萨')));
    expect(await found(store, query('公园 拉萨'))).toEqual([
      `${page}:b1:拉萨`,
      `${page}:b1:公园`,
      `${page}:b3:公园`,
      `${page}:b3:拉萨`,
    ]);
    expect(await found(store, query('“公园 拉萨”'))).toEqual([`${page}:b3:公园 拉萨`]);
  });

  it('finds words of one article in whichever of its passages, once, and not those of two', async () => {
    const store = await openedArchive();
    const [one, two] = [article(block('b1', '拉萨'), block('b2', '公园、拉萨')), article(block('b3', '公园'))];
    const page = await addPage(store, { groups: [one, { ...two, id: 'a2' }] });
    const both = query('公园 拉萨', { within: 'article' });
    expect(await found(store, both)).toEqual([`${page}:b1:拉萨`, `${page}:b2:公园`, `${page}:b2:拉萨`]);
    expect(await counted(store, both)).toMatchObject({ hits: 3, passages: 2, pages: 1, articles: 1 });
    expect(await found(store, query('公园 “拉萨 公园”', { within: 'article' }))).toEqual([]);
    const headline = { ...both, scope: { ...both.scope, roles: ['headline' as const] } };
    expect(await found(store, headline)).toEqual([]);
  });

  it('knows the parts of an article on several pages as one', async () => {
    const store = await openedArchive();
    const first = await addPage(store, pageOf(block('b1', '城市公园', 'headline'), block('b2', '公园很静。')));
    const other = await addPage(store, pageOf(block('b1', '公园', 'headline')));
    const last = await addPage(store, pageOf(block('b1', '拉萨的春天。')));
    const both = query('公园 拉萨', { within: 'article' });
    expect(await found(store, both)).toEqual([]);
    await store.link({ part: `${first}-a1`, next: `${last}-a1` });
    expect(await found(store, both)).toEqual([`${first}:b1:公园`, `${first}:b2:公园`, `${last}:b1:拉萨`]);
    expect(await counted(store, both)).toMatchObject({ hits: 3, passages: 3, pages: 2, articles: 1 });
    const { passages } = await store.search(query('拉萨'), 0, 10);
    expect(passages).toMatchObject([
      { page: last, title: '城市公园', whole: { first: `${first}-a1`, part: 2, parts: 2 } },
    ]);
    const alone = await store.search(query('公园', { scope: { side: 'corrected', page: other } }), 0, 10);
    expect(alone.passages).toMatchObject([{ title: '公园', whole: null }]);
    await store.deletePages([last]);
    expect(await found(store, both)).toEqual([]);
  });

  it('overlooks variants and widths when asked, and leaves the text as it is', async () => {
    const store = await openedArchive();
    const page = await addPage(store, pageOf(block('b1', '臺灣，１９９９年')));
    expect(await found(store, query('台湾'))).toEqual([]);
    expect(await found(store, query('台湾', { variants: true }))).toEqual([`${page}:b1:臺灣`]);
    expect(await found(store, query('1999', { variants: true }))).toEqual([`${page}:b1:１９９９`]);
    expect(await found(store, query('1999'))).toEqual([]);
  });

  it('follows a page through its revisions, on both sides', async () => {
    const store = await openedArchive();
    const page = await addPage(store, pageOf(block('b1', '事情己经办好'), block('b2', '公园里花开了')));
    await save(store, page, pageOf(block('b1', '事情已经办好'), block('b2', '公园里花开了')));
    expect(await found(store, query('己经'))).toEqual([]);
    expect(await found(store, query('已经'))).toEqual([`${page}:b1:已经`]);
    expect(await found(store, query('己经', { scope: raw }))).toEqual([`${page}:b1:己经`]);
    expect(await found(store, query('已经', { scope: raw }))).toEqual([]);
    expect(await found(store, query('公园', { scope: raw }))).toEqual([`${page}:b2:公园`]);
    // A block is split and another taken away: the raw side still has all of it.
    await save(store, page, pageOf(block('b1', '事情已经'), block('b3', '办好')));
    expect(await found(store, query('公园'))).toEqual([]);
    expect(await found(store, query('己经', { scope: raw }))).toEqual([`${page}:b1:己经`]);
    await save(store, page, pageOf(block('b1', '事情己经办好'), block('b2', '公园里花开了')));
    expect(await found(store, query('己经'))).toEqual([`${page}:b1:己经`]);
    expect(await found(store, query('办好', { scope: raw }))).toEqual([`${page}:b1:办好`]);
  });

  it('knows the raw text of words that were replaced, once, and after later edits', async () => {
    const store = await openedArchive();
    const page = await addPage(store, pageOf(block('b1', '孩子在公园里放风筝'), block('b2', '花开了')));
    await indexAll(store);
    const hit = { block: 'b1', start: 7, end: 9, was: '风筝', with: '纸鸢' };
    const { revision } = await store.page(page);
    const { operation } = await store.replaceHits({ find: '', with: '', pages: [{ page, revision, hits: [hit] }] });
    const both = async (text: string): Promise<string[][]> => [
      await found(store, query(text)),
      await found(store, query(text, { scope: raw })),
    ];
    expect([await both('风筝'), await both('纸鸢')]).toEqual([
      [[], [`${page}:b1:风筝`]],
      [[`${page}:b1:纸鸢`], []],
    ]);
    expect(await found(store, query('孩子', { scope: raw }))).toEqual([`${page}:b1:孩子`]);
    await store.undoOperation(operation ?? 0);
    expect(await both('风筝')).toEqual([[`${page}:b1:风筝`], [`${page}:b1:风筝`]]);
    const again = { page, revision: (await store.page(page)).revision, hits: [hit] };
    await store.replaceHits({ find: '', with: '', pages: [again] });
    await save(store, page, pageOf(block('b1', '孩子在公园里放纸鸢呢'), block('b2', '花开了')));
    expect([await both('风筝'), await both('鸢呢')]).toEqual([
      [[], [`${page}:b1:风筝`]],
      [[`${page}:b1:鸢呢`], []],
    ]);
    expect(await found(store, query('孩子', { scope: raw }))).toEqual([`${page}:b1:孩子`]);
  });

  it('looks only where it is told to', async () => {
    const store = await openedArchive();
    const text = (role: Block['role']) => pageOf(block('b1', '公园', role));
    const a = await addPage(store, text('headline'), { paper: '拉萨晚报', date: '2025-09-22' });
    const b = await addPage(store, text('paragraph'), { paper: '西藏日报', date: '2025-10-01' });
    const c = await addPage(store, { groups: [{ ...article(block('b1', '公园')), id: 'r1', kind: 'removed' }] });
    const within = async (scope: Partial<SearchQuery['scope']>): Promise<number[]> =>
      (await store.search(query('公园', { scope: { side: 'corrected', ...scope } }), 0, 9)).passages.map(
        ({ page }) => page,
      );
    expect(await within({})).toEqual([a, b]);
    expect(await within({ side: 'raw' })).toEqual([a, b, c]);
    expect(await within({ roles: ['headline', 'kicker'] })).toEqual([a]);
    expect(await within({ paper: '西藏日报' })).toEqual([b]);
    expect(await within({ from: '2025-09-23' })).toEqual([b]);
    expect(await within({ to: '2025-09-30' })).toEqual([a]);
    expect(await within({ page: b })).toEqual([b]);
    const { stamp } = await store.page(a);
    const flags = [{ rule: 'confusion', count: 1, worst: 'warning' } as const];
    await store.setFlagCounts(a, { stamp, engine: '1', flags, settled: [] });
    expect(await within({ flags: 'open' })).toEqual([a]);
    expect(await within({ flags: 'none' })).toEqual([b]);
    expect(await within({ rule: 'confusion' })).toEqual([a]);
    expect(await within({ rule: 'stray-space' })).toEqual([]);
    expect(await within({ states: ['unread'] })).toEqual([a, b]);
    expect(await within({ states: ['first', 'final'] })).toEqual([]);
    await store.deletePages([b]);
    expect(await within({})).toEqual([a]);
  });

  it('comes in pieces that fit together', async () => {
    const store = await openedArchive();
    const page = await addPage(store, pageOf(...Array.from({ length: 7 }, (_, at) => block(`b${at}`, '公园'))));
    const blocks: string[] = [];
    for (let after: number | null = 0; after !== null;) {
      const piece = await store.search(query('公园'), after, 3);
      blocks.push(...piece.passages.map((one) => one.block));
      after = piece.next;
    }
    expect(blocks).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6']);
    expect(await counted(store, query('公园'))).toMatchObject({ hits: 7, passages: 7, pages: 1 });
    expect(
      (await store.search(query('公园', { scope: { side: 'corrected', page: page + 1 } }), 0, 3)).passages,
    ).toEqual([]);
  });

  it('says how many pages are not yet indexed, and makes the index anew', async () => {
    const store = await openedArchive();
    const text = writeGalleyText(pageOf(block('b1', '公园')));
    await store.addPage(newPage('公园', { corrected: corrected(text) }));
    expect(await store.search(query('公园'), 0, 9)).toEqual({ passages: [], next: null, lag: 1 });
    await indexAll(store);
    expect(await found(store, query('公园'))).toHaveLength(1);
    await store.dropIndex();
    expect(await store.indexLag()).toBe(1);
    expect(await found(store, query('公园'))).toEqual([]);
    await indexAll(store);
    expect(await found(store, query('公园'))).toHaveLength(1);
  });
});

describe('counts', () => {
  const texts = fc.array(
    fc.string({
      unit: fc.constantFrom(
        '公',
        '园',
        '園',
        '的',
        '𠮷',
        '，',
        ',',
        ' ',
        '　',
        'a',
        'B',
        'ab',
        '2',
        '２',
        '\n',
        '"',
        '*',
        '\u0301',
      ),
      maxLength: 12,
    }),
    { minLength: 1, maxLength: 6 },
  );
  const terms = fc.string({
    unit: fc.constantFrom('公', '园', '園', '的', '𠮷', '，', 'a', 'B', 'ab', '2', '*', "'", '\u0301'),
    minLength: 1,
    maxLength: 3,
  });

  it('are those of a full scan, before and after an edit', async () => {
    const store = await openedArchive();
    const first = await addPage(store, pageOf(block('b0', '公')));
    const second = await addPage(store, pageOf(block('b0', '园')));
    await fc.assert(
      fc.asyncProperty(texts, texts, terms, fc.boolean(), fc.boolean(), async (one, two, term, variants, matchCase) => {
        await save(store, first, pageOf(...one.map((text, at) => block(`b${at}`, text))));
        await save(store, second, pageOf(...two.map((text, at) => block(`b${two.length - at}`, text))));
        const find = finderOf(term, { variants, caseless: !matchCase, spaces: true });
        const counts = [one, two].map((all) => all.map((text) => find(text).length));
        const expected = {
          hits: counts.flat().reduce((sum, count) => sum + count, 0),
          passages: counts.flat().filter((count) => count > 0).length,
          pages: counts.filter((page) => page.some((count) => count > 0)).length,
        };
        const sure = { ...expected, articles: null, done: true };
        expect(await counted(store, query(term, { variants, matchCase }))).toEqual(sure);
      }),
      { numRuns: 150 },
    );
  });
});
