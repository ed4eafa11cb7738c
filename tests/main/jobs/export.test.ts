import { describe, expect, it } from 'vitest';
import { readGalleyText } from '../../../src/engine/index.ts';
import { derive, exportArchive, exportPage, importFiles } from '../../../src/main/jobs/index.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { openedArchive } from '../store/archives.ts';

const galley = (title: string, ...more: string[]): string =>
  [`@article {"id":"a1"}`, `b1\theadline\t${title}`, 'b2\tparagraph\t正文。', ...more, ''].join('\n');
const SECOND = ['@photo {"id":"p1"}', 'b3\tcaption\t图为读者。'];

/** An archive of pages with these names, each corrected to the galley text beside it. */
async function archiveOf(pages: readonly (readonly [name: string, text: string])[]): Promise<Store> {
  const store = await openedArchive();
  const files = pages.map(([name], nth) => ({ name, bytes: new TextEncoder().encode(`第${nth}页\n`) }));
  for (const [index, { page }] of (await importFiles(store, files)).entries()) {
    const id = page ?? 0;
    const corrected = await derive(store, id, readGalleyText(pages[index]?.[1] ?? ''));
    const { revision } = await store.page(id);
    await store.addRevision({ page: id, base: revision, reason: 'edit', author: '', done: false, corrected });
  }
  return store;
}

async function collect<T>(made: AsyncIterable<T>): Promise<T[]> {
  const files: T[] = [];
  for await (const file of made) files.push(file);
  return files;
}

const all = (store: Store, format: 'json' | 'txt', per?: 'page' | 'article') =>
  collect(exportArchive(store, { format, per }));
const paths = (files: readonly { path: string }[]): string[] => files.map(({ path }) => path);

describe('an export', () => {
  it('is one json file per page and one text per article, unless told otherwise', async () => {
    const store = await archiveOf([['一版.txt', galley('标题', ...SECOND)]]);
    expect(paths(await all(store, 'json'))).toEqual(['一版.json']);
    expect(paths(await all(store, 'txt'))).toEqual(['一版-01-标题.txt', '一版-02-图为读者。.txt']);
    expect(paths(await all(store, 'txt', 'page'))).toEqual(['一版.txt']);
    expect(paths(await all(store, 'json', 'article'))).toEqual(['一版-01-标题.json', '一版-02-图为读者。.json']);
  });

  it('gives every file a name of its own that every system takes', async () => {
    const store = await archiveOf([
      ['a.txt', galley('何时/何地?')],
      ['A.txt', galley('何时/何地?')],
      ['con.txt', galley('')],
    ]);
    expect(paths(await all(store, 'json'))).toEqual(['a.json', 'A~2.json', '_con.json']);
    expect(paths(await all(store, 'txt'))).toEqual(['a-01-何时 何地.txt', 'A-01-何时 何地~2.txt', 'con-01.txt']);
  });

  it('holds the newest revision, not the draft, and is the same bytes each time', async () => {
    const store = await archiveOf([['a.txt', galley('标题')]]);
    const { revision } = await store.page(1);
    await store.saveDraft(1, { text: galley('草稿'), base: revision });
    const [first, second] = [await all(store, 'json'), await all(store, 'json')];
    expect(second).toEqual(first);
    expect(first[0]?.content).toContain('"标题"');
    expect(first[0]?.content).toContain(`"revision": ${revision}`);
    expect(await exportPage(store, 1, 'txt')).toEqual({ path: 'a.txt', content: '标题\n正文。\n' });
  });

  it('tells how far it is, and can be stopped', async () => {
    const store = await archiveOf([
      ['a.txt', galley('一')],
      ['b.txt', galley('二')],
      ['c.txt', galley('三')],
    ]);
    const stop = new AbortController();
    const seen: string[] = [];
    const files = exportArchive(store, {
      format: 'txt',
      signal: stop.signal,
      onPage: ({ page }) => {
        seen.push(page.name);
        if (page.name === 'b.txt') stop.abort();
      },
    });
    expect(paths(await collect(files))).toEqual(['a-01-一.txt', 'b-01-二.txt']);
    expect(seen).toEqual(['a.txt', 'b.txt']);
  });
});
