// Work grows with the page, whatever stands on it. Counted, not timed: each call of the built-in functions that walk over
// texts and lists counts as many steps as it may take, on a page and on one of twice its length.
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/engine/index.ts';

/** Functions that take one step, and those that may walk over all that they are called on. */
const SINGLE: readonly (readonly [object, readonly string[]])[] = [
  [String.prototype, ['charCodeAt', 'codePointAt', 'charAt']],
  [Array.prototype, ['push', 'at', 'slice']],
  [Map.prototype, ['get', 'set', 'has']],
  [Set.prototype, ['add', 'has']],
  [RegExp.prototype, ['exec', 'test']],
];
const WALKING: readonly (readonly [object, readonly string[]])[] = [
  [String.prototype, ['split', 'replace', 'replaceAll', 'matchAll']],
  [
    Array.prototype,
    'concat every filter find findLast flat flatMap includes indexOf join map reduce some toReversed toSorted'.split(
      ' ',
    ),
  ],
];

/** How many steps cleaning a page takes. */
function stepsOf(raw: string): number {
  let steps = 0;
  const watch = (on: object, name: string, walks: boolean): (() => void) => {
    const own: unknown = Reflect.get(on, name);
    if (typeof own !== 'function') throw new Error(`there is no ${name}`);
    const counting = function (this: { readonly length?: number }, ...rest: readonly unknown[]): unknown {
      steps += walks ? 1 + (this.length ?? 0) : 1;
      return Reflect.apply(own, this, rest);
    };
    Reflect.set(on, name, counting);
    return () => Reflect.set(on, name, own);
  };
  const back = [
    ...SINGLE.flatMap(([on, names]) => names.map((name) => watch(on, name, false))),
    ...WALKING.flatMap(([on, names]) => names.map((name) => watch(on, name, true))),
  ];
  try {
    clean(raw);
  } finally {
    for (const undo of back) undo();
  }
  return steps;
}

/** The n-th of many Han characters, spread so that neighbours seldom recur. */
const han = (n: number): string => String.fromCharCode(0x4e00 + ((n * 7919) % 20011));
const text = (from: number, size: number): string => Array.from({ length: size }, (_, n) => han(from + n)).join('');
const many = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join('');

const PAGES: Readonly<Record<string, (size: number) => string>> = {
  'text without a line end': (size) => many(size, (n) => `${text(n * 13, 12)}，`),
  'one character again and again': (size) => '天'.repeat(20 * size),
  'letters without a space': (size) => 'a'.repeat(20 * size),
  'quotation marks': (size) => '“'.repeat(20 * size),
  'straight quotation marks': (size) => '"'.repeat(20 * size),
  'brackets, half of them closing': (size) => '（'.repeat(10 * size) + '）'.repeat(10 * size),
  'spaces between characters': (size) => '天 '.repeat(10 * size),
  'lines of one character': (size) => many(4 * size, (n) => `${han(n)}\n`),
  'the same line': (size) => '今天召开全体会议研究部署工作\n'.repeat(4 * size),
  'titles with texts': (size) => many(size, (n) => `${text(n * 5, 12)}\n\n${text(n * 11, 40)}，${text(n, 9)}。\n\n`),
  leads: (size) => many(size, (n) => `本报讯（记者 王${han(n)}）${text(n * 11, 40)}。\n\n`),
  captions: (size) => many(size, (n) => `图为${text(n * 17, 12)}。本报记者 张${han(n)} 摄\n\n`),
  bylines: (size) => many(size, (n) => `本报记者 王${han(n)}\n`),
  jumps: (size) => '（下转第四版）\n\n'.repeat(size),
  dates: (size) => '2026年11月22日'.repeat(size),
  names: (size) => many(size, (n) => `记者王${han(n)}${han(n * 3)}说，`),
};

describe('cleaning a page of', () => {
  it.each(Object.entries(PAGES))('%s takes twice the work for twice the page', (_, page) => {
    const [once, twice] = [stepsOf(page(400)), stepsOf(page(800))];
    expect(once).toBeGreaterThan(400);
    expect(twice / once).toBeLessThan(2.6);
  });
});
