// Many pages changed as one step, and that step taken back, also after a restart and with later work on some of them.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/main/store/store.ts';
import { openedArchive, temporaryFolder } from './archives.ts';
import { corrected, newPage } from './pages.ts';

const galley = (...texts: string[]): string =>
  `@article {"id":"a1"}\n${texts.map((text, at) => `b${at + 1}\tparagraph\t${text}\n`).join('')}`;

async function threePages(file?: string): Promise<Store> {
  const store = await openedArchive(file);
  for (const text of [galley('早晨的公园'), galley('公园的早晨', '晚上'), galley('大公园')]) {
    await store.addPage(newPage(text, { name: `${text.length}.txt` }));
  }
  return store;
}

/** 公园 becomes 花园 on all three pages. */
async function replace(store: Store): Promise<number> {
  const texts = [1, 2, 3].map(async (page) => {
    const { corrected: text, revision } = await store.page(page);
    return { page, base: revision, text: text.replaceAll('公园', '花园') };
  });
  const change = { kind: 'replace', about: { find: '公园', put: '花园' }, reason: 'replace', author: '卓玛' } as const;
  const { operation, changed } = await store.changeTexts({ ...change, texts: await Promise.all(texts) });
  expect(changed).toBe(3);
  return operation ?? 0;
}

const texts = (store: Store): Promise<string[]> =>
  Promise.all([1, 2, 3].map(async (page) => (await store.page(page)).corrected));

describe('an operation', () => {
  it('changes many pages as one step, derives titles, and is listed', async () => {
    const store = await threePages();
    const operation = await replace(store);
    expect((await store.pages()).map(({ title }) => title)).toEqual(['早晨的花园', '花园的早晨', '大花园']);
    expect(await store.operations(undefined, 10)).toMatchObject([
      {
        id: operation,
        kind: 'replace',
        about: { find: '公园', put: '花园' },
        author: '卓玛',
        pages: 3,
        undoneAt: null,
      },
    ]);
    const [, made] = await store.revisions(2);
    expect(made).toMatchObject({ reason: 'replace', operation, author: '卓玛' });
  });

  it('leaves out pages that have moved on or hold unsaved work, and says why', async () => {
    const store = await threePages();
    await store.saveDraft(1, { text: galley('早晨的公园里'), base: 1, writer: 'A' });
    const change = { kind: 'replace', about: {}, reason: 'replace', author: '' } as const;
    const outcome = await store.changeTexts({
      ...change,
      texts: [
        { page: 1, base: 1, text: galley('甲') },
        { page: 2, base: 77, text: galley('乙') },
        { page: 3, base: 3, text: galley('丙') },
      ],
    });
    expect(outcome).toMatchObject({ changed: 1, skipped: [{ page: 1 }, { page: 2 }] });
    expect((await store.page(1)).draft?.text).toBe(galley('早晨的公园里'));
  });

  it('that changes nothing is none', async () => {
    const store = await threePages();
    const { corrected: text } = await store.page(1);
    const change = { kind: 'replace', about: {}, reason: 'replace', author: '' } as const;
    expect(await store.changeTexts({ ...change, texts: [{ page: 1, base: 1, text }] })).toMatchObject({
      operation: null,
    });
    expect(await store.operations(undefined, 10)).toEqual([]);
  });
});

describe('taking an operation back', () => {
  it('gives every page its text again, after a restart, and can itself be taken back', async () => {
    const file = join(temporaryFolder(), 'a.galley');
    const first = await threePages(file);
    const before = await texts(first);
    const operation = await replace(first);
    const after = await texts(first);
    await first.close();
    const store = await openedArchive(file);
    const undone = await store.undoOperation(operation);
    expect(undone.pages.map(({ outcome }) => outcome)).toEqual(['restored', 'restored', 'restored']);
    expect(await texts(store)).toEqual(before);
    const [undo, done] = await store.operations(undefined, 10);
    expect([undo?.undoes, done?.undoneAt]).toEqual([operation, expect.any(String)]);
    expect((await store.undoOperation(operation)).pages).toEqual([]);
    await store.undoOperation(undone.operation ?? 0);
    expect(await texts(store)).toEqual(after);
    expect((await store.operations(undefined, 10)).find(({ id }) => id === operation)?.undoneAt).toBeNull();
  });

  it('keeps later work, and leaves alone what it would have to guess', async () => {
    const store = await threePages();
    const operation = await replace(store);
    const edit = async (page: number, from: string, to: string): Promise<void> => {
      const { corrected: text, revision } = await store.page(page);
      const base = { page, base: revision, reason: 'edit', author: '', done: false } as const;
      await store.addRevision({ ...base, corrected: corrected(text.replace(from, to)) });
    };
    await edit(2, '晚上', '晚上好');
    await edit(3, '花园', '草园');
    const preview = await store.previewUndo(operation);
    expect(preview.pages.map(({ page, outcome }) => [page, outcome])).toEqual([
      [1, 'restored'],
      [2, 'merged'],
      [3, 'conflict'],
    ]);
    expect(preview.pages[2]?.conflicts).toMatchObject([{ what: 'text', id: 'b1' }]);
    expect(await texts(store)).toEqual([galley('早晨的花园'), galley('花园的早晨', '晚上好'), galley('大草园')]);
    const { pages } = await store.undoOperation(operation);
    expect(pages).toEqual(preview.pages);
    expect(await texts(store)).toEqual([galley('早晨的公园'), galley('公园的早晨', '晚上好'), galley('大草园')]);
    expect((await store.previewUndo(operation)).pages.map(({ page }) => page)).toEqual([3]);
  });

  it('brings many pages to a state as one step, and back, but not one that has been read since', async () => {
    const store = await threePages();
    const { pages, operation } = await store.setStates([1, 2, 2, 3], 'second');
    expect(pages).toBe(3);
    expect(await store.setStates([1], 'second')).toEqual({ pages: 0, operation: null });
    await store.setState(3, 'third');
    const undone = await store.undoOperation(operation ?? 0);
    expect(undone.pages.map(({ outcome }) => outcome)).toEqual(['restored', 'restored', 'conflict']);
    const states = await Promise.all([1, 2, 3].map(async (page) => (await store.pageRow(page)).state));
    expect(states).toEqual(['unread', 'unread', 'third']);
    expect((await store.readings(1)).map(({ kind, state }) => [kind, state])).toEqual([
      ['set', 'second'],
      ['set', 'unread'],
    ]);
  });

  it('leaves a page with unsaved work for later', async () => {
    const store = await threePages();
    const operation = await replace(store);
    const { revision, corrected: text } = await store.page(1);
    await store.saveDraft(1, { text, base: revision, writer: 'A' });
    expect((await store.undoOperation(operation)).pages[0]).toMatchObject({ page: 1, outcome: 'draft' });
    await store.dropDraft(1, { writer: 'A' });
    expect((await store.undoOperation(operation)).pages).toMatchObject([{ page: 1, outcome: 'restored' }]);
    expect((await texts(store))[0]).toBe(galley('早晨的公园'));
  });
});
