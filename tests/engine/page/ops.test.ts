import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  account,
  applyOp,
  applyOps,
  balances,
  type CorrectedPage,
  GROUP_KINDS,
  type PageOp,
  PageOpError,
  placedBlocks,
  readGalleyText,
  ROLES,
  writeGalleyText,
} from '../../../src/engine/page/index.ts';
import { somePage } from './arbitraries.ts';

const page = readGalleyText(
  [
    '@article {"id":"a1"}',
    'b1\theadline\t双拥公园揭牌',
    'b2\tparagraph\t拉萨融媒讯',
    'b3\tparagraph\t出席。',
    '@article {"id":"a2"}',
    'b4\tcaption\t图为现场。',
    '',
  ].join('\n'),
);

/** A page as `a1: b1 b2 | a2: b3`. */
const shape = (p: CorrectedPage): string =>
  p.groups.map((group) => `${group.id}: ${group.blocks.map((block) => block.id).join(' ')}`).join(' | ');
const textOf = (p: CorrectedPage, id: string): string | undefined =>
  Array.from(placedBlocks(p)).find(({ block }) => block.id === id)?.block.text;

describe('page operations', () => {
  it.each<[string, PageOp, string]>([
    ['join', { op: 'join', block: 'b2', glue: '' }, 'a1: b1 b2 | a2: b4'],
    ['split', { op: 'split', block: 'b2', at: 2 }, 'a1: b1 b2 b5 b3 | a2: b4'],
    ['move into another group', { op: 'move', block: 'b4', to: 'a1' }, 'a1: b1 b2 b3 b4'],
    ['move before a block', { op: 'move', block: 'b4', to: 'a1', before: 'b2' }, 'a1: b1 b4 b2 b3'],
    ['move within a group', { op: 'move', block: 'b1', to: 'a1' }, 'a1: b2 b3 b1 | a2: b4'],
    ['detach', { op: 'detach', block: 'b3', kind: 'photo' }, 'a1: b1 b2 | p1: b3 | a2: b4'],
    ['detach the only block', { op: 'detach', block: 'b4', kind: 'photo' }, 'a1: b1 b2 b3 | p1: b4'],
    ['cut', { op: 'cut', block: 'b3' }, 'a1: b1 b2 | a3: b3 | a2: b4'],
    ['merge', { op: 'merge', group: 'a2' }, 'a1: b1 b2 b3 b4'],
  ])('%s', (_, op, expected) => {
    expect(shape(applyOp(page, op))).toBe(expected);
  });

  it('replaces and joins text', () => {
    expect(textOf(applyOp(page, { op: 'replace', block: 'b2', start: 2, end: 4, text: '日报' }), 'b2')).toBe(
      '拉萨日报讯',
    );
    expect(textOf(applyOp(page, { op: 'join', block: 'b2', glue: ' ' }), 'b2')).toBe('拉萨融媒讯 出席。');
  });

  it('remembers what a cut article came from', () => {
    expect(applyOp(page, { op: 'cut', block: 'b2' }).groups[1]).toMatchObject({ id: 'a3', derivedFrom: 'a1' });
  });

  it.each<[string, PageOp]>([
    ['an unknown block', { op: 'role', block: 'b9', role: 'list' }],
    ['an unknown group', { op: 'move', block: 'b1', to: 'a9' }],
    ['a span outside the text', { op: 'replace', block: 'b3', start: 1, end: 9, text: '' }],
    ['a split that leaves nothing', { op: 'split', block: 'b3', at: 3 }],
    ['a join at the end of a group', { op: 'join', block: 'b3', glue: '' }],
    ['a cut at the first block', { op: 'cut', block: 'b1' }],
    ['a merge of the first group', { op: 'merge', group: 'a1' }],
  ])('refuses %s', (_, op) => {
    expect(() => applyOp(page, op)).toThrow(PageOpError);
  });

  it('never gives a group the id of one that was there before', () => {
    const grown = {
      ...readGalleyText('@article {"id":"a1"}\nb1\tparagraph\t甲\nb2\tparagraph\t乙\nb3\tparagraph\t丙\n'),
      retired: ['a4', 'p2'],
    };
    const cut = applyOps(grown, [
      { op: 'cut', block: 'b2' },
      { op: 'detach', block: 'b3', kind: 'photo' },
    ]);
    expect(cut.groups.map(({ id }) => id)).toEqual(['a1', 'a5', 'p3']);
    expect(cut.retired).toEqual(grown.retired);
  });

  it('never loses or invents a character, and keeps ids unique', () => {
    fc.assert(
      fc.property(somePage, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 12 }), (start, choices) => {
        const raw = Array.from(placedBlocks(start), ({ block }) => block.text).join('\n');
        const end = choices.reduce((current, choice) => attempt(current, pick(current, choice)), start);
        expect(balances(account(raw, end))).toBe(true);
        expect(readGalleyText(writeGalleyText(end))).toEqual(end);
      }),
    );
  });
});

/** Any operation but `replace` on things that are on the page. */
function pick(current: CorrectedPage, [which, a, b]: readonly [number, number, number]): PageOp {
  const blocks = Array.from(placedBlocks(current), ({ block }) => block);
  const block = blocks[a % blocks.length];
  const group = current.groups[b % current.groups.length];
  const id = block?.id ?? '';
  const ops: readonly PageOp[] = [
    { op: 'join', block: id, glue: ' ' },
    { op: 'split', block: id, at: b % ((block?.text.length ?? 0) + 1) },
    { op: 'role', block: id, role: ROLES[b % ROLES.length] ?? 'paragraph' },
    { op: 'move', block: id, to: group?.id ?? '' },
    { op: 'detach', block: id, kind: GROUP_KINDS[b % GROUP_KINDS.length] ?? 'article' },
    { op: 'cut', block: id },
    { op: 'merge', group: group?.id ?? '' },
  ];
  return ops[which % ops.length] ?? { op: 'cut', block: id };
}

function attempt(current: CorrectedPage, op: PageOp): CorrectedPage {
  try {
    return applyOp(current, op);
  } catch (error) {
    if (error instanceof PageOpError) return current;
    throw error;
  }
}
