// The examples of every rule, as tests; and what must hold for all rules together.
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/engine/compose/index.ts';
import { type Block, type CorrectedPage, findBlock, type Flag, placedBlocks } from '../../../src/engine/page/index.ts';
import {
  applyFixes,
  check,
  NO_LISTS,
  NO_NAMES,
  type Rule,
  type RuleView,
  RULES,
} from '../../../src/engine/rules/index.ts';
import { kindsOf } from '../../../src/engine/rules/kinds.ts';
import { scanPage } from '../../../src/engine/rules/scan.ts';
import { cutsPair } from '../../../src/engine/text/index.ts';
import { articleOf, viewOf } from './page.ts';

const root = join(import.meta.dirname, '../../..');
const seeds = readdirSync(join(root, 'seeds')).map((name) => readFileSync(join(root, 'seeds', name), 'utf8'));

function composed(raw: string): RuleView {
  const composition = compose(raw);
  return { raw, page: composition.page, composition };
}
const onPage = (view: RuleView, page: CorrectedPage): RuleView => ({ ...view, page });
const flagged = (page: CorrectedPage, { block, start, end }: Flag): string =>
  block === undefined ? '' : (findBlock(page, block)?.block.text.slice(start, end) ?? '');

const examples = RULES.flatMap((rule) => rule.examples.map((example) => ({ rule, example })));

test.each(examples)('$rule.id: $example.raw', ({ rule, example }) => {
  const view = composed(example.raw);
  const flags = check(view, { rules: [rule] });
  expect(flags.map((flag) => flagged(view.page, flag))).toEqual(example.flags);
  if (example.fixed === undefined) return;
  const first = flags.find(({ block }) => block !== undefined)?.block ?? '';
  expect(findBlock(applyFixes(view.page, flags), first)?.block.text).toBe(example.fixed);
});

test('every rule has an id and a file of its own, and says what it is for', () => {
  const files = readdirSync(join(root, 'src/engine/rules'));
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(RULES.filter(({ id }) => !files.includes(`${id}.ts`)).map(({ id }) => id)).toEqual([]);
  expect(RULES.filter(({ title, about }) => title === '' || !about.endsWith('.'))).toEqual([]);
});

/** Fixes one flag after the other, the `pick`-th first, checking again in between. */
function oneByOne(view: RuleView, rules: readonly Rule[], pick: (count: number) => number): CorrectedPage {
  let page = view.page;
  for (let round = 0; round < 500; round++) {
    const fixable = check(onPage(view, page), { rules }).filter(({ fix }) => fix);
    const flag = fixable[pick(fixable.length)];
    if (!flag) return page;
    page = applyFixes(page, [flag]);
  }
  return page;
}

/** Fixes all at once, and again for those that stood in each other's way. */
function allAtOnce(view: RuleView, rules: readonly Rule[]): CorrectedPage {
  let page = view.page;
  for (let round = 0; round < 10; round++) {
    const next = applyFixes(page, check(onPage(view, page), { rules }));
    if (next === page) break;
    page = next;
  }
  return page;
}

const texts = (page: CorrectedPage): string[] => Array.from(placedBlocks(page), ({ block }) => block.text);

