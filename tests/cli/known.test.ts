// --lists and --names: what a project knows adds flags and takes flags away.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Bench, bench, galley } from './terminal.ts';

let here: Bench;
beforeEach(async () => {
  here = await bench();
  await here.put('page.txt', '本报讯（记者李丛芳）今天上午，市委书记张三峰来到己经班，看望同学和老师。\n');
});
afterEach(() => here.clear());

const flags = async (...known: string[]) => {
  const { out, errors } = await galley(here, ['check', '$/page.txt', ...known]);
  expect(errors).toEqual([]);
  return [...out.matchAll(/: ([a-z-]+): [^:]*?「(.*)」/gu)].map(([, rule, text]) => `${rule} ${text}`);
};

it('adds flags and takes flags away', async () => {
  expect(await flags()).toEqual(['confusion 己经']);
  await here.put('lists.txt', '[titles]\n张三丰 = 市委书记\n[words]\n己经班\n');
  expect(await flags('--lists', `${here.folder}/lists.txt`)).toEqual(['set-phrase 市委书记张三峰']);
  await here.put('names.txt', '李从芳 = 3\n');
  expect(await flags('--names', `${here.folder}/names.txt`)).toEqual(['name-spellings 李丛芳', 'confusion 己经']);
});

it('reads lists in the encodings that pages have', async () => {
  await here.put(
    'lists.txt',
    new Uint8Array([0x5b, 0x77, 0x6f, 0x72, 0x64, 0x73, 0x5d, 0x0a, 0xbc, 0xba, 0xbe, 0xad, 0x0a]),
  );
  expect(await flags('--lists', `${here.folder}/lists.txt`)).toEqual([]);
});

it('names each line that cannot be read, and writes nothing', async () => {
  await here.put('lists.txt', '# ours\n[phrases]\n拉萨\n[name]\n');
  const cleaned = await galley(here, ['clean', '$/page.txt', '--out', '$/out', '--lists', `${here.folder}/lists.txt`]);
  expect([cleaned.code, cleaned.errors]).toEqual([
    2,
    [
      '$/lists.txt:3: 拉萨: a phrase takes 4 characters or more',
      '$/lists.txt:4: [name]: a list is one of words, confusions, phrases, titles, people',
    ],
  ]);
  expect(await here.files('out')).toEqual([]);
  const absent = await galley(here, ['check', '$/page.txt', '--names', `${here.folder}/none.txt`]);
  expect([absent.code, absent.errors]).toEqual([2, ['--names $/none.txt: There is no such file or folder.']]);
});
