// Whatever the text: composing loses nothing, invents nothing, cuts no pair and comes to an end.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose, type Step } from '../../../src/engine/compose/index.ts';
import { account, balances, placedBlocks } from '../../../src/engine/page/index.ts';
import { patience, runs } from '../runs.ts';

const JOINS_SPACES: ReadonlySet<Step> = new Set<Step>(['joins', 'spaces']);

/** Text as pages have it, and as nobody would write it. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom(
    '拉萨融媒讯（记者莫瑞英）',
    '新华社北京9月21日电 中共',
    '潮 水 般',
    '。',
    '，',
    '“',
    '”',
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '\u0085',
    '\u2028',
    '　　',
    ' ',
    '\u200b',
    '\u00ad\n',
    '-\n',
    '⸗\nund',
    'infor-\nmation',
    '\ud840',
    '\udc0b',
    '𠮷',
    '་',
    '།',
    '가',
    '9 月',
    '记者 某某',
  ),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Surrogate halves that stand alone. */
const loneHalves = (text: string): number => text.match(/\p{Surrogate}/gu)?.length ?? 0;

describe('on any text', () => {
  test(
    'the account balances and no pair is cut or made',
    () => {
      fc.assert(
        fc.property(anyText, fc.constantFrom(undefined, JOINS_SPACES), fc.boolean(), (raw, steps, keepOrder) => {
          const { page } = compose(raw, steps === undefined ? { keepOrder } : { steps, keepOrder });
          expect(balances(account(raw, page))).toBe(true);
          const halves = Array.from(placedBlocks(page), ({ block }) => loneHalves(block.text));
          expect(halves.reduce((sum, n) => sum + n, 0)).toBe(loneHalves(raw));
        }),
        runs(500),
      );
    },
    patience,
  );

  test(
    'every unit of every block knows the raw unit it came from',
    () => {
      fc.assert(
        fc.property(anyText, (raw) => {
          const { page, origin } = compose(raw);
          for (const { block } of placedBlocks(page)) {
            const from = origin.get(block.id) ?? new Int32Array();
            expect(from.length).toBe(block.text.length);
            from.forEach((at, i) => {
              if (at < 0) expect(block.text.charAt(i)).toMatch(/[ \n]/);
              else expect(block.text.charAt(i)).toBe(raw.charAt(at));
            });
          }
        }),
        runs(300),
      );
    },
    patience,
  );

  test(
    'every doubt points into its block and its repairs change only white space',
    () => {
      fc.assert(
        fc.property(anyText, (raw) => {
          const { page, doubts } = compose(raw);
          const blocks = new Map(Array.from(placedBlocks(page), ({ block }) => [block.id, block.text]));
          for (const { block, start, end, confidence } of doubts) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(blocks.get(block)?.length ?? -1);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
        }),
        runs(300),
      );
    },
    patience,
  );
});

describe('on a hostile page', () => {
  test.each([
    ['without a newline', '城关区治理实际，聚焦社区工作者。'.repeat(20_000)],
    ['of quotation marks', '“'.repeat(100_000)],
    ['of one-character lines', '字\n'.repeat(100_000)],
    ['of spaces', '字 '.repeat(100_000)],
    ['of datelines', '讯（记者'.repeat(30_000)],
    ['of hyphens', 'a-\n'.repeat(50_000)],
    ['of blank lines', '\n'.repeat(200_000)],
  ])('%s it ends with the account in balance', (_, raw) => {
    expect(balances(account(raw, compose(raw).page))).toBe(true);
  });
});

describe('with joins and spaces alone, in order', () => {
  const paragraphs = (raw: string): string[] =>
    Array.from(placedBlocks(compose(raw, { steps: JOINS_SPACES, keepOrder: true }).page), ({ block }) => block.text);

  test('a page is one group of paragraphs in raw order', () => {
    const { page } = compose('甲乙丙。\n\n丁戊己。\n', { steps: JOINS_SPACES, keepOrder: true });
    expect(page.groups).toEqual([
      {
        id: 'a1',
        kind: 'article',
        blocks: [
          { id: 'b1', role: 'paragraph', text: '甲乙丙。' },
          { id: 'b2', role: 'paragraph', text: '丁戊己。' },
        ],
      },
    ]);
  });

  test('a headline that runs into a dateline is cut from it', () => {
    const raw =
      '拉萨融媒讯（记者甲乙）近日开会。\n\n艺术周工作交流座谈会召开拉萨融媒讯（记者丙丁）为进一步提升能力，开班。\n';
    expect(paragraphs(raw)).toContain('艺术周工作交流座谈会召开');
  });
});
