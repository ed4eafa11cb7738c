import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openedArchive } from './archives.ts';
import { corrected, newPage } from './pages.ts';

/** Small edits on one text, as a proofreader makes them, and now and then another text altogether. */
const history = fc.array(
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({ at: fc.nat(200), cut: fc.nat(3), put: fc.string({ unit: 'grapheme', maxLength: 6 }) }),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  ),
  { minLength: 1, maxLength: 120 },
);

type Edit = { at: number; cut: number; put: string } | string;

function apply(text: string, edit: Edit): string {
  if (typeof edit === 'string') return edit;
  const characters = Array.from(text);
  return characters.toSpliced(Math.min(edit.at, characters.length), edit.cut, edit.put).join('');
}

it('every revision of any history reads as it was written', async () => {
  const store = await openedArchive();
  let pages = 0;
  await fc.assert(
    fc.asyncProperty(history, async (edits) => {
      pages += 1;
      let text = '本报讯（记者 𠮷田）昨日，市图书馆举行“旧报新读”活动。\n'.repeat(5);
      const { page } = await store.addPage(newPage(`${pages}`, { corrected: corrected(text) }));
      let base = (await store.page(page)).revision;
      const written = new Map([[base, text]]);
      for (const edit of edits) {
        text = apply(text, edit);
        base = await store.addRevision({
          page,
          base,
          reason: 'edit',
          author: '',
          done: false,
          corrected: corrected(text),
        });
        written.set(base, text);
      }
      for (const [revision, expected] of written) expect(await store.revisionText(page, revision)).toBe(expected);
    }),
    { numRuns: 15 },
  );
  expect((await store.check()).problems).toEqual([]);
});

it('a hundred small edits of a page take little more room than the page', async () => {
  const store = await openedArchive();
  const page = '中央与地方的关系，正在报纸上讨论。\n'.repeat(2000);
  await store.addPage(newPage('一', { corrected: corrected(page) }));
  const before = await size(store);
  let base = 1;
  for (let nth = 0; nth < 100; nth += 1) {
    const text = `${nth}${page}`;
    base = await store.addRevision({
      page: 1,
      base,
      reason: 'edit',
      author: '',
      done: false,
      corrected: corrected(text),
    });
  }
  expect((await size(store)) - before).toBeLessThan(4 * Buffer.byteLength(page));
});

/** Bytes that SQLite uses for the archive, the log included. */
async function size(store: Awaited<ReturnType<typeof openedArchive>>): Promise<number> {
  const { default: Database } = await import('better-sqlite3');
  const db = new Database((await store.info()).file, { readonly: true });
  const [pages, free] = [db.pragma('page_count', { simple: true }), db.pragma('freelist_count', { simple: true })];
  db.close();
  return (Number(pages) - Number(free)) * 4096;
}

it('the ids that groups ever had are told, so that none is given twice', async () => {
  const store = await openedArchive();
  const galley = (...groups: string[]): string =>
    groups.map((id) => `@article {"id":"${id}"}\nb${id}\tparagraph\t文\n`).join('');
  await store.addPage(newPage(galley('a1', 'a2')));
  expect((await store.page(1)).retired).toEqual(['a2']);
  const edit = { page: 1, reason: 'edit', author: '', done: false } as const;
  await store.addRevision({ ...edit, base: 1, corrected: corrected(galley('a1', 'a7', 'p3')) });
  await store.addRevision({ ...edit, base: 2, corrected: corrected(galley('a1')) });
  expect((await store.page(1)).retired).toEqual(['a7', 'p3']);
});
