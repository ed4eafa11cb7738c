import { describe, expect, test } from 'vitest';
import { check } from '../../../src/engine/rules/index.ts';
import { unpairedBracket } from '../../../src/engine/rules/unpaired-bracket.ts';
import { unpairedQuotation } from '../../../src/engine/rules/unpaired-quotation.ts';
import { articleOf, viewOf } from './page.ts';

/** `block:flagged text`, and what is offered. */
const found = (...paragraphs: string[]): string[] =>
  check(viewOf(articleOf(...paragraphs)), { rules: [unpairedQuotation, unpairedBracket] }).map(
    ({ block, start, end, suggestions }) => {
      const text = paragraphs[Number(block?.slice(1)) - 1]?.slice(start, end);
      return [`${block}:${text}`, ...(suggestions ?? []).map(({ label }) => label)].join(' ');
    },
  );

describe('pairs across paragraphs', () => {
  test('a quotation that reopens each paragraph and closes once is paired', () => {
    expect(found('他说：“今年收成好。', '“明年会更好。', '“后年也好。”', '大家都笑了。')).toEqual([]);
  });

  test('a quotation that runs on without reopening is paired', () => {
    expect(found('他说：“今年收成好。', '明年会更好。”大家都笑了。')).toEqual([]);
  });

  test('a quotation is not reopened by a later one that stands alone', () => {
    expect(
      found('他说：“信中写道“跟着走会幸福”。她点头。', '观众说：“要珍惜。”', '“后续会有更多作品。”他说。'),
    ).toEqual(['b1:“信中写道“跟着走会幸福”。她点头。 点头。”']);
  });

  test('one that never closes is covered as far as it may reach, and places for the mark are offered', () => {
    expect(found('他说：“今年收成好。', '大家都笑了。', '（完）')).toEqual(['b1:“今年收成好。 成好。”']);
    expect(found('车间获“工人先锋号称号，大家都笑了。')).toEqual(['b1:“工人先锋号称号， 先锋号” 号称号”']);
    expect(found('他把“土专家。大家都笑了。')).toEqual(['b1:“土专家。 土专家”']);
    expect(found('（完）“')).toEqual(['b1:“']);
  });
});

describe('pairs inside a paragraph', () => {
  test('nested marks are paired by kind', () => {
    expect(found('他说：“同学们都像在‘花园里’学习《论语（一）》。”')).toEqual([]);
  });

  test('a mark of the wrong kind is one flag, with the right one', () => {
    expect(found('处长说：“‘送法进校园”并非单一活动，树立观念。”')).toEqual(['b1:” ’']);
    expect(found('建立“红色物业’联盟。')).toEqual(['b1:’ ”']);
    expect(found('本次活动（第二期】在拉萨举办。')).toEqual(['b1:】 ）']);
  });

  test('half-width and full-width brackets pair with each other', () => {
    expect(found('荆州市交通局(以下简称交通局）作出决定（一)。')).toEqual([]);
  });

  test('speech without an opening mark is covered, and the place is offered', () => {
    expect(found('“看着心里自豪！”她笑着说，我要多织些，成个‘小生意’呢！”')).toEqual([
      'b1:，我要多织些，成个‘小生意’呢！” Insert “',
    ]);
  });

  test('apostrophes and decades are left alone', () => {
    expect(found('It’s the boys’ day in ’56.', 'Chaque fois qu’il l’a dit')).toEqual([]);
  });

  test('100,000 marks take no noticeable time', () => {
    const marks = '“’）('.repeat(25_000);
    expect(found(marks).length).toBeGreaterThan(0);
  });
});
