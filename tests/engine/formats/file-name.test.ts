import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ARTICLE_TEMPLATE,
  fileName,
  fileNameKey,
  NAME_FIELDS,
  PAGE_TEMPLATE,
  unknownFields,
} from '../../../src/engine/formats/index.ts';

const name = (page: string, title: string, taken = new Set<string>()): string =>
  fileName(ARTICLE_TEMPLATE, { name: page, position: 1, title }, 'txt', taken);
const pageName = (page: string, taken = new Set<string>()): string =>
  fileName(PAGE_TEMPLATE, { name: page }, 'json', taken);

describe('the name of an article', () => {
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

describe('the name of a page', () => {
  test.each([
    ['000_4940.txt', '000_4940.json'],
    ['第1版.TXT', '第1版.json'],
    ['a:b?.txt', 'a b.json'],
    ['con.txt', '_con.json'],
    ['..', 'page.json'],
  ])('%s is %s', (page, expected) => {
    expect(pageName(page)).toBe(expected);
  });

  test('tells pages of one name apart', () => {
    const taken = new Set<string>();
    expect(['a.txt', 'A.txt', 'a'].map((page) => pageName(page, taken))).toEqual(['a.json', 'A~2.json', 'a~3.json']);
  });
});

describe('a template', () => {
  const thing = {
    name: 'a.txt',
    paper: '拉萨晚报',
    date: '2025-09-22',
    number: 3,
    position: 2,
    title: '根系深扎/花开',
  };
  const by = (template: string, about: object = {}): string =>
    fileName(template, { ...thing, ...about }, 'txt', new Set());

  test.each([
    ['{paper}/{date}/{number}-{position}-{title}', {}, '拉萨晚报/2025-09-22/3-2-根系深扎 花开.txt'],
    ['{yyyy}/{mm}/{dd}-{number:2}', {}, '2025/09/22-03.txt'],
    ['{paper}/{date}/{number}-{position}', { paper: null, number: null }, '2025-09-22/2.txt'],
    ['{paper}/{number}版_{title}', { number: null }, '拉萨晚报/版_根系深扎 花开.txt'],
    ['{paper}/第{number}版/{title}', { number: null }, '拉萨晚报/根系深扎 花开.txt'],
    ['{paper}-{issue}-{title}', {}, '拉萨晚报-根系深扎 花开.txt'],
    ['{issue}/{edition}', {}, 'a.txt'],
    ['{paper}/', {}, '拉萨晚报/a.txt'],
    ['../{paper}/../../{name}', {}, '拉萨晚报/a.txt'],
    ['/etc/{name}', {}, 'etc/a.txt'],
  ])('%s', (template, about, expected) => {
    expect(by(template, about)).toBe(expected);
  });

  test('tells files of one name apart within a folder, not between folders', () => {
    const taken = new Set<string>();
    const names = ['一', '一', '二'].map((paper) => fileName('{paper}/{date}', { ...thing, paper }, 'txt', taken));
    expect(names).toEqual(['一/2025-09-22.txt', '一/2025-09-22~2.txt', '二/2025-09-22.txt']);
  });

  test('that asks for what there is not is known', () => {
    expect(unknownFields('{paper}/{pages}-{title:2}')).toEqual(['pages']);
  });

  test('never leads out of its folder, whatever it and the values are', () => {
    const anything = fc.string({ unit: 'binary' });
    const template = fc.array(fc.oneof(anything, fc.constantFrom('/', '..', ...NAME_FIELDS.map((f) => `{${f}}`))));
    fc.assert(
      fc.property(template, anything, anything, (parts, paper, title) => {
        const path = by(parts.join(''), { paper, title });
        for (const part of path.split('/')) {
          expect(part).not.toMatch(/^[. ]*$|[<>:"\\|?*\p{Cc}\p{Cs}]|^[. ]|[. ]$/u);
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(140);
        }
      }),
    );
  });
});
