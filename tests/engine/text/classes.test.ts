// What kind of character is it? The answer must not depend on the plane it lies on.
import { expect, test } from 'vitest';
import { cells, CLASS, classOf, isCjk } from '../../../src/engine/text/index.ts';

const kind = (character: string): number => classOf(character.codePointAt(0) ?? 0);

test.each(['中', '𠮷', '㐂', '⺀', '々', '〇', '𰻞'])('%s is Han', (character) => {
  expect(kind(character)).toBe(CLASS.han);
});

test.each([
  ['あ', CLASS.kana],
  ['한', CLASS.hangul],
  ['བ', CLASS.tibetan],
  ['།', CLASS.sentence],
  ['ſ', CLASS.letter],
  ['٣', CLASS.digit],
  ['，', CLASS.clause],
  ['⸗', CLASS.hyphen],
  ['\u00ad', CLASS.invisible],
  ['\u3000', CLASS.space],
  ['\u2028', CLASS.newline],
  ['\ud840', CLASS.other],
])('%j has its class', (character, expected) => {
  expect(kind(character)).toBe(expected);
});

test('quotation marks belong to Chinese on Chinese pages only', () => {
  expect([isCjk(0x201c, true), isCjk(0x201c, false), isCjk(0x3002, false)]).toEqual([true, false, true]);
});

test('width is counted in half-width cells', () => {
  const widths = (text: string, cjk: boolean) =>
    Array.from(text, (character) => cells(character.codePointAt(0) ?? 0, cjk));
  expect([widths('中A𠮷“\u0301', true), widths('中A𠮷“\u0301', false)]).toEqual([
    [2, 1, 2, 2, 0],
    [2, 1, 2, 1, 0],
  ]);
});
