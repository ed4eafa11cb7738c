// Verbs of structure as pure edits: whatever is done in whatever order, no character is lost and every id stays unique.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CorrectedPage,
  PageOpError,
  placedBlocks,
  readGalleyText,
  writeGalleyText,
} from '../../../src/engine/page/index.ts';
import {
  bringBack,
  cutArticle,
  type PageEdit,
  placeGroup,
  stepBlock,
  stepBlockToGroup,
  stepGroup,
  takeOut,
} from '../../../src/renderer/desk/page-edits.ts';

const page: CorrectedPage = {
  groups: [
    {
      id: 'a1',
      kind: 'article',
      blocks: [
        { id: 'b1', role: 'headline', text: '主题' },
        { id: 'b2', role: 'paragraph', text: '甲乙丙丁' },
        { id: 'b3', role: 'paragraph', text: '戊己' },
      ],
    },
    { id: 'a2', kind: 'article', blocks: [{ id: 'b4', role: 'paragraph', text: '庚辛' }] },
  ],
};

/** b1 stands last on the raw page, as headlines do. */
const rawStart = (block: string): number | undefined => ({ b1: 90, b2: 10, b3: 20, b4: 30 })[block];
const order = (made: CorrectedPage): string[] =>
  made.groups.map(({ id, blocks }) => [id, ...blocks.map((b) => b.id)].join(' '));

describe('page edits', () => {
  it('move a block past the edge of its group', () => {
    expect(order(stepBlock('b3', -1)(page))).toEqual(['a1 b1 b3 b2', 'a2 b4']);
    expect(order(stepBlock('b3', 1)(page))).toEqual(['a1 b1 b2', 'a2 b3 b4']);
    expect(order(stepBlockToGroup('b4', -1)(page))).toEqual(['a1 b1 b2 b3 b4']);
  });

  it('put groups in another order', () => {
    expect(order(stepGroup('a2', -1)(page))).toEqual(['a2 b4', 'a1 b1 b2 b3']);
    expect(order(placeGroup('a1', null)(page))).toEqual(['a2 b4', 'a1 b1 b2 b3']);
    expect(() => stepGroup('a1', -1)(page)).toThrow(PageOpError);
  });

  it('cut an article within a block, before it, and at its end', () => {
    expect(cutArticle('b2', 2)(page).groups[1]?.blocks.map(({ text }) => text)).toEqual(['丙丁', '戊己']);
    expect(order(cutArticle('b3', 0)(page))).toEqual(['a1 b1 b2', 'a3 b3', 'a2 b4']);
    expect(order(cutArticle('b2', 4)(page))).toEqual(['a1 b1 b2', 'a3 b3', 'a2 b4']);
  });

  it('bring a block back to where it was', () => {
    const out = takeOut('b2', '次仁')(page);
    expect(out.groups.at(-1)).toMatchObject({ kind: 'removed', why: '次仁', derivedFrom: 'a1' });
    expect(bringBack('b2', rawStart)(out)).toEqual(page);
  });

  it('bring back to the nearest article what came from nowhere', () => {
    const groups = [
      ...page.groups,
      { id: 'r1', kind: 'removed' as const, blocks: [{ id: 'b5', role: 'paragraph' as const, text: '壬' }] },
    ];
    const starts = (block: string): number | undefined => (block === 'b5' ? 25 : rawStart(block));
    expect(order(bringBack('b5', starts)({ groups }))).toEqual(['a1 b1 b2 b3 b5', 'a2 b4']);
  });
});

const block = fc.constantFrom('b1', 'b2', 'b3', 'b4', 'b5', 'b6');
const direction = fc.constantFrom(1 as const, -1 as const);
const edits: fc.Arbitrary<PageEdit> = fc.oneof(
  fc.tuple(block, direction).map(([id, by]) => stepBlock(id, by)),
  fc.tuple(block, direction).map(([id, by]) => stepBlockToGroup(id, by)),
  fc.tuple(fc.constantFrom('a1', 'a2', 'a3', 'r1'), direction).map(([id, by]) => stepGroup(id, by)),
  fc.tuple(block, fc.nat(5)).map(([id, at]) => cutArticle(id, at)),
  block.map((id) => takeOut(id, 'x')),
  block.map((id) => bringBack(id, rawStart)),
);

it('lose no character and double no id, in any order', () => {
  const characters = (made: CorrectedPage): string =>
    Array.from(placedBlocks(made), ({ block: { text } }) => text)
      .join('')
      .split('')
      .toSorted()
      .join('');
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 12 }), (walk) => {
      const end = walk.reduce((now, edit) => {
        try {
          return edit(now);
        } catch (error) {
          if (error instanceof PageOpError) return now;
          throw error;
        }
      }, page);
      expect(characters(end)).toBe(characters(page));
      const ids = Array.from(placedBlocks(end), (placed) => placed.block.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(readGalleyText(writeGalleyText(end))).toEqual(end);
    }),
  );
});
