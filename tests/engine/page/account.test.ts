import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account, balances, placedBlocks, readGalleyText } from '../../../src/engine/page/index.ts';
import { somePage } from './arbitraries.ts';

const page = readGalleyText(
  '@article {"id":"a1"}\nb1\tparagraph\t9月21日，𠮷野家\n@removed {"id":"r1","why":"hyphen at a wrap"}\nb2\tparagraph\t-\n',
);

describe('the account', () => {
  it('balances through joins, moves and spaces', () => {
    const a = account('𠮷野 家\n 9 月-\n21日，', page);
    expect(balances(a)).toBe(true);
    expect(a).toMatchObject({ raw: 10, kept: 9, removed: 1 });
  });

  it('names what is missing and what is added', () => {
    const a = account('9月21日，𠮷野家家-', page);
    expect(a.missing).toEqual([{ character: '家', count: 1 }]);
    expect(account('9月21日，野家-', page).added).toEqual([{ character: '𠮷', count: 1 }]);
  });

  it('sees any single character that goes', () => {
    fc.assert(
      fc.property(somePage, fc.nat(), (some, at) => {
        const raw = Array.from(placedBlocks(some), ({ block }) => block.text).join('\n');
        expect(balances(account(raw, some))).toBe(true);
        const characters = Array.from(raw);
        const gone = characters.splice(at % (characters.length + 1), 1)[0];
        if (gone === undefined || /^\s$/u.test(gone)) return;
        expect(account(characters.join(''), some).added).toEqual([{ character: gone, count: 1 }]);
      }),
    );
  });
});
