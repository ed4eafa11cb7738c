import { describe, expect, it } from 'vitest';
import { writeGalleyText } from '../../../src/engine/index.ts';
import { searchQuery } from '../../../src/contract/index.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { openedArchive } from './archives.ts';
import { addPage, block, pageOf, save } from './corrected-pages.ts';

const hit = (id: string, start: number, was: string, put: string) => ({
  block: id,
  start,
  end: start + was.length,
  was,
  with: put,
});

/** Replaces these hits on pages as they are now. */
async function replace(store: Store, ...chosen: (readonly [page: number, ...hits: ReturnType<typeof hit>[]])[]) {
  const pages = chosen.map(async ([page, ...hits]) => ({ page, revision: (await store.page(page)).revision, hits }));
  return store.replaceHits({ find: '己经', with: '已经', pages: await Promise.all(pages) });
}

const textOf = async (store: Store, page: number): Promise<string> => (await store.page(page)).corrected;
const count = async (store: Store, text: string, side: 'corrected' | 'raw' = 'corrected'): Promise<number> =>
  (await store.countFound(searchQuery.parse({ text, scope: { side } }), 0)).hits;

describe('replacing', () => {
  it('changes many places in one step, which search, history and undo know', async () => {
    const store = await openedArchive();
    const one = await addPage(store, pageOf(block('b1', '他己经\n来了，她己经走了', 'headline'), block('b2', '花开')));
    const two = await addPage(store, pageOf(block('b1', 'a\tb\\己经')));
    const before = [await textOf(store, one), await textOf(store, two)];
    const report = await replace(
      store,
      [one, hit('b1', 8, '己经', '已经'), hit('b1', 1, '己经', '已')],
      [two, hit('b1', 4, '己经', '已经\\')],
    );
    expect(report).toMatchObject({ pages: 2, hits: 3, skipped: [] });
    expect(await textOf(store, one)).toBe(
      writeGalleyText(pageOf(block('b1', '他已\n来了，她已经走了', 'headline'), block('b2', '花开'))),
    );
    expect(await textOf(store, two)).toBe(writeGalleyText(pageOf(block('b1', 'a\tb\\已经\\'))));
    expect((await store.revisions(one)).at(-1)).toMatchObject({ reason: 'replace', operation: report.operation });
    expect([await count(store, '己经'), await count(store, '己经', 'raw'), await count(store, '已经')]).toEqual([
      0, 3, 2,
    ]);
    expect((await store.articles(one))[0]?.title).toBe('他已 来了，她已经走了');
    await store.undoOperation(report.operation ?? 0);
    expect([await textOf(store, one), await textOf(store, two)]).toEqual(before);
    expect([await count(store, '己经'), await count(store, '已经')]).toEqual([3, 0]);
  });

  it('leaves a page alone that is not as the preview saw it', async () => {
    const store = await openedArchive();
    const page = await addPage(store, pageOf(block('b1', '己经来了')));
    const gone = await addPage(store, pageOf(block('b1', '己经走了')));
    const { revision } = await store.page(page);
    const change = [hit('b1', 0, '己经', '已经')];
    expect((await replace(store, [page, hit('b1', 1, '己经', '已经')])).skipped).toMatchObject([{ reason: 'changed' }]);
    expect((await replace(store, [page, hit('b9', 0, '己经', '已经')])).skipped).toMatchObject([{ reason: 'changed' }]);
    expect((await replace(store, [page, ...change, ...change])).skipped).toMatchObject([{ reason: 'changed' }]);
    await save(store, page, pageOf(block('b1', '己经来了。')));
    await store.deletePages([gone]);
    const request = { find: '己经', with: '已经', pages: [{ page, revision, hits: change }] };
    expect(await store.replaceHits(request)).toEqual({
      operation: null,
      pages: 0,
      hits: 0,
      skipped: [{ page, name: 'a.txt', hits: 1, reason: 'changed' }],
    });
    expect((await replace(store, [gone, ...change])).skipped).toMatchObject([{ reason: 'gone' }]);
    expect(await textOf(store, page)).toBe(writeGalleyText(pageOf(block('b1', '己经来了。'))));
  });

  it('carries unsaved work over, or leaves its page as it is', async () => {
    const store = await openedArchive();
    const page = await addPage(store, pageOf(block('b1', '己经来了'), block('b2', '花开')));
    const draft = async (...texts: [string, string]): Promise<void> => {
      const { revision: base } = await store.page(page);
      const text = writeGalleyText(pageOf(block('b1', texts[0]), block('b2', texts[1])));
      await store.saveDraft(page, { text, base, writer: 'w' });
    };
    await draft('己经来了', '花开了');
    expect(await replace(store, [page, hit('b1', 0, '己经', '已经')])).toMatchObject({ pages: 1, skipped: [] });
    const { draft: carried, revision } = await store.page(page);
    expect(carried).toMatchObject({ base: revision, writer: 'w' });
    expect(carried?.text).toBe(writeGalleyText(pageOf(block('b1', '已经来了'), block('b2', '花开了'))));
    await draft('都来了', '花开了');
    expect((await replace(store, [page, hit('b1', 0, '已经', '以经')])).skipped).toMatchObject([{ reason: 'draft' }]);
    expect((await store.page(page)).draft?.text).toContain('都来了');
  });

  it('teaches nothing unless it corrects single characters, twice', async () => {
    const store = await openedArchive();
    const page = await addPage(store, pageOf(block('b1', '事情己经办好了'), block('b2', '大家己经来了，都说好')));
    await replace(store, [page, hit('b1', 2, '己', '已')]);
    expect(await store.taughtPairs(2, 9)).toEqual([]);
    await replace(store, [page, hit('b2', 2, '己', '已'), hit('b2', 7, '都说好', '没有话')]);
    const pairs = await store.taughtPairs(2, 9);
    expect(pairs).toMatchObject([{ read: '己经', meant: '已经', times: 2, pages: 1, papers: [] }]);
    expect(pairs[0]?.examples).toEqual([
      { page, block: 'b2', start: 2, before: '大家', text: '已', after: '经来了，没有话' },
      { page, block: 'b1', start: 2, before: '事情', text: '已', after: '经办好了' },
    ]);
    await store.declinePair('己经', '已经', true);
    expect(await store.taughtPairs(2, 9)).toEqual([]);
    await store.declinePair('己经', '已经', false);
    expect(await store.taughtPairs(2, 9)).toHaveLength(1);
  });

  it('teaches nothing about marks: a comma set for another one is no confusion of words', async () => {
    const store = await openedArchive();
    const page = await addPage(store, pageOf(block('b1', '都来了,说好'), block('b2', '都来了,说好')));
    await replace(store, [page, hit('b1', 3, ',', '，'), hit('b2', 3, ',', '，')]);
    expect(await store.taughtPairs(2, 9)).toEqual([]);
  });
});
