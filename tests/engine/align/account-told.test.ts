// Told as `before→after×n … | changed | missing | added`.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account, align, type CharacterCount, layers, tellAccount } from '../../../src/engine/index.ts';
import { page } from './pages.ts';
import { nastyText } from './texts.ts';

const tell = (raw: string, ...lines: readonly string[]) => {
  const corrected = page(...lines);
  const strict = account(raw, corrected);
  return { strict, told: tellAccount(strict, layers(corrected, align(raw, corrected))) };
};

const listed = (counts: readonly CharacterCount[]): string =>
  counts.map(({ character, count }) => character.repeat(count)).join('');

const sum = (counts: readonly CharacterCount[]): number => counts.reduce((total, { count }) => total + count, 0);

describe('the account as it is told', () => {
  it.each([
    ['nothing', '拉萨市委常委会', ['拉萨市委常委会'], ' | 0 |  | '],
    ['a character replaced', '拉萨币委常委会', ['拉萨市委常委会'], '币→市×1 | 1 |  | '],
    ['a mark widened', '拉萨市委,常委会', ['拉萨市委，常委会'], ',→，×1 | 1 |  | '],
    ['dots made an ellipsis', '拉萨市委......常委会', ['拉萨市委……常委会'], '......→……×1 | 6 |  | '],
    ['a character taken out', '广大的的群众', ['广大的群众'], ' | 0 | 的 | '],
    ['a character typed', '广大群众', ['广大的群众'], ' | 0 |  | 的'],
    ['a sentence written over', '拉萨市委常委会召开会议', ['拉萨市委某会议'], '常委会召开→某×1 | 1 | 会召委开 | '],
    ['two characters that changed places', '甲拉萨市委常委会乙', ['乙拉萨市委常委会甲'], ' | 0 |  | '],
  ] as const)('%s', (_, raw, lines, expected) => {
    const { replacements, changed, missing, added } = tell(raw, ...lines).told;
    const pairs = replacements.map(({ before, after, count }) => `${before}→${after}×${count}`).join(' ');
    expect([pairs, changed, listed(missing), listed(added)].join(' | ')).toBe(expected);
  });

  it('tells the other width of a character as changed, wherever it stands', () => {
    const strict = {
      raw: 9,
      kept: 9,
      removed: 0,
      missing: [{ character: 'Ａ', count: 2 }],
      added: [{ character: 'A', count: 3 }],
    };
    const { changed, missing, added } = tellAccount(strict, []);
    expect([changed, listed(missing), listed(added)]).toEqual([2, '', 'A']);
  });

  it('tells nothing that the strict account does not list, and leaves nothing out', () => {
    fc.assert(
      fc.property(nastyText, fc.array(nastyText, { maxLength: 4 }), (raw, texts) => {
        const { strict, told } = tell(raw, ...texts.map((text) => `: ${text}`));
        const [gone, come] = [sum(strict.missing) - sum(told.missing), sum(strict.added) - sum(told.added)];
        expect(Math.min(gone, come)).toBeGreaterThanOrEqual(0);
        expect(told.changed).toBeGreaterThanOrEqual(Math.max(gone, come));
        expect(told.changed).toBeLessThanOrEqual(gone + come);
        for (const [some, all] of [
          [told.missing, strict.missing],
          [told.added, strict.added],
        ] as const) {
          const most = new Map(all.map(({ character, count }) => [character, count]));
          for (const { character, count } of some) expect(count).toBeLessThanOrEqual(most.get(character) ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
