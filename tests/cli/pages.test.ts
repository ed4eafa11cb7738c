// galley pages: lists by what is asked for, and page data out of a table, whole or not at all.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArchive } from '../../src/main/store/open.ts';
import { type Bench, bench, galley, PAGE } from './terminal.ts';

let here: Bench;
beforeEach(async () => {
  here = await bench();
  await here.put('in/拉萨晚报_2025-09-22_01.txt', PAGE);
  await here.put('in/无名.txt', `${PAGE}又及。\n`);
});
afterEach(() => here.clear());

const FILE = ['--archive', '$/test.galley'];

it('lists the pages that are all of what is asked for', { timeout: 90_000 }, async () => {
  await galley(here, ['import', '$/in', ...FILE]);
  const all = await galley(here, ['pages', ...FILE, '--sort', 'name', '--order', 'down']);
  expect(all.out.split('\n').map((line) => line.includes('无名.txt'))).toEqual([true, false, false]);
  const undated = await galley(here, ['pages', ...FILE, '--missing', 'date', '--as', 'jsonl']);
  expect(
    undated.out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toMatchObject([{ name: '无名.txt', date: null }]);
  expect((await galley(here, ['pages', ...FILE, '--state', 'final'])).out).toBe('');
  expect((await galley(here, ['pages', ...FILE, '--state', 'lost'])).code).toBe(2);
});

it('sets page data from a table, and nothing when a row is wrong', { timeout: 90_000 }, async () => {
  await galley(here, ['import', '$/in', ...FILE]);
  await here.put('good.csv', 'file,date,number\n无名.txt,2025-09-23,4\n');
  await here.put('bad.csv', 'file,number\n无名.txt,5\n谁.txt,1\n');
  expect((await galley(here, ['pages', ...FILE, '--set', '$/good.csv', '--dry-run'])).out).toMatch(/1 row, would set/);
  const set = await galley(here, ['pages', ...FILE, '--set', '$/good.csv']);
  expect([set.code, set.out]).toEqual([0, '$/good.csv: 1 row, set page data of 1 page\n']);
  const bad = await galley(here, ['pages', ...FILE, '--set', '$/bad.csv']);
  expect([bad.code, bad.errors[0]]).toEqual([1, expect.stringMatching(/bad\.csv:3: There is no page from a file/)]);
  expect((await galley(here, ['pages', ...FILE, '--as', 'csv'])).out).toContain(',2025-09-23,,4,');
});

it('tells of a table among the files, and takes its page data when told to', { timeout: 90_000 }, async () => {
  const rows = 'file,date,number\n无名.txt,2025-09-23,4\n';
  await here.put('in/more/无名.txt', `${PAGE}另一版。\n`);
  await here.put('in/more/资料.csv', rows);
  await here.put('in/people.csv', 'whose,town\n多吉,拉萨\n');
  const told = await galley(here, ['import', '$/in', ...FILE]);
  expect(told.out).toMatch(/4 added, 0 already there, 0 refused\nTables of page data are among the files/);
  expect(told.errors).toContain(
    'in/more/资料.csv: This is a table of page data, not a page. Nothing of it was taken; it can be, after a look at it.',
  );
  const dated = async () => (await galley(here, ['pages', ...FILE, '--from', '2025-09-23'])).out.trim();
  expect([told.code, await dated()]).toEqual([0, '']);
  const taken = await galley(here, ['import', '$/in', ...FILE, '--table', 'auto']);
  expect([taken.code, taken.out]).toEqual([
    0,
    expect.stringContaining('$/in/more/资料.csv: 1 row, set page data of 1 page\n'),
  ]);
  expect(await dated()).toMatch(/in\/more\/无名\.txt/);
  await here.put('own.csv', 'file,paper\n无名.txt,测试报\n');
  const unclear = await galley(here, ['import', '$/in', ...FILE, '--table', '$/own.csv']);
  expect([unclear.code, unclear.errors.at(-2)]).toEqual([1, expect.stringContaining('Several pages are from a file')]);
});

it('takes pages out of the bin that are imported again, when told to', { timeout: 90_000 }, async () => {
  await galley(here, ['import', '$/in', ...FILE]);
  const store = await openArchive(`${here.folder}/test.galley`);
  await store.deletePages([1]);
  await store.close();
  const told = await galley(here, ['import', '$/in', ...FILE]);
  expect(told.out).toMatch(/in the bin were brought again: `galley import --restore`[^]*0 added, 2 already there/);
  expect((await galley(here, ['pages', ...FILE])).out.trim().split('\n')).toHaveLength(1);
  const restored = await galley(here, ['import', '$/in', ...FILE, '--restore']);
  expect(restored.out).toMatch(/^1 page restored from the bin/m);
  expect((await galley(here, ['pages', ...FILE])).out.trim().split('\n')).toHaveLength(2);
});
