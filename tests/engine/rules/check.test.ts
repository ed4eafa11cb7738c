import { describe, expect, test } from 'vitest';
import type { Flag } from '../../../src/engine/page/index.ts';
import { applyFixes, check, type Rule } from '../../../src/engine/rules/index.ts';
import { articleOf, viewOf } from './page.ts';

const page = articleOf('甲,乙,丙', '丁');
const fix = (...edits: readonly (readonly [block: string, start: number, end: number, text: string])[]): Flag => ({
  rule: 'x',
  severity: 'info',
  group: 'a1',
  start: 0,
  end: 0,
  message: '',
  confidence: 1,
  fix: { label: '', ops: edits.map(([block, start, end, text]) => ({ op: 'replace', block, start, end, text })) },
});
const texts = (flags: readonly Flag[]) => applyFixes(page, flags).groups[0]?.blocks.map(({ text }) => text);

describe('applyFixes', () => {
  test('applies fixes against the page as it was, whatever their order', () => {
    const flags = [fix(['b1', 1, 2, '，，']), fix(['b1', 3, 4, '；'], ['b2', 1, 1, '。'])];
    expect(texts(flags)).toEqual(['甲，，乙；丙', '丁。']);
    expect(texts(flags.toReversed())).toEqual(['甲，，乙；丙', '丁。']);
  });

  test('takes the first of two that want the same characters, and the other not in part', () => {
    expect(texts([fix(['b1', 1, 2, '，']), fix(['b1', 0, 3, 'X'], ['b2', 0, 1, 'Y'])])).toEqual(['甲，乙,丙', '丁']);
    expect(texts([fix(['b1', 1, 1, 'A']), fix(['b1', 1, 1, 'B'])])).toEqual(['甲A,乙,丙', '丁']);
    expect(texts([fix(['b1', 0, 2, 'X']), fix(['b1', 1, 1, 'B'])])).toEqual(['X乙,丙', '丁']);
  });

  test('leaves the page as it is when there is nothing to fix', () => {
    expect(applyFixes(page, [])).toBe(page);
  });
});

test('a rule that fails leaves the flags of the others', () => {
  const rule = (id: string, run: Rule['check']): Rule => ({
    id,
    title: '',
    severity: 'info',
    subject: 'text',
    about: '',
    examples: [],
    check: run,
  });
  const fails = rule('fails', () => {
    throw new Error('no');
  });
  const finds = rule('finds', () => [{ group: 'a1', block: 'b2', start: 0, end: 1, message: '', confidence: 1 }]);
  expect(check(viewOf(page), { rules: [fails, finds] }).map((flag) => flag.rule)).toEqual(['finds']);
});

test('flags stand in page order, those on a group before those on its blocks', () => {
  const at = (block: string | undefined, start: number) => ({
    group: 'a1',
    ...(block !== undefined && { block }),
    start,
    end: start,
    message: `${block} ${start}`,
    confidence: 1,
  });
  const rule: Rule = {
    id: 'r',
    title: '',
    severity: 'info',
    subject: 'text',
    about: '',
    examples: [],
    check: () => [at('b2', 0), at('b1', 3), at('b1', 1), at(undefined, 0)],
  };
  expect(check(viewOf(page), { rules: [rule] }).map(({ message }) => message)).toEqual([
    'undefined 0',
    'b1 1',
    'b1 3',
    'b2 0',
  ]);
});
