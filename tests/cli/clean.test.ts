// galley clean and galley check as a librarian's script uses them.
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, bench, galley, JOINED, PAGE } from './terminal.ts';

let here: Bench;
beforeEach(async () => {
  here = await bench();
});
afterEach(() => here.clear());

/** Where anybody may make links. */
const links = process.platform !== 'win32';

describe('names of results', () => {
  it.each([
    ['x.raw.txt', 'x.raw.json'],
    ['X.TXT', 'X.json'],
    ['page', 'page.json'],
    ['page.md', 'page.md.json'],
    ['a.txt.txt', 'a.txt.json'],
  ])('%s becomes %s', async (name, result) => {
    await here.put(`in/${name}`, PAGE);
    expect((await galley(here, ['clean', `$/in/${name}`, '--out', '$/out'])).code).toBe(0);
    expect(await here.files('out')).toEqual([result]);
  });

  it('keep the paths below a folder', async () => {
    await here.put('in/2025/一版.txt', PAGE);
    await here.put('in/b.txt', PAGE);
    const { code, out } = await galley(here, ['clean', '$/in', '--out', '$/out', '--format', 'txt']);
    expect([code, out]).toEqual([0, expect.stringMatching(/^\$\/out: 2 written, \d+ flags\n$/)]);
    expect(await here.files('out')).toEqual(['2025/一版.txt', 'b.txt']);
    expect(await here.text('out/b.txt')).toContain(JOINED);
  });

  it.runIf(links /* some systems let nobody make them */)(
    'do not come from where the results go, by another name',
    async () => {
      await here.put('in/a.txt', PAGE);
      await here.put('in/out/old.txt', PAGE);
      await symlink('in/out', join(here.folder, 'results'));
      expect((await galley(here, ['clean', '$/in', '--out', '$/results'])).code).toBe(0);
      expect(await here.files('in/out')).toEqual(['a.json', 'old.txt']);
    },
  );

  it('do not come from hidden files, nor from where the results go', async () => {
    await here.put('in/a.txt', PAGE);
    await here.put('in/.hidden.txt', PAGE);
    await here.put('in/out/old.txt', PAGE);
    await galley(here, ['clean', '$/in', '--out', '$/in/out']);
    expect(await here.files('in/out')).toEqual(['a.json', 'old.txt']);
  });
});

describe('what could overwrite something', () => {
  it('is refused before anything is written when two pages share a target', async () => {
    await here.put('one/a.txt', PAGE);
    await here.put('two/a.txt', PAGE);
    await here.put('two/b.txt', PAGE);
    const { code, errors } = await galley(here, ['clean', '$/one', '$/two', '--out', '$/out', '--overwrite']);
    expect(code).toBe(2);
    expect(errors).toEqual(['$/out/a.json: $/one/a.txt and $/two/a.txt would become this file.']);
    expect(await here.files('out')).toEqual([]);
  });

  it('is refused when a target exists, left with --skip, replaced with --overwrite', async () => {
    await here.put('in/a.txt', PAGE);
    await here.put('in/b.txt', PAGE);
    await here.put('out/a.json', 'mine');
    const refused = await galley(here, ['clean', '$/in', '--out', '$/out']);
    expect([refused.code, refused.errors]).toEqual([2, ['$/out/a.json: Exists already; say --overwrite or --skip.']]);
    expect(await here.files('out')).toEqual(['a.json']);
    expect((await galley(here, ['clean', '$/in', '--out', '$/out', '--skip'])).code).toBe(0);
    expect([await here.text('out/a.json'), await here.files('out')]).toEqual(['mine', ['a.json', 'b.json']]);
    expect((await galley(here, ['clean', '$/in', '--out', '$/out', '--overwrite'])).code).toBe(0);
    expect(JSON.parse(await here.text('out/a.json'))).toMatchObject({ page: 'a.txt' });
  });

  it('is refused when it is one of the inputs', async () => {
    await here.put('a.txt', PAGE);
    const { code, errors } = await galley(here, ['clean', '$/a.txt', '--out', '$', '--format', 'txt', '--overwrite']);
    expect([code, errors]).toEqual([2, ['$/a.txt: The result would replace this input; choose another --out.']]);
    expect(await here.text('a.txt')).toBe(PAGE);
  });

  it.runIf(links /* some systems let nobody make them */)(
    'is refused when a link leads to one of the inputs',
    async () => {
      await here.put('raw/a.txt', PAGE);
      await here.put('copy/b.txt', PAGE);
      await symlink('raw', join(here.folder, 'results'));
      await symlink('../raw/a.txt', join(here.folder, 'copy/a.txt'));
      for (const [from, out] of [
        ['raw', 'results'],
        ['copy', 'raw'],
      ]) {
        const { code, errors } = await galley(here, [
          'clean',
          `$/${from}`,
          '--out',
          `$/${out}`,
          '--format',
          'txt',
          '--overwrite',
        ]);
        expect([code, errors]).toEqual([
          2,
          [`$/${out}/a.txt: The result would replace this input; choose another --out.`],
        ]);
      }
      expect([await here.text('raw/a.txt'), await here.files('raw')]).toEqual([PAGE, ['a.txt']]);
    },
  );

  it('is refused when one result is a file where another needs a folder', async () => {
    await here.put('in/a.txt', PAGE);
    await here.put('in/a.json/b.txt', PAGE);
    const { code, errors } = await galley(here, ['clean', '$/in', '--out', '$/out']);
    const reason = '$/in/a.json/b.txt needs a folder where another result is a file.';
    expect([code, errors]).toEqual([2, [`$/out/a.json/b.json: ${reason}`]]);
    expect(await here.files('out')).toEqual([]);
  });

  it('leaves no half-written files behind', async () => {
    await here.put('in/a.txt', PAGE);
    await here.put('out/a.json/in-the-way', '');
    const { code, errors } = await galley(here, ['clean', '$/in', '--out', '$/out', '--overwrite']);
    expect([code, errors]).toEqual([1, ['$/in/a.txt: $/out/a.json cannot be written. It is a folder.']]);
    expect(await here.files('out')).toEqual(['a.json/in-the-way']);
  });
});

