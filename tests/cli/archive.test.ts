// galley import, export and archive check on one archive.
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Bench, bench, galley, JOINED, PAGE } from './terminal.ts';

let here: Bench;
beforeEach(async () => {
  here = await bench();
  await here.put('in/a.txt', PAGE);
});
afterEach(() => here.clear());

const FILE = ['--archive', '$/test.galley'];

it('brings pages in, says what was there already, and writes them out', async () => {
  const first = await galley(here, ['import', '$/in', ...FILE]);
  expect([first.code, first.out]).toEqual([0, '$/test.galley: 1 added, 0 already there, 0 refused\n']);
  await here.put('in/b.txt', `${PAGE}又及。\n`);
  await here.put('in/c.txt', '%PDF-1.7\n1 0 obj\n');
  const second = await galley(here, ['import', '$/in', ...FILE]);
  expect(second.code).toBe(1);
  expect(second.out).toBe('$/in/a.txt: already there\n$/test.galley: 1 added, 1 already there, 1 refused\n');
  expect(second.errors).toEqual([expect.stringMatching(/^\$\/in\/c\.txt: This is a PDF/)]);

  const json = await galley(here, ['export', ...FILE, '--out', '$/json']);
  expect([json.code, await here.files('json')]).toEqual([0, ['a.json', 'b.json']]);
  expect((await galley(here, ['export', ...FILE, '--out', '$/txt', '--format', 'txt', '--per', 'page'])).code).toBe(0);
  expect(await here.text('txt/a.txt')).toContain(JOINED);

  const check = await galley(here, ['archive', 'check', ...FILE]);
  expect([check.code, check.out]).toEqual([0, '$/test.galley: sound; 2 pages, 2 revisions\n']);
});

it('refuses an export over files that exist before it writes one', async () => {
  await galley(here, ['import', '$/in', ...FILE]);
  await here.put('out/a.json', 'mine');
  const refused = await galley(here, ['export', ...FILE, '--out', '$/out']);
  expect([refused.code, refused.errors]).toEqual([2, ['$/out/a.json: Exists already; say --overwrite or --skip.']]);
  const skipped = await galley(here, ['export', ...FILE, '--out', '$/out', '--skip']);
  expect([skipped.code, skipped.out]).toEqual([0, '$/out: 0 written, 1 left as they were\n']);
  expect(await here.text('out/a.json')).toBe('mine');
  expect((await galley(here, ['export', ...FILE, '--out', '$/out', '--overwrite'])).code).toBe(0);
  expect(await here.text('out/a.json')).not.toBe('mine');
});

it.each([
  ['export', '--out', '$/out'],
  ['archive', 'check'],
])('%s of an archive that is not there makes none', async (...args) => {
  const { code, errors } = await galley(here, [...args, ...FILE]);
  expect([code, errors]).toEqual([2, ['$/test.galley: There is no such archive.']]);
  expect(await here.files('')).toEqual(['in/a.txt']);
});

it('a file that is no archive is left as it is', async () => {
  const { code, errors } = await galley(here, ['import', '$/in', '--archive', '$/in/a.txt']);
  expect([code, errors.length]).toEqual([1, 1]);
  expect(await readFile(`${here.folder}/in/a.txt`, 'utf8')).toBe(PAGE);
});
