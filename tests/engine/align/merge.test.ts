import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CorrectedPage, mergePages, placedBlocks } from '../../../src/engine/index.ts';
import { LETTERS, merged, threePages } from './merge-pages.ts';

describe('merging pages', () => {
  it.each([
    ['edits of different blocks', 'a1: 1拉萨 2市委', 'a1: 1拉萨市 2市委', 'a1: 1拉萨 2县委', 'a1: 1拉萨市 2县委'],
    ['edits of one block', 'a1: 1拉萨市委书记', 'a1: 1拉萨县委书记', 'a1: 1拉萨市委书纪', 'a1: 1拉萨县委书纪'],
    ['the same edit', 'a1: 1拉萨市委', 'a1: 1拉萨县委', 'a1: 1拉萨县委', 'a1: 1拉萨县委'],
    [
      'a move and an edit',
      'a1: 1拉萨 2市委 3书记',
      'a1: 3书记 1拉萨 2市委',
      'a1: 1拉萨 2市委 3书纪',
      'a1: 3书纪 1拉萨 2市委',
    ],
    [
      'a move to another article and a role',
      'a1: 1拉萨 / a2: 2市委',
      'a1: 1拉萨 2市委',
      'a1: 1拉萨 / a2: 2h市委',
      'a1: 1拉萨 2h市委',
    ],
    [
      'moves of different blocks',
      'a1: 1甲 2乙 3丙 4丁',
      'a1: 2乙 1甲 3丙 4丁',
      'a1: 1甲 2乙 4丁 3丙',
      'a1: 2乙 1甲 4丁 3丙',
    ],
    [
      'a join and an edit of its first part',
      'a1: 1拉萨市，2 2委',
      'a1: 1拉萨市，2委',
      'a1: 1拉萨县，2 2委',
      'a1: 1拉萨县，2委',
    ],
    ['blocks added by both', 'a1: 1甲 2乙', 'a1: 1甲 3丙 2乙', 'a1: 1甲 2乙 4丁', 'a1: 1甲 3丙 2乙 4丁'],
    [
      'articles in a new order, and a new article',
      'a1: 1甲 / a2: 2乙',
      'a2: 2乙 / a1: 1甲',
      'a1: 1甲 / a2: 2乙 / a3: 3丙',
      'a2: 2乙 / a3: 3丙 / a1: 1甲',
    ],
    ['a block moved by one, deleted by the other', 'a1: 1甲 2乙 3丙', 'a1: 2乙 1甲 3丙', 'a1: 1甲 3丙', 'a1: 1甲 3丙'],
    ['halves of a rare character never', 'a1: 1甲𠮷乙', 'a1: 1甲𠮸乙', 'a1: 1甲𠮷丙', 'a1: 1甲𠮸丙'],
  ])('makes %s', (_, base, ours, theirs, expected) => {
    expect(merged(base, ours, theirs)).toBe(expected);
  });

  it.each([
    ['overlapping edits', 'a1: 1拉萨市委', 'a1: 1拉萨县委', 'a1: 1拉萨州委', 'a1: 1拉萨县委 ! text b1 市|县|州'],
    [
      'and makes the edits beside them',
      'a1: 1拉萨市委书记',
      'a1: 1拉萨县委书记',
      'a1: 1拉萨州委书纪',
      'a1: 1拉萨县委书纪 ! text b1 市|县|州',
    ],
    ['insertions at one place', 'a1: 1甲乙', 'a1: 1甲子乙', 'a1: 1甲丑乙', 'a1: 1甲子乙 ! text b1 |子|丑'],
    [
      'two rewritings of a sentence',
      'a1: 1今天天气好',
      'a1: 1明日天晴朗',
      'a1: 1今天空气好',
      'a1: 1明日天晴朗 ! text b1 今天天气好|明日天晴朗|今天空气好',
    ],
    ['an edit of a deleted block', 'a1: 1甲 2乙', 'a1: 1甲 2丙', 'a1: 1甲', 'a1: 1甲 2丙 ! presence b2 乙|丙|-'],
    ['a deletion of an edited block', 'a1: 1甲 2乙', 'a1: 1甲', 'a1: 1甲 2丙', 'a1: 1甲 ! presence b2 乙|-|丙'],
    [
      'moves of one block',
      'a1: 1甲 / a2: 2乙 / a3: 3丙',
      'a1: 1甲 3丙 / a2: 2乙',
      'a1: 1甲 / a2: 2乙 3丙',
      'a1: 1甲 3丙 / a2: 2乙 ! place b3 a3|a1|a2',
    ],
    [
      'moves of one block within its article',
      'a1: 1甲 2乙 3丙 4丁',
      'a1: 4丁 1甲 2乙 3丙',
      'a1: 1甲 4丁 2乙 3丙',
      'a1: 4丁 1甲 2乙 3丙 ! place b4 -|a1 first|a1 after b1',
    ],
    ['different blocks under one id', 'a1: 1甲', 'a1: 1甲 2乙', 'a1: 2丙 1甲', 'a1: 3丙 1甲 2乙 ! name b3 -|乙|丙'],
    [
      'an article that one side dissolved',
      'a1: 1甲 / a2: 2乙',
      'a1: 1甲 2乙',
      'a1: 1甲 / a2: 2乙 3丙',
      'a1: 1甲 2乙 / a2: 3丙 ! group a2 {"id":"a2","kind":"article"}|-|{"id":"a2","kind":"article"}',
    ],
    ['text that both moved', 'a1: 1甲 2乙 3丙', 'a1: 1甲乙 3丙', 'a1: 1甲 3乙丙', 'a1: 1甲乙 3乙丙 ! account  -|-|乙'],
  ])('leaves as ours and lists %s', (_, base, ours, theirs, expected) => {
    expect(merged(base, ours, theirs)).toBe(expected);
  });

  const RUNS = { numRuns: 500 };

  it('takes the one side that changed, and takes equal changes once', () => {
    fc.assert(
      fc.property(threePages(6), ([base, changed]) => {
        expect(mergePages(base, changed, base)).toEqual({ page: changed, conflicts: [] });
        expect(mergePages(base, base, changed)).toEqual({ page: changed, conflicts: [] });
        expect(mergePages(base, changed, changed)).toEqual({ page: changed, conflicts: [] });
      }),
      RUNS,
    );
  });

  it('gives every block one id and one place', () => {
    fc.assert(
      fc.property(threePages(6), ([base, ours, theirs]) => {
        const { page } = mergePages(base, ours, theirs);
        const ids = [...Array.from(placedBlocks(page), ({ block }) => block.id), ...page.groups.map(({ id }) => id)];
        expect(ids).toEqual([...new Set(ids)]);
      }),
      RUNS,
    );
  });

  it('keeps all that ours put in, and all that theirs put in unless it is listed', () => {
    fc.assert(
      fc.property(threePages(5), ([base, ours, theirs]) => {
        const { page, conflicts } = mergePages(base, ours, theirs);
        expect(lettersOf(page, LETTERS.ours)).toEqual(lettersOf(ours, LETTERS.ours));
        if (conflicts.length > 0) return;
        expect(lettersOf(page, LETTERS.theirs)).toEqual(lettersOf(theirs, LETTERS.theirs));
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no character that neither side took out', () => {
    fc.assert(
      fc.property(threePages(5), ([base, ours, theirs]) => {
        const { page, conflicts } = mergePages(base, ours, theirs);
        if (conflicts.some(({ what }) => what !== 'account')) return;
        const [was, us, them, is] = [base, ours, theirs, page].map(
          (side) => (character: string) => Array.from(textOf(side)).filter((c) => c === character).length,
        );
        for (const c of '拉萨市委𠮷😀，。') {
          const count = was?.(c) ?? 0;
          const taken = Math.min(0, (us?.(c) ?? 0) - count) + Math.min(0, (them?.(c) ?? 0) - count);
          expect(is?.(c)).toBeGreaterThanOrEqual(count + taken);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const textOf = (page: CorrectedPage): string => Array.from(placedBlocks(page), ({ block }) => block.text).join('');

/** These letters on a page, sorted. */
const lettersOf = (page: CorrectedPage, letters: readonly string[]): string[] =>
  Array.from(textOf(page))
    .filter((letter) => letters.includes(letter))
    .toSorted();