describe('what cannot be read', () => {
  it('is named with its reason, and the rest goes on', async () => {
    await here.put('in/a.txt', PAGE);
    await here.put('in/b.pdf', '%PDF-1.7\n1 0 obj\n');
    await here.put('in/c.txt', '');
    const { code, errors } = await galley(here, ['clean', '$/in', '$/none.txt', '--out', '$/out']);
    expect(code).toBe(1);
    expect(errors).toEqual([
      '$/none.txt: There is no such file or folder.',
      expect.stringMatching(/^\$\/in\/b\.pdf: This is a PDF/),
      '$/in/c.txt: The file is empty.',
    ]);
    expect(await here.files('out')).toEqual(['a.json']);
  });

  it('does not reach the terminal with control characters', async () => {
    await here.put('in/a\u001b[31m\nb.txt', '');
    const { errors } = await galley(here, ['clean', '$/in', '--out', '$/out']);
    expect(errors).toEqual(['$/in/a\ufffd[31m b.txt: The file is empty.']);
  });

  it.runIf(process.platform === 'linux' /* others take no such name */)('is a name that is not UTF-8', async () => {
    await here.put('in/a.txt', PAGE);
    const name = Buffer.concat([Buffer.from(join(here.folder, 'in/')), Buffer.of(0xb0, 0xa1)]);
    await writeFile(name, PAGE);
    const { code, errors } = await galley(here, ['clean', '$/in', '--out', '$/out']);
    expect([code, errors]).toEqual([1, ['$/in/\ufffd\ufffd: Its name is not UTF-8; rename it.']]);
    expect(await here.files('out')).toEqual(['a.json']);
  });

  it.runIf(links /* some systems let nobody make them */)('is a folder’s link to itself, followed once', async () => {
    await here.put('in/a.txt', PAGE);
    await symlink(join(here.folder, 'in'), join(here.folder, 'in/again'));
    expect((await galley(here, ['clean', '$/in', '--out', '$/out'])).code).toBe(0);
    expect(await here.files('out')).toEqual(['a.json']);
  });
});

it('reads bytes as the encoding it is told', async () => {
  await here.put('a.txt', Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4, 0x0a));
  await galley(here, ['clean', '$/a.txt', '--out', '$/gb', '--format', 'txt', '--encoding', 'GBK']);
  await galley(here, ['clean', '$/a.txt', '--out', '$/kr', '--format', 'txt', '--encoding', 'euc-kr']);
  expect([await here.text('gb/a.txt'), await here.text('kr/a.txt')]).toEqual(['中文\n', '櫓匡\n']);
});

describe('standard input', () => {
  it('goes to standard output', async () => {
    const { code, out, errors } = await galley(here, ['clean', '-', '--format', 'txt'], PAGE);
    expect([code, errors]).toEqual([0, []]);
    expect(out).toContain(JOINED);
  });

  it('goes to a file of its own with --out', async () => {
    await galley(here, ['clean', '-', '--out', '$/out'], PAGE);
    expect(await here.files('out')).toEqual(['stdin.json']);
  });

  it('that cannot be read is exit code 1, and nothing is written', async () => {
    const { code, out, errors } = await galley(here, ['clean', '-'], '');
    expect([code, out, errors]).toEqual([1, '', ['standard input: The file is empty.']]);
  });
});

it('--steps joins,spaces --keep-order --format txt is a paragraph per line in the raw order', async () => {
  const seed = await readFile(join(import.meta.dirname, '../../seeds/000_4940673e0adfaaec.txt'));
  await here.put('in/s.txt', seed);
  await galley(here, ['clean', '$/in', '--out', '$/out', '--format', 'txt', '--steps', 'joins,spaces', '--keep-order']);
  const compact = (text: string): string => text.replace(/\s/gu, '');
  const text = await here.text('out/s.txt');
  expect(compact(text)).toBe(compact(seed.toString('utf8')));
  expect(text.trim().split('\n').length).toBeLessThan(seed.toString('utf8').split('\n').filter(Boolean).length / 3);
});

describe('galley check', () => {
  const STRAY = '春天来了\n\n本报讯 今天上午，公园里的花都开了（游\n客很多。孩子们在草地上放风筝。\n';

  it('prints a line per flag with its place in the raw file, and says so by its exit code', async () => {
    await here.put('a.txt', STRAY);
    const { code, out } = await galley(here, ['check', '$/a.txt']);
    expect(code).toBe(1);
    expect(out).toMatch(/^\$\/a\.txt:3:18: \w+: unpaired-bracket: .+ 「（」$/m);
  });

  it('prints them as one array of pages', async () => {
    await here.put('a.txt', STRAY);
    const { out } = await galley(here, ['check', '$/a.txt', '--format', 'json']);
    const flag = { rule: 'unpaired-bracket', line: 3, column: 18, text: '（' };
    const flags: unknown = expect.arrayContaining([expect.objectContaining(flag)]);
    expect(JSON.parse(out)).toEqual([{ page: '$/a.txt', flags }]);
  });

  it('is an empty array where nothing could be read, still JSON', async () => {
    const { code, out } = await galley(here, ['check', '$/none.txt', '--format', 'json']);
    expect([code, JSON.parse(out)]).toEqual([1, []]);
  });
});
