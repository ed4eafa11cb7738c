import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyOps,
  type CorrectedPage,
  countLayers,
  pageChanges,
  type PageOp,
  readGalleyText,
  writeGalleyText,
} from '../../../src/engine/index.ts';

const PAGE = readGalleyText(
  [
    '@article {"id":"a1"}',
    'b1\theadline\t春天来了',
    'b2\tparagraph\t本报讯 今天上午，公园里的花都开了，游人很多。',
    'b3\tparagraph\t孩子们在草地 上放风筝，老人们坐在长椅上。',
    '@article {"id":"a2"}',
    'b4\tparagraph\t昨天夜里下了一场大雨，山里的路断了。',
    'b5\tparagraph\t今天一早，路已经修好了。',
    '',
  ].join('\n'),
);
const after = (...ops: PageOp[]): CorrectedPage => applyOps(PAGE, ops);
const counts = (page: CorrectedPage) =>
  Object.fromEntries(Object.entries(countLayers(pageChanges(PAGE, page).changes)).filter(([, count]) => count > 0));

describe('the changes of a page', () => {
  it.each<[string, PageOp[], object, string[]]>([
    ['a character', [{ op: 'replace', block: 'b4', start: 5, end: 6, text: '过' }], { characters: 1 }, ['a2']],
    ['a space taken out', [{ op: 'replace', block: 'b3', start: 6, end: 7, text: '' }], { spaces: 1 }, ['a1']],
    ['a join', [{ op: 'join', block: 'b4', glue: '' }], { wraps: 1 }, ['a2']],
    ['a split', [{ op: 'split', block: 'b4', at: 11 }], { wraps: 1 }, ['a2']],
    ['a role', [{ op: 'role', block: 'b2', role: 'caption' }], { roles: 1 }, ['a1']],
    ['a block moved', [{ op: 'move', block: 'b5', to: 'a1' }], { order: 1 }, ['a1', 'a2']],
    ['an article cut off', [{ op: 'cut', block: 'b2' }], { order: 1 }, ['a1', 'a3']],
    ['articles made one', [{ op: 'merge', group: 'a2' }], { order: 1 }, ['a1', 'a2']],
    ['nothing', [], {}, []],
  ])('%s', (_, ops, layers, groups) => {
    const page = after(...ops);
    expect(counts(page)).toEqual(layers);
    expect(pageChanges(PAGE, page).groups).toEqual(groups);
  });

  it('say where they are on both sides', () => {
    const { changes } = pageChanges(PAGE, after({ op: 'replace', block: 'b4', start: 5, end: 6, text: '过' }));
    expect(changes).toEqual([
      {
        layer: 'characters',
        from: { block: 'b4', start: 5, end: 6 },
        to: { block: 'b4', start: 5, end: 6 },
        before: '了',
        after: '过',
      },
    ]);
  });

  it('are none exactly when the pages are equal', () => {
    const blocks = ['b1', 'b2', 'b3', 'b4', 'b5'];
    const op = fc.oneof(
      fc.record({
        op: fc.constant('role' as const),
        block: fc.constantFrom(...blocks),
        role: fc.constant('list' as const),
      }),
      fc.record({ op: fc.constant('cut' as const), block: fc.constantFrom('b2', 'b3', 'b5') }),
      fc.record({
        op: fc.constant('replace' as const),
        block: fc.constantFrom(...blocks),
        start: fc.nat(3),
        end: fc.constant(4),
        text: fc.constantFrom('', '\ud842\udfb7', '新 的', '\u{1f600}'),
      }),
    );
    fc.assert(
      fc.property(fc.option(op, { nil: undefined }), (one) => {
        const page = one === undefined ? PAGE : after(one);
        const { changes, groups } = pageChanges(PAGE, page);
        const same = writeGalleyText(page) === writeGalleyText(PAGE);
        expect([changes.length === 0, groups.length === 0]).toEqual([same, same]);
      }),
    );
  });
});
