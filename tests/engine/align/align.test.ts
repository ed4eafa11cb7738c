import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, compose, placedBlocks } from '../../../src/engine/index.ts';
import { aligned, moved, page, spansOf } from './pages.ts';
import { nastyText } from './texts.ts';

describe('an alignment', () => {
  it.each([
    ['goes through wraps', '拉萨融媒讯（记\n者次珍）', ['拉萨融媒讯（记者次珍）'], '拉萨融媒讯（记@0 者次珍）@8'],
    ['goes through spaces', '潮 水 般', ['潮水般'], '潮@0 水@2 般@4'],
    ['does not count spaces put in', 'fresh\nair', ['fresh air'], 'fresh@0 air@6'],
    [
      'follows a headline that moved',
      '拉萨日光城\n\n七千跑者共赴高原',
      ['七千跑者共赴高原', '拉萨日光城'],
      '七千跑者共赴高原@7 | 拉萨日光城@0',
    ],
    [
      'follows lines that were interleaved',
      '市委副书\n全体跑者\n记王强\n冲过终点',
      ['市委副书记王强', '全体跑者冲过终点'],
      '市委副书@0 记王强@10 | 全体跑者@5 冲过终点@14',
    ],
    ['sees a character changed', '拉萨市委常委', ['拉萨县委常委'], '拉萨@0 +县 委常委@3 -市@2'],
    ['sees a character taken out', '广大的的群众', ['广大的群众'], '广大的@0 群众@4 -的@3'],
    ['sees a character put in', '广大群众', ['广大的群众'], '广大@0 +的 群众@2'],
    ['keeps rare Han whole', '拉萨𠮷店开业', ['拉萨𠮸店开业'], '拉萨@0 +𠮸 店开业@4 -𠮷@2'],
    [
      'takes repeated sentences in order',
      '欢迎订阅\n晚报\n欢迎订阅',
      ['欢迎订阅', '晚报', '欢迎订阅'],
      '欢迎订阅@0 | 晚报@5 | 欢迎订阅@8',
    ],
    [
      'takes repeated credits with their captions',
      '跑者冲过终点\n记者次珍摄\n孩子在公园玩\n记者次珍摄',
      ['孩子在公园玩', '记者次珍摄', '跑者冲过终点', '记者次珍摄'],
      '孩子在公园玩@13 | 记者次珍摄@20 | 跑者冲过终点@0 | 记者次珍摄@7',
    ],
    [
      'puts a doubtful seam at the end of a line',
      '甲乙丙丁戊己庚\n子丑寅卯辰巳午\n子壬癸天地玄黄',
      ['甲乙丙丁戊己庚子壬癸天地玄黄', '子丑寅卯辰巳午'],
      '甲乙丙丁戊己庚@0 子壬癸天地玄黄@16 | 子丑寅卯辰巳午@8',
    ],
    ['lists what is nowhere', '甲乙丙丁\n戊己', ['甲乙'], '甲乙@0 -丙丁\n戊己@2'],
    ['is empty for an empty page', '', [], ''],
  ])('%s', (_, raw, lines, expected) => {
    expect(aligned(raw, ...lines)).toBe(expected);
  });

  it('finds every line again, however lines were joined and moved', () => {
    fc.assert(
      fc.property(moved, ({ raw, blocks }) => {
        const { origin, missing } = align(raw, page(...blocks.map(({ text }) => text)));
        expect(missing).toEqual([]);
        expect(Array.from(origin.values(), (units) => Array.from(units))).toEqual(blocks.map((block) => block.origin));
      }),
      { numRuns: 300 },
    );
  });

  it('links equal characters only, each raw one once, and lists all the others, whatever the texts', () => {
    fc.assert(
      fc.property(nastyText, fc.array(nastyText, { maxLength: 4 }), (raw, texts) => {
        const corrected = {
          groups: [
            {
              id: 'a1',
              kind: 'article' as const,
              blocks: texts.map((text, i) => ({ id: `b${i}`, role: 'paragraph' as const, text })),
            },
          ],
        };
        const { origin, missing } = align(raw, corrected);
        const used = new Set<number>();
        for (const { block } of placedBlocks(corrected)) {
          for (const [i, at] of (origin.get(block.id) ?? []).entries()) {
            if (at < 0) continue;
            expect(raw.charAt(at)).toBe(block.text.charAt(i));
            expect(used.has(at)).toBe(false);
            used.add(at);
          }
        }
        for (const { start, end } of missing) for (let at = start; at < end; at++) used.add(at);
        const rest = Array.from({ length: raw.length }, (_, at) => (used.has(at) ? '' : raw.charAt(at))).join('');
        expect(rest.trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  const seeds = join(import.meta.dirname, '../../../seeds');
  it.each(readdirSync(seeds))('equals what composing knows, on %s', (name) => {
    const raw = readFileSync(join(seeds, name), 'utf8');
    const composition = compose(raw);
    const { origin, missing } = align(raw, composition.page);
    expect(missing).toEqual([]);
    expect(origin).toEqual(composition.origin);
  });

  it('does not slow down on 100,000 equal characters or one-character lines', () => {
    const equal = '口'.repeat(100_000);
    expect(align(equal, page(equal.slice(5))).missing).toHaveLength(1);
    const lines = '口\n'.repeat(100_000);
    expect(align(lines, page(...Array.from({ length: 100_000 }, () => '口'))).missing).toEqual([]);
  });
});

describe('raw spans of a block', () => {
  it.each([
    ['拉萨 市\n委', '拉萨市委', ['拉萨 市\n委']],
    ['拉萨市委\n常委会上', '常委会上拉萨市委', ['常委会上', '拉萨市委']],
    ['拉萨市\n委𠮷', '拉萨委𠮷', ['拉萨', '委𠮷']],
    ['拉萨', '', []],
  ])('%o as %o: %o', (raw, text, spans) => {
    expect(spansOf(raw, text)).toEqual(spans);
  });
});
