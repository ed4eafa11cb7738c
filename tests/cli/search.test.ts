// galley search, replace and archive reindex on one archive.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Bench, bench, galley, PAGE } from './terminal.ts';

let here: Bench;
beforeEach(async () => {
  here = await bench();
  await here.put('in/拉萨晚报2025-09-22_01.txt', PAGE);
  await galley(here, ['import', '$/in', ...FILE]);
});
afterEach(() => here.clear());

const FILE = ['--archive', '$/test.galley'];

it('finds words, with exact counts', async () => {
  const found = await galley(here, ['search', '公园', ...FILE]);
  expect([found.code, found.errors]).toEqual([0, []]);
  expect(found.out).toMatch(/^拉萨晚报2025-09-22_01\.txt:b\d+: paragraph: .*【公园】里的花/);
  expect(found.out).toMatch(/\n1 hit in 1 passage on 1 page\n$/);
  const json = await galley(here, ['search', '公園', '--variants', '--format', 'json', ...FILE]);
  expect(JSON.parse(json.out)).toMatchObject({ paper: '拉萨晚报', date: '2025-09-22', hits: [{}] });
  expect((await galley(here, ['search', '公園', ...FILE])).out).toBe('0 hits in 0 passages on 0 pages\n');
  expect((await galley(here, ['search', '公园', '--role', 'headline', ...FILE])).out).toMatch(/^0 hits/);
  expect((await galley(here, ['search', '公园', '--from', '2025-09-23', ...FILE])).out).toMatch(/^0 hits/);
  expect((await galley(here, ['search', '公园', '--role', 'line', ...FILE])).code).toBe(2);
  expect((await galley(here, ['search', '公园', '--from', 'May', ...FILE])).code).toBe(2);
  expect((await galley(here, ['search', '公园', '--archive', '$/none'])).code).toBe(2);
});

it('shows what it would replace, then replaces it', async () => {
  const dry = await galley(here, ['replace', '风筝', '纸鸢', '--dry-run', ...FILE]);
  expect(dry.out).toBe('1× 地上放【风筝 → 纸鸢】，老人\n1 hit on 1 page would be replaced; nothing has been changed\n');
  expect((await galley(here, ['search', '纸鸢', ...FILE])).out).toMatch(/^0 hits/);
  const done = await galley(here, ['replace', '风(?=筝)', '纸', '--regex', ...FILE]);
  expect([done.code, done.out]).toEqual([0, '1 hit replaced on 1 page, 0 pages left alone\n']);
  expect((await galley(here, ['search', '纸筝', ...FILE])).out).toContain('【纸筝】');
  expect((await galley(here, ['search', '风筝', '--raw', ...FILE])).out).toContain('【风筝】');
  expect(await galley(here, ['replace', '(', '', '--regex', ...FILE])).toMatchObject({
    code: 2,
    errors: [expect.stringMatching(/no regular expression/)],
  });
});

it('makes the index anew', async () => {
  const { code, out } = await galley(here, ['archive', 'reindex', ...FILE]);
  expect([code, out]).toEqual([0, '$/test.galley: 1 page indexed\n']);
  expect((await galley(here, ['search', '公园', ...FILE])).out).toContain('【公园】');
});
