// Lines that open alike: entries numbered one after the other, and openings that come again and again, as in lists.
import type { Line } from './measure.ts';

/** How a line's number goes on with the numbers above it. */
export const COUNT = { none: 0, entries: 1, within: 2, alone: 3 } as const;

export interface Series {
  /** Per line, one of COUNT: its number goes on with one that opens a line, with one inside a line, with none. */
  readonly count: Uint8Array;
  /** Per line, how many lines near it open with the same word or characters: 0, 1, 2 for more. */
  readonly alike: Uint8Array;
}

const ENTRIES_REACH = 40;
const WITHIN_REACH = 6;
const NUMBER = /^([（(【[]?)(\d{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])([）)】\].、．:：]{1,2}|(?=\s))/u;
const DIGITS = '一二三四五六七八九';

export function findSeries(lines: readonly Line[], alphabetic: boolean): Series {
  return { count: countEntries(lines), alike: countAlike(lines, alphabetic) };
}

function countEntries(lines: readonly Line[]): Uint8Array {
  const count = new Uint8Array(lines.length);
  const last = new Map<string, { number: number; line: number }>();
  for (const { index, text } of lines) {
    const found = NUMBER.exec(text);
    const number = found === null ? 0 : valueOf(found[2] ?? '');
    if (found === null || number === 0) continue;
    const style = `${found[1] ?? ''}${/\d/.test(found[2] ?? '') ? '1' : '一'}${found[3] ?? ''}`;
    const before = last.get(style);
    if (before !== undefined && before.number === number - 1 && index - before.line <= ENTRIES_REACH)
      count[index] = COUNT.entries;
    else count[index] = isWithin(lines, index, spell(found, number - 1)) ? COUNT.within : COUNT.alone;
    last.set(style, { number, line: index });
  }
  return count;
}

/** Whether the number before stands inside one of the lines right above. */
function isWithin(lines: readonly Line[], index: number, sign: string): boolean {
  if (sign === '') return false;
  for (let k = Math.max(0, index - WITHIN_REACH); k < index; k++)
    if ((lines[k]?.text.slice(0, LONGEST).indexOf(sign, 1) ?? -1) > 0) return true;
  return false;
}

const LONGEST = 400;

/** The number as it would be set in the manner of `found`. */
function spell(found: RegExpExecArray, number: number): string {
  const [, open = '', sign = '', close = ''] = found;
  if (number < 1 || close === '') return '';
  return open + (/\d/.test(sign) ? String(number) : hanNumber(number)) + close;
}

function valueOf(sign: string): number {
  if (/^\d+$/.test(sign)) return Number(sign);
  const code = sign.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  const [tens = '', ones = ''] = sign.includes('十') ? sign.split('十') : ['0', sign];
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens) + 1;
  return 10 * ten + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1);
}

const hanNumber = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens - 1)}十`;
  return ten + (ones === 0 ? '' : DIGITS.charAt(ones - 1));
};

const NEAR = 10;

function countAlike(lines: readonly Line[], alphabetic: boolean): Uint8Array {
  const openings = lines.map(({ text }) => (alphabetic ? (/^\S{1,20}/u.exec(text)?.[0] ?? '') : text.slice(0, 2)));
  const near = new Map<string, number>();
  const add = (line: number, by: number): void => {
    const opening = openings[line];
    if (opening !== undefined) near.set(opening, (near.get(opening) ?? 0) + by);
  };
  const alike = new Uint8Array(lines.length);
  for (let i = 0; i < NEAR; i++) add(i, 1);
  for (let i = 0; i < lines.length; i++) {
    add(i + NEAR, 1);
    add(i - NEAR - 1, -1);
    alike[i] = Math.min(2, (near.get(openings[i] ?? '') ?? 1) - 1);
  }
  return alike;
}
