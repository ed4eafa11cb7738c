import { describe, expect, test } from 'vitest';
import type { Doubt } from '../../../src/engine/compose/index.ts';
import { applyOp, type Role } from '../../../src/engine/page/index.ts';
import { check } from '../../../src/engine/rules/index.ts';
import { articleOf, viewOf } from './page.ts';

const composed = articleOf(
  ['headline', '开展专题宣讲会'],
  '近日，拉萨市举办节能知识培训。培训由市发改委主办。',
  '会议要求。',
);

const doubt = (rest: Partial<Doubt>): Doubt => ({
  step: 'joins',
  group: 'a1',
  block: 'b2',
  start: 15,
  end: 15,
  confidence: 0.7,
  because: 'the first line is short',
  instead: [{ label: 'Two paragraphs', ops: [{ op: 'split', block: 'b2', at: 15 }] }],
  ...rest,
});

describe('doubts of composing', () => {
  test('become flags that say why, with the next best choice', () => {
    expect(check(viewOf(composed, [doubt({})]))).toEqual([
      {
        rule: 'broken-wrap',
        severity: 'warning',
        group: 'a1',
        block: 'b2',
        start: 14,
        end: 16,
        message: 'The lines may be joined wrongly here: the first line is short.',
        confidence: expect.closeTo(0.3),
        suggestions: [{ label: 'Two paragraphs', ops: [{ op: 'split', block: 'b2', at: 15 }] }],
      },
    ]);
  });

  test('about the end of a block are gone once the block goes on', () => {
    const end = '近日，拉萨市举办节能知识培训。培训由市发改委主办。'.length;
    const left = doubt({ start: end, end, instead: [{ label: 'Join', ops: [{ op: 'join', block: 'b2', glue: '' }] }] });
    const joined = applyOp(composed, { op: 'join', block: 'b2', glue: '' });
    expect(check(viewOf(composed, [left]))).toHaveLength(1);
    expect(check({ ...viewOf(composed, [left]), page: joined })).toEqual([]);
  });

  test.each([
    ['spaces', 'b2', 'stray-space'],
    ['roles', 'b2', 'low-confidence'],
    ['articles', 'b2', 'article-merged'],
    ['articles', 'b1', 'headline-away'],
    ['captions', 'b2', 'caption-out-of-place'],
  ] as const)('of step %s on %s are flagged by %s', (step, block, rule) => {
    const flags = check(viewOf(composed, [doubt({ step, block, start: 0, end: 2, instead: [] })]));
    expect(flags.map((flag) => flag.rule)).toEqual([rule]);
  });

  test('offer no choice that is as the page is', () => {
    const instead = (role: Role) => ({ label: role, ops: [{ op: 'role', block: 'b1', role }] as const });
    const title = doubt({ step: 'articles', block: 'b1', start: 0, end: 7, instead: [instead('headline')] });
    expect(check(viewOf(composed, [title]))[0]).not.toHaveProperty('suggestions');
    const both = { ...title, instead: [instead('headline'), instead('subhead')] };
    expect(check(viewOf(composed, [both]))[0]?.suggestions).toEqual([instead('subhead')]);
  });

  test('move along when the text before them was edited', () => {
    const edited = articleOf(
      ['headline', '开展专题宣讲会'],
      '昨日下午，拉萨市举办节能知识培训。培训由市发改委主办。',
      '会议要求。',
    );
    const [flag] = check(viewOf(edited, [doubt({})], composed));
    expect(flag).toMatchObject({ start: 16, end: 18, suggestions: [{ ops: [{ at: 17 }] }] });
  });

  test('move along between two edits of their block', () => {
    const edited = articleOf(
      ['headline', '开展专题宣讲会'],
      '昨日，拉萨市举办节能知识培训。培训由市发改委主办！大家很高兴。',
      '会议要求。',
    );
    expect(check(viewOf(edited, [doubt({})], composed))).toMatchObject([{ rule: 'broken-wrap', start: 14, end: 16 }]);
  });

  test('about a whole block are flagged on its head, and live through an edit in it', () => {
    const edited = articleOf(
      ['headline', '开展专题宣讲会'],
      '近日，拉萨市举办节能知识培训。培训由市发改委主办！',
      '会议要求。',
    );
    const whole = doubt({ step: 'articles', start: 0, end: 25 });
    expect(check(viewOf(edited, [whole], composed))).toMatchObject([{ rule: 'article-merged', start: 0, end: 16 }]);
  });

  test('about several blocks of one article are one flag on the article, with the one repair', () => {
    const both = ['b2', 'b3'].map((block) =>
      doubt({
        step: 'articles',
        block,
        start: 0,
        end: block === 'b2' ? 25 : 5,
        instead: [{ label: 'move it there', ops: [{ op: 'move', block, to: 'a2' }] }],
      }),
    );
    const [flag, ...others] = check(viewOf(composed, both));
    expect(others).toEqual([]);
    expect(flag).toMatchObject({
      rule: 'article-merged',
      group: 'a1',
      data: { blocks: 2, opening: '近日，拉萨市举办' },
    });
    expect(flag).not.toHaveProperty('block');
    expect(flag?.suggestions?.map(({ ops }) => ops.length)).toEqual([2]);
  });

  test('are gone when their text is gone, or a person has decided', () => {
    const split = articleOf(['headline', '开展专题宣讲会'], '近日，拉萨市举办节能知识培训。');
    expect(check(viewOf(split, [doubt({})], composed))).toEqual([]);
    const retyped = articleOf(['headline', '开展专题宣讲会'], ['note', composed.groups[0]?.blocks[1]?.text ?? '']);
    expect(check(viewOf(retyped, [doubt({ step: 'roles', start: 0, end: 2 })], composed))).toEqual([]);
  });
});