/** Lines of the kind that rules look at: Han, marks of all widths, dots, dashes, odd characters, words. */
const PIECES = {
  words: '近日 拉萨市 记者 的的 己经 2025年 二0 2O25 word end 한국 བོད 𠮷野 國'.split(' '),
  marks: '， 。 , ; ( ) （ ） “ ” ‘ ’ " ... … —— -- •'.split(' '),
  odd: [' ', '\u202a', '\u2f08', '\ufffd'],
};
const piece = fc.constantFrom(...PIECES.words, ...PIECES.marks, ...PIECES.odd);
const raw = fc
  .array(fc.array(piece, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map((line) => line.join('')).join('\n\n'));

describe('for any page', () => {
  test('safe fixes give one text in any order, and a fixed flag is gone', () => {
    fc.assert(
      fc.property(raw, fc.infiniteStream(fc.nat()), (text, order) => {
        const view = composed(text);
        const once = allAtOnce(view, RULES);
        expect(texts(oneByOne(view, RULES, () => 0))).toEqual(texts(once));
        expect(texts(oneByOne(view, RULES, (count) => Number(order.next().value) % Math.max(1, count)))).toEqual(
          texts(once),
        );
        expect(check(onPage(view, once)).filter(({ fix }) => fix)).toEqual([]);
      }),
    );
  });

  test('flags lie on the page, in order, and do not cut a character', () => {
    const anyText = fc.oneof(raw, fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(
      fc.property(anyText, (text) => {
        const view = composed(text);
        const flags = check(view);
        for (const { block, start, end, confidence } of flags) {
          expect(confidence).toBeGreaterThan(0);
          if (block === undefined) continue;
          const own = findBlock(view.page, block)?.block.text ?? '';
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(own.length);
          expect([start, end].filter((at) => cutsPair(own, at))).toEqual([]);
        }
        expect(check(view)).toEqual(flags);
        applyFixes(view.page, flags);
      }),
    );
  });
});

test.each([
  '\u0000【,记者',
  '李丛芳。。。\u202e。，他',
  '他走了--\u200b-后来',
  'he;\u202d\u0000\u200b',
  '23○\u200d一一o人',
  '------------\u202d--論',
])('%j: what does not show stands in no fix’s way', (text) => {
  const view = viewOf(articleOf(text));
  const once = texts(allAtOnce(view, RULES));
  expect(texts(oneByOne(view, RULES, () => 0))).toEqual(once);
  expect(texts(oneByOne(view, RULES, (count) => count - 1))).toEqual(once);
});

test('no rule throws on any text, well-formed or not', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), raw)), (lines) => {
      const page = articleOf(...lines, String.fromCharCode(0xd842), String.fromCharCode(0xdfb7));
      const scope = { ...viewOf(page), blocks: scanPage(page, kindsOf(NO_LISTS)), lists: NO_LISTS, names: NO_NAMES };
      for (const rule of RULES) rule.check(scope);
    }),
  );
});

test.each(seeds.map((text, n) => [n, text] as const))(
  'seed %i: fixing all at once and one by one is the same',
  (_, text) => {
    const view = composed(text);
    expect(texts(oneByOne(view, RULES, () => 0))).toEqual(texts(allAtOnce(view, RULES)));
  },
);

test('no rule on Han fires inside Tibetan, Korean or Japanese text', () => {
  const page = articleOf(
    'བོད་ཡིག་གི་ཚགས་པར། ལྷ་སའི་གསར་འགྱུར།  དེ་རིང་ཚོགས་འདུ་འཚོགས།',
    '서울에서 열린 회의(제2차)에는 30명이 참석했다. "좋다"고 말했다... 한국(韓國), 중국이 참가했다.',
    'ジョン・レノンは「イマジン」を歌った。東京タワーへ行く。',
  );
  expect(check(viewOf(page)).map(({ rule }) => rule)).toEqual([]);
});

test('where one article is half width throughout, one flag on the page widens all half-width marks', () => {
  const [narrow, wide] = [articleOf('近日,拉萨市举办培训,历时3天。'), articleOf('会上，市长讲话,代表发言，会议结束。')];
  const page = {
    groups: [...narrow.groups, ...wide.groups.map((group) => ({ ...group, id: 'a2', blocks: renamed(group.blocks) }))],
  };
  const flags = check(viewOf(page));
  expect(flags).toMatchObject([{ rule: 'half-width-mark', group: 'a1', pageWide: true, data: { places: 3 } }]);
  expect(texts(applyFixes(page, flags))).toEqual([
    '近日，拉萨市举办培训，历时3天。',
    '会上，市长讲话，代表发言，会议结束。',
  ]);
});

const renamed = (blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, id: `a2-${block.id}` }));
