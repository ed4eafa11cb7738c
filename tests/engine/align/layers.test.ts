// A change is written `layer before→after block:offset`, a line break as ⏎ and a space as ␣.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, compose, type CorrectedPage, layers } from '../../../src/engine/index.ts';
import { page } from './pages.ts';
import { nastyText } from './texts.ts';

const seen = (text: string): string => text.replaceAll('\n', '⏎').replaceAll(' ', '␣');

const told = (raw: string, corrected: CorrectedPage): string[] =>
  layers(corrected, align(raw, corrected)).map(
    ({ layer, before, after, block, start }) => `${layer} ${seen(before)}→${seen(after)} ${block}:${start}`,
  );

describe('the layers of a page', () => {
  it.each([
    ['nothing', '拉萨市委\n\n七千跑者', ['拉萨市委', '七千跑者'], []],
    ['a joined wrap', '拉萨融媒讯（记\n者次珍）', ['拉萨融媒讯（记者次珍）'], ['wraps ⏎→ b1:7']],
    ['a wrap between words', 'fresh \nair', ['fresh air'], ['wraps ␣⏎→␣ b1:5']],
    ['a soft break', '七千跑者\n共赴高原', ['headline:七千跑者\n共赴高原'], ['roles →headline b1:0']],
    ['stray spaces', '潮 水 般', ['潮水般'], ['spaces ␣→ b1:1', 'spaces ␣→ b1:2']],
    ['a space put in', '记者次珍', ['记者 次珍'], ['spaces →␣ b1:2']],
    ['two blocks glued on one line', '七千跑者 拉萨讯', ['七千跑者', '拉萨讯'], ['wraps ␣→⏎ b2:0']],
    [
      'a headline that moved',
      '拉萨融媒讯记者次珍\n七千跑者',
      ['headline:七千跑者', '拉萨融媒讯记者次珍'],
      ['roles →headline b1:0', 'order 七千跑者→七千跑者 b1:0'],
    ],
    ['a character changed', '拉萨市委常委', ['拉萨县委常委'], ['characters 市→县 b1:2']],
    [
      'a character changed at a wrap',
      '拉萨市\n委常委会',
      ['拉萨县委常委会'],
      ['characters 市→县 b1:2', 'wraps ⏎→ b1:3'],
    ],
    ['the last character changed', '拉萨市委常季\n七千跑者', ['拉萨市委常委', '七千跑者'], ['characters 季→委 b1:5']],
    ['the first character changed', '七千跑者\n垃萨市委', ['七千跑者', '拉萨市委'], ['characters 垃→拉 b2:0']],
    ['a character taken out', '广大的的群众', ['广大的群众'], ['characters 的→ b1:3']],
    ['a block that is not in the raw text', '拉萨市委', ['拉萨市委', '新'], ['characters →新 b2:0']],
    [
      'raw lines that are nowhere',
      '拉萨市委\n七千跑者\n共赴高原\n常委会上',
      ['拉萨市委', '常委会上'],
      ['characters 七千跑者⏎共赴高原→ b1:4'],
    ],
    ['a page without blocks', '拉萨', [], ['characters 拉萨→ null:0']],
  ] as const)('tell %s', (_, raw, lines, expected) => {
    expect(told(raw, page(...lines))).toEqual(expected);
  });

  it('keep what was taken out on purpose apart', () => {
    const corrected: CorrectedPage = {
      groups: [
        { id: 'a1', kind: 'article', blocks: [{ id: 'b1', role: 'paragraph', text: 'newspaper today' }] },
        { id: 'r1', kind: 'removed', why: 'hyphens', blocks: [{ id: 'b2', role: 'furniture', text: '-' }] },
      ],
    };
    expect(told('news-\npaper today', corrected)).toEqual(['wraps -⏎→ b1:4']);
  });

  const seeds = join(import.meta.dirname, '../../../seeds');
  it.each(readdirSync(seeds))('hold no changed character of a fresh composition of %s', (name) => {
    const raw = readFileSync(join(seeds, name), 'utf8');
    const { page: composed } = compose(raw);
    const changes = layers(composed, align(raw, composed));
    expect(changes.filter(({ layer }) => layer === 'characters')).toEqual([]);
    expect(changes.some(({ layer }) => layer === 'wraps')).toBe(true);
  });

  it('tell every character that was lost or invented, whatever the texts', () => {
    fc.assert(
      fc.property(nastyText, fc.array(nastyText, { maxLength: 4 }), (raw, texts) => {
        const corrected = page(...texts.map((text) => `: ${text}`));
        const alignment = align(raw, corrected);
        const changed = layers(corrected, alignment).filter(({ layer }) => layer === 'characters');
        const count = (text: string): number => text.replace(/\s/gu, '').length;
        const lost = alignment.missing.reduce((sum, { start, end }) => sum + count(raw.slice(start, end)), 0);
        expect(changed.reduce((sum, { before }) => sum + count(before), 0)).toBe(lost);
        const text = corrected.groups.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('');
        expect(changed.reduce((sum, { after }) => sum + count(after), 0)).toBe(count(text) - count(raw) + lost);
      }),
      { numRuns: 500 },
    );
  });
});
