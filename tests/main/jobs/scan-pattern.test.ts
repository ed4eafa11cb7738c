// Which scan a page asks for, and what part of a path is compared with it.
import { describe, expect, it } from 'vitest';
import { depthOf, tailOf, wantedScan } from '../../../src/main/jobs/scan-pattern.ts';

const page = { name: '2025-09-22_04.raw.txt', paper: '拉萨晚报', date: '2025-09-22', number: 4, scan: null };

describe('a pattern', () => {
  it.each([
    ['{name}', { path: '2025-09-22_04', sheet: 0 }],
    ['{paper}/{date}/{number:2}', { path: '拉萨晚报/2025-09-22/04', sheet: 0 }],
    ['{yyyy}\\{mm}{dd}\\P{number}', { path: '2025/0922/p4', sheet: 0 }],
    ['{date}#{number}', { path: '2025-09-22', sheet: 3 }],
    ['{scan}', null],
    ['{nothing}', null],
    ['/', null],
  ])('%s', (pattern, wanted) => expect(wantedScan(pattern, page)).toEqual(wanted));

  it('asks for nothing where the page is not known well enough', () => {
    expect(wantedScan('{date}/{number}', { ...page, number: null })).toBeNull();
  });
});

it('a path is compared by its end, whatever system wrote it', () => {
  expect(depthOf('{date}/{number}#{number}')).toBe(2);
  expect(tailOf('D:\\Scans\\2025-09-22\\P04.TIF', 2)).toBe('2025-09-22/p04');
  expect(tailOf('/scans/a.b/第4版.jpeg', 1)).toBe('第4版');
});
