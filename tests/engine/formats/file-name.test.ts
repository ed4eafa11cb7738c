import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFileName, fileNameKey, pageFileName } from '../../../src/engine/formats/index.ts';

const name = (page: string, title: string, taken = new Set<string>()): string =>
  articleFileName({ page, position: 1, title }, 'txt', taken);

describe('articleFileName', () => {
  test.each([
    ['000_49.txt', '市人大常委会办公室开展专题宣讲会', '000_49-01-市人大常委会办公室开展专题宣讲会.txt'],
    ['a.raw.TXT', '', 'a.raw-01.txt'],
    ['x.txt', '“心连心”/艺术周: 召开?\n', 'x-01-“心连心” 艺术周 召开.txt'],
    ['x.txt', '完。...', 'x-01-完。.txt'],
    ['.hidden', '一', 'hidden-01-一.txt'],
    ['con.1.txt', '一', '_con.1-01-一.txt'],
  ])('%s · %s', (page, title, expected) => {
    expect(name(page, title)).toBe(expected);
  });

  test('cuts at a character, by bytes, and keeps the extension', () => {
    const long = name('x.txt', '𠮷'.repeat(100));
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(140);
    expect(long).toMatch(/^x-01-𠮷+\.txt$/u);
  });

  test('tells apart what a case-blind disk would not', () => {
    const taken = new Set<string>();
    expect([name('X.txt', 'é', taken), name('x.txt', 'e\u0301', taken)]).toEqual(['X-01-é.txt', 'x-01-é~2.txt']);
  });

  test('any text gives a name that every system takes, and no name twice', () => {
    const texts = fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 8 }), (all) => {
        const taken = new Set<string>();
        const names = all.map(([page, title]) => name(page, title, taken));
        expect(new Set(names.map(fileNameKey)).size).toBe(names.length);
        for (const one of names) {
          expect(one).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[. ]|[. ]\.txt$/u);
          expect(Buffer.byteLength(one)).toBeLessThanOrEqual(140);
        }
      }),
    );
  });
});

describe('pageFileName', () => {
  test.each([
    ['000_4940.txt', '000_4940.json'],
    ['第1版.TXT', '第1版.json'],
    ['a:b?.txt', 'a b.json'],
    ['con.txt', '_con.json'],
    ['..', 'page.json'],
  ])('%s is %s', (page, expected) => {
    expect(pageFileName(page, 'json', new Set())).toBe(expected);
  });

  test('tells pages of one name apart', () => {
    const taken = new Set<string>();
    expect(['a.txt', 'A.txt', 'a'].map((page) => pageFileName(page, 'json', taken))).toEqual([
      'a.json',
      'A~2.json',
      'a~3.json',
    ]);
  });
});
