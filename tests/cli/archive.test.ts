// galley import, export and archive check on one archive.
import { readFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
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
  expect(second.out).toBe('$/test.galley: 1 added, 1 already there, 1 refused\n');
  expect(second.errors).toEqual([expect.stringMatching(/^in\/c\.txt: This is a PDF/)]);

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

it('writes a page without articles whole, and says so', async () => {
  await here.put('in/b.txt', '第一版 正文\n');
  await galley(here, ['import', '$/in', ...FILE]);
  const { code, out } = await galley(here, ['export', ...FILE, '--out', '$/out', '--format', 'txt']);
  expect([code, out]).toEqual([0, '$/out: 2 written\n1 page has no article and is written whole: b.txt.\n']);
  expect(await here.text('out/b.txt')).toContain('第一版');
});

it('names a damaged page and writes out the others', async () => {
  await here.put('in/b.txt', `${PAGE}又及。\n`);
  await galley(here, ['import', '$/in', ...FILE]);
  const db = new Database(`${here.folder}/test.galley`);
  db.exec("UPDATE revisions SET snapshot = replace(snapshot, '春', '舂') WHERE page = 1");
  db.close();
  const { code, out, errors } = await galley(here, ['export', ...FILE, '--out', '$/out']);
  expect([code, out]).toEqual([1, '$/out: 1 written\n']);
  expect(errors).toEqual(['a.txt: Revision 1 of page 1 does not match its checksum: the archive is damaged.']);
  expect(await here.files('out')).toEqual(['b.json']);
});

it.each([
  ['export', '--out', '$/out'],
  ['archive', 'check'],
])('%s of an archive that is not there makes none', async (...args) => {
  const { code, errors } = await galley(here, [...args, ...FILE]);
  expect([code, errors]).toEqual([2, ['$/test.galley: There is no such archive.']]);
  expect(await here.files('')).toEqual(['in/a.txt']);
});

it('an empty file is called no archive, and stays empty', async () => {
  await here.put('test.galley', '');
  const { code, out, errors } = await galley(here, ['archive', 'check', ...FILE]);
  expect([code, out]).toEqual([1, '']);
  expect(errors).toEqual(['$/test.galley is empty: there is no archive in it. Go on with a backup.']);
  expect(await here.text('test.galley')).toBe('');
});

it('a file that is no archive is left as it is', async () => {
  const { code, errors } = await galley(here, ['import', '$/in', '--archive', '$/in/a.txt']);
  expect([code, errors.length]).toEqual([1, 1]);
  expect(await readFile(`${here.folder}/in/a.txt`, 'utf8')).toBe(PAGE);
});

it('backs an archive up, puts the backup back when it is told to, and keeps what was there', async () => {
  await galley(here, ['import', '$/in', ...FILE]);
  const made = await galley(here, ['archive', 'backup', ...FILE]);
  expect(made.code).toBe(0);
  const [backup = ''] = await here.files('test.galley.backups');
  await here.put('test.galley', 'spoilt');
  expect((await galley(here, ['archive', 'check', ...FILE])).code).toBe(1);

  const shown = await galley(here, ['archive', 'restore', '--from', backup, ...FILE]);
  expect([shown.code, await here.text('test.galley')]).toEqual([0, 'spoilt']);
  expect(shown.out).toMatch(/^backup: .*: 1 page[^]*now: cannot be read\nNothing was changed/);
  const done = await galley(here, ['archive', 'restore', '--from', backup, '--yes', ...FILE]);
  expect([done.code, done.out]).toEqual([0, expect.stringMatching(/put back; what was there is .*before-restore/)]);
  expect((await galley(here, ['archive', 'check', ...FILE])).code).toBe(0);
  const kept = (await here.files('')).find((name) => name.includes('before-restore')) ?? '';
  expect(await here.text(kept)).toBe('spoilt');
});

it('puts a backup where no archive is, and says so', async () => {
  await galley(here, ['import', '$/in', ...FILE]);
  await galley(here, ['archive', 'copy', '$/copy.galley', ...FILE]);
  const there = ['archive', 'restore', '--from', '$/copy.galley', '--archive', '$/new.galley'];
  const [shown, done] = [await galley(here, there), await galley(here, [...there, '--yes'])];
  expect([shown.code, shown.out, shown.errors]).toEqual([0, expect.stringMatching(/\nnow: nothing is there\n/), []]);
  expect([done.code, done.errors]).toEqual([0, []]);
  expect((await galley(here, ['archive', 'info', '--archive', '$/new.galley'])).out).toMatch(/1 page,/);
});

it('copies and moves an archive, and tells what it holds', async () => {
  await galley(here, ['import', '$/in', ...FILE]);
  expect((await galley(here, ['archive', 'copy', '$/copy.galley', ...FILE])).out).toMatch(
    /^\$\/copy\.galley: 1 page, 1 rev/,
  );
  expect((await galley(here, ['archive', 'move', '$/further.galley', '--archive', '$/copy.galley'])).code).toBe(0);
  expect((await here.files('')).filter((name) => name.includes('manifest'))).toEqual(['further.galley.manifest.json']);
  expect((await galley(here, ['archive', 'move', '$/moved.galley', ...FILE])).code).toBe(0);
  expect((await here.files('')).filter((name) => name.endsWith('.galley'))).toEqual(['further.galley', 'moved.galley']);
  expect((await galley(here, ['archive', 'info', '--archive', '$/moved.galley'])).out).toMatch(/1 page,/);
});

it('lists jobs, and tells what one of them left out', async () => {
  await here.put('in/c.txt', '%PDF-1.7\n1 0 obj\n');
  await galley(here, ['import', '$/in', ...FILE]);
  const list = await galley(here, ['jobs', 'list', ...FILE]);
  expect(list.out).toMatch(/^1 import done .*: 2 found, 1 changed, 0 unchanged, 1 skipped\n$/);
  expect((await galley(here, ['jobs', 'show', '1', ...FILE])).out).toMatch(/\n1 × .*PDF.*\(in\/c\.txt\)/);
  expect(await galley(here, ['jobs', 'resume', '1', ...FILE])).toMatchObject({
    code: 2,
    errors: [expect.stringMatching(/cannot be taken up/)],
  });
});

it('carries decisions on flags to another archive, and refuses lines that are none', async () => {
  await galley(here, ['import', '$/in', ...FILE]);
  const db = new Database(`${here.folder}/test.galley`);
  db.prepare(
    "INSERT INTO verdicts (page, fingerprint, rule, verdict, text, reader, at) VALUES (1, 'f', 'doubled', 'ignored', '人人', '卓玛', '2025-09-22T08:00:00.000Z')",
  ).run();
  db.close();
  const { out } = await galley(here, ['archive', 'decisions', ...FILE]);
  await here.put('told.jsonl', out);
  await galley(here, ['import', '$/in', '--archive', '$/other.galley']);
  const take = ['archive', 'decisions', '--archive', '$/other.galley', '--from'];
  expect((await galley(here, [...take, '$/told.jsonl'])).out).toMatch(
    /: 1 decision taken in, 0 decided here already, 0 /,
  );
  expect((await galley(here, ['archive', 'decisions', '--archive', '$/other.galley'])).out).toBe(out);
  await here.put('none.jsonl', `${out}{"rule":"doubled"}\n`);
  expect(await galley(here, [...take, '$/none.jsonl'])).toMatchObject({
    code: 2,
    errors: [expect.stringMatching(/none\.jsonl:2: This is no decision/)],
  });
});
