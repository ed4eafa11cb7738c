// What the index is told: a text that holds a term holds all that is asked of the index for it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../src/engine/index.ts';
import { queryOf, tokensAt, tokensOf } from '../../../src/main/store/tokens.ts';

const UNITS = ['公', '园', '園', '的', '𠮷', '，', ',', ' ', '　', 'a', 'B', 'ab', '2', '２', '\n', '"', '*', '\u0301'];
const texts = fc.string({ unit: fc.constantFrom(...UNITS, '\u200b', '𝐀'), maxLength: 14 });
const terms = fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 3 });

const listed = (tokens: Uint8Array): string[] => Buffer.from(tokens).toString().split(' ');

/** Would the index find the expression among the tokens of one row? */
function holds(tokens: readonly string[], match: string): boolean {
  return match.split(' AND ').every((asked) => {
    const isBeginning = asked.endsWith('*');
    const token = asked.slice(1, isBeginning ? -2 : -1);
    return tokens.some((one) => (isBeginning ? one.startsWith(token) : one === token));
  });
}

describe('tokens', () => {
  it.each([
    ['公园里', ['公园', '园里', '里']],
    ['ＡＢ 與公園', ['ab', '与公', '公园', '园']],
    ['𠮷野 a𠮷', ['𠮷野', '野', 'a', '𠮷']],
    ['说。，"', ['说。', '。\ue02c', '\ue02c\ue022', '\ue022']],
  ])('of %s', (text, expected) => {
    expect(listed(tokensOf(text))).toEqual(expected);
  });

  it('are there for whatever a text is found by', () => {
    fc.assert(
      fc.property(texts, terms, fc.boolean(), fc.boolean(), (text, term, variants, caseless) => {
        const match = queryOf(term);
        fc.pre(match !== null && finderOf(term, { variants, caseless, spaces: true })(text).length > 0);
        expect(holds(listed(tokensOf(text)), match ?? '')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('that a change brings are those beside it', () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (head, was, put, tail) => {
        const [before, after] = [head + was + tail, head + put + tail];
        const changed = { start: head.length, end: head.length + put.length };
        const told = new Set([...listed(tokensOf(before)), ...listed(tokensAt(after, changed))]);
        expect(listed(tokensOf(after)).filter((token) => !told.has(token))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    const [long, at] = [`${'公园里'.repeat(50)}放风筝${'公园里'.repeat(50)}`, 151];
    expect(listed(tokensAt(long, { start: at, end: at + 2 }))).toHaveLength(6);
  });
});
