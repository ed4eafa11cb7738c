// galley history: what was done to a page, restored and reverted from the command line.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readGalleyText } from '../../src/engine/index.ts';
import { derive } from '../../src/main/jobs/index.ts';
import { openArchive } from '../../src/main/store/open.ts';
import { type Bench, bench, galley, PAGE } from './terminal.ts';

let here: Bench;
beforeEach(async () => {
  here = await bench();
  await here.put('in/a.txt', PAGE);
  await galley(here, ['import', '$/in', ...FILE]);
});
afterEach(() => here.clear());

const FILE = ['--archive', '$/test.galley'];

/** Puts a mark at the end of the page's last block, as a revision of its own. */
async function mark(sign: string): Promise<void> {
  const store = await openArchive(join(here.folder, 'test.galley'));
  const { corrected, revision: base } = await store.page(1);
  const text = corrected.replace(/\n$/, `${sign}\n`);
  const made = { page: 1, base, reason: 'edit', author: '卓玛', done: false } as const;
  await store.addRevision({ ...made, corrected: await derive(store, 1, readGalleyText(text)) });
  await store.close();
}

it('lists revisions with what each changed, restores one and takes one back', async () => {
  await mark('甲');
  const shown = await galley(here, ['history', 'show', '1', ...FILE]);
  expect(shown.out.split('\n')).toEqual([
    expect.stringMatching(/^2 {2}\S+ {2}卓玛 {2}edit {2}characters 1$/),
    expect.stringMatching(/^1 {2}.* import {2}wraps \d+/),
    '',
  ]);
  expect((await galley(here, ['history', 'revert', '1', '2', ...FILE])).out).toBe('page 1: revision 2 is taken back\n');
  const after = await galley(here, ['history', 'show', '1', ...FILE]);
  expect(after.out).toMatch(/revert \(revert 2\)/);
  expect(after.out).toMatch(/\n2 .* undone\n/);
  expect((await galley(here, ['history', 'restore', '1', '2', ...FILE])).code).toBe(0);
  expect((await galley(here, ['history', 'operations', ...FILE])).out).toBe('');
});

it('names the other parts of an article that stands on several pages', { timeout: 60_000 }, async () => {
  await here.put('in/b.txt', `${PAGE}又及。\n`);
  await galley(here, ['import', '$/in', ...FILE]);
  const store = await openArchive(join(here.folder, 'test.galley'));
  const [[one], [two]] = [await store.articles(1), await store.articles(2)];
  await store.link({ part: one?.id ?? '', next: two?.id ?? '' });
  await store.close();
  const shown = await galley(here, ['history', 'show', '2', '--group', two?.id.slice(2) ?? '', ...FILE]);
  expect(shown.out).toMatch(/also on page 1 \(a\.txt\): galley history show 1 --group a\d+\n$/);
});

it('does nothing where it would have to guess, and says where', async () => {
  await mark('甲');
  await mark('乙');
  const store = await openArchive(join(here.folder, 'test.galley'));
  const { corrected, revision: base } = await store.page(1);
  const text = corrected.replace('甲乙', '丙乙');
  const made = { page: 1, base, reason: 'edit', author: '', done: false } as const;
  await store.addRevision({ ...made, corrected: await derive(store, 1, readGalleyText(text)) });
  await store.close();
  const refused = await galley(here, ['history', 'revert', '1', '2', ...FILE]);
  expect([refused.code, refused.errors.length > 0]).toEqual([1, true]);
  expect((await galley(here, ['history', 'show', 'x', ...FILE])).code).toBe(2);
});

it('takes an operation back once, and says when there is nothing left to take back', async () => {
  expect((await galley(here, ['replace', '。', '！', ...FILE])).code).toBe(0);
  expect((await galley(here, ['history', 'undo', '1', ...FILE])).out).toBe('operation 1: taken back on 1 of 1 page\n');
  expect(await galley(here, ['history', 'undo', '1', ...FILE])).toMatchObject({
    code: 0,
    out: 'operation 1: there is nothing left to take back\n',
  });
  const shown = await galley(here, ['history', 'show', '1', ...FILE]);
  expect(shown.out).toMatch(/revert \(revision 2, with its operation\)/);
});
