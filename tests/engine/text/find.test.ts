import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAITHFUL, finderOf, fold, LOOSE, type Likeness } from '../../../src/engine/index.ts';

const found = (term: string, text: string, likeness: Likeness): string[] =>
  finderOf(term, likeness)(text).map(({ start, end }) => text.slice(start, end));
const blind = (more: Partial<Likeness>): Likeness => ({ ...FAITHFUL, ...more });

describe('finding a term', () => {
  it.each<[string, string, Partial<Likeness>, string[]]>([
    ['公园', '公园里的公园', {}, ['公园', '公园']],
    ['经济工作', '全市经济\n工作会议', { spaces: true }, ['经济\n工作']],
    ['经济工作', '全市经济\n工作会议', {}, []],
    ['张三', '记者　张　三　摄', { spaces: true }, ['张　三']],
    ['头发', '頭髮與发展', { variants: true }, ['頭髮']],
    ['头发', '頭髮', {}, []],
    ['ABC', '（ＡＢＣ）', { variants: true }, ['ＡＢＣ']],
    ['abc', 'ABC', { caseless: true }, ['ABC']],
    ['abc', 'ABC', {}, []],
    ['𠮷野', '在𠮷野家', {}, ['𠮷野']],
    ['㗲', '𠵾', { variants: true }, ['𠵾']],
    ['aa', 'aa aaa aa', {}, ['aa', 'aa']],
    ['啊啊', '啊啊啊', {}, ['啊啊']],
  ])('%s in %s %j', (term, text, more, expected) => {
    expect(found(term, text, blind(more))).toEqual(expected);
  });

  it('takes a word of letters whole, with any space between two of them', () => {
    expect(found('art', 'party art', LOOSE)).toEqual(['art']);
    expect(found('new york', 'New   York, Newyork', LOOSE)).toEqual(['New   York']);
    expect(found('newyork', 'New York', LOOSE)).toEqual([]);
    expect(found('e', 'e\u0301 e', FAITHFUL)).toEqual(['e']);
    expect(found('e\u0301', 'e \u0301, e\u0301', LOOSE)).toEqual(['e\u0301']);
  });

  it('finds nothing for what folds to nothing', () => {
    expect(found(' \n', 'a \n b', LOOSE)).toEqual([]);
    expect(found('', 'a', FAITHFUL)).toEqual([]);
  });

  it('finds, faithfully, what stands there, as often as a plain search of Han text does', () => {
    const han = fc.string({ unit: fc.constantFrom('公', '园', '𠮷', '，', '髮', '发', '1'), maxLength: 30 });
    fc.assert(
      fc.property(
        han,
        fc.string({ unit: fc.constantFrom('公', '园', '𠮷', '，'), minLength: 1, maxLength: 3 }),
        (text, term) => {
          expect(found(term, text, FAITHFUL)).toHaveLength(text.split(term).length - 1);
        },
      ),
    );
  });

  it('says spans that never cut a pair, whatever the text', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (text, term, spaces) => {
        for (const { start, end } of finderOf(term, { variants: true, caseless: true, spaces })(text + term + text)) {
          expect(end).toBeGreaterThan(start);
          expect((text + term + text).slice(start, end).isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

it('folding keeps a place for every unit', () => {
  const { text, starts, edges } = fold('A　髮𠮷 b', LOOSE);
  expect(text).toBe('a发𠮷b');
  expect([...starts]).toEqual([0, 2, 3, 3, 6, 7]);
  expect([...edges]).toEqual([1, 1, 1, 0, 1, 1]);
});
