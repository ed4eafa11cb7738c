// Replacing, and taking it back, derive only what changed: what comes out is what deriving the whole page anew gives.
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CorrectedPage, readGalleyText } from '../../../src/engine/index.ts';
import { derivedFrom } from '../../../src/main/store/derived.ts';
import { retouched } from '../../../src/main/store/exchange.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { openedArchive, temporaryFolder } from './archives.ts';
import { addPage, block, indexAll } from './corrected-pages.ts';

const PAGE: CorrectedPage = {
  groups: [
    { id: 'f1', kind: 'furniture', blocks: [block('b1', '2025年9月22日 星期一 第04版', 'furniture')] },
    {
      id: 'a1',
      kind: 'article',
      blocks: [
        block('b2', '风筝节开幕', 'headline'),
        block('b3', '本报记者 卓玛', 'byline'),
        block('b4', '孩子放风筝。大家都来了。'),
        block('b5', '（下转第04版）', 'jump'),
      ],
    },
    { id: 'a2', kind: 'article', blocks: [block('b6', '公园里'), block('b7', '没有别的')] },
  ],
};

const DERIVED = [
  'SELECT title, characters FROM pages',
  'SELECT id, kind, title, position, characters, jumps_to, jumps_from FROM articles ORDER BY id',
  'SELECT field, value, words FROM evidence ORDER BY field',
  'SELECT kind, group_name, block, role, text, raw FROM passages ORDER BY block',
  'SELECT read, meant, before, after, at FROM fixes ORDER BY passage, at',
  'SELECT name, count FROM names ORDER BY name',
];

function derivedIn(file: string): unknown[][] {
  const db = new Database(file, { readonly: true });
  try {
    return DERIVED.map((sql) => db.prepare(sql).all());
  } finally {
    db.close();
  }
}

async function replaced(store: Store, page: number, hits: readonly (readonly [string, string, string])[]) {
  const { revision, corrected } = await store.page(page);
  const texts = new Map(readGalleyText(corrected).groups.flatMap(({ blocks }) => blocks.map((b) => [b.id, b.text])));
  const chosen = hits.map(([id, was, put]) => {
    const start = texts.get(id)?.indexOf(was) ?? -1;
    return { block: id, start, end: start + was.length, was, with: put };
  });
  const report = await store.replaceHits({ find: '', with: '', pages: [{ page, revision, hits: chosen }] });
  expect(report.skipped).toEqual([]);
  return report.operation ?? 0;
}

describe('what is derived from a page', () => {
  it.each([
    ['a word of a text', [['b4', '风筝', '纸鸢']]],
    ['a headline', [['b2', '风筝节', '花节']]],
    ['a name', [['b3', '卓玛', '央金']]],
    ['a jump', [['b5', '04', '05']]],
    ['the head of the page', [['b1', '22', '23']]],
    [
      'several texts',
      [
        ['b4', '风筝', '纸鸢'],
        ['b6', '公', '花'],
        ['b4', '大家', ''],
      ],
    ],
  ] satisfies [string, [string, string, string][]][])(
    'is right after %s was replaced, and after the undo',
    async (_what, hits) => {
      const file = join(temporaryFolder(), 'a.galley');
      const store = await openedArchive(file);
      const page = await addPage(store, PAGE, { number: 1 });
      // The way that derives everything: a text put back and forth.
      const { corrected: text, revision: base } = await store.page(page);
      const put = (to: string, on: number) =>
        store.changeTexts({
          kind: 'test',
          about: {},
          reason: 'edit',
          author: '',
          texts: [{ page, base: on, text: to }],
        });
      await put(`${text}@article {"id":"a9"}\nb99\tparagraph\t多\n`, base);
      await put(text, (await store.page(page)).revision);
      const before = derivedIn(file);
      const operation = await replaced(store, page, hits);
      const after = derivedIn(file);
      const { corrected } = await store.page(page);
      const { articles, title, evidence } = derivedFrom(readGalleyText(corrected));
      expect(after[0]).toMatchObject([{ title }]);
      expect(after[1]).toMatchObject(
        articles.map(({ jumpsTo, jumpsFrom, title: own, characters }) => ({
          title: own,
          characters,
          jumps_to: jumpsTo,
          jumps_from: jumpsFrom,
        })),
      );
      expect(after[2]).toEqual(evidence.toSorted((a, b) => (a.field < b.field ? -1 : 1)));
      await store.dropIndex();
      await indexAll(store);
      expect(after.slice(3)).toEqual(derivedIn(file).slice(3));
      await store.undoOperation(operation);
      expect(derivedIn(file)).toEqual(before);
      expect((await store.page(page)).corrected).toBe(text);
      expect((await store.check()).problems).toEqual([]);
    },
  );
});

describe('retouched', () => {
  const galley = (...lines: string[]): string => `@article {"id":"a1"}\n${lines.join('\n')}\n`;

  it('tells the blocks and groups whose text is another', () => {
    const after = galley('b1\tparagraph\t早\\n上', 'b2\tparagraph\t好');
    const found = retouched(galley('b1\tparagraph\t早', 'b2\tparagraph\t好'), after);
    expect([...(found?.blocks ?? [])]).toEqual([['b1', '早\n上']]);
    expect(found?.groups).toEqual(readGalleyText(after).groups);
  });

  it.each([
    ['a role', galley('b1\theadline\t早', 'b2\tparagraph\t好')],
    ['an id', galley('b3\tparagraph\t早', 'b2\tparagraph\t好')],
    ['a head', galley('b1\tparagraph\t早', 'b2\tparagraph\t好').replace('a1', 'a2')],
    ['the number of blocks', galley('b1\tparagraph\t早')],
    ['what is no galley text', 'b1\tparagraph\t早晨\nb2\n\n'],
  ])('knows that %s is more than a text', (_what, after) => {
    expect(retouched(galley('b1\tparagraph\t早', 'b2\tparagraph\t好'), after)).toBeNull();
  });
});
