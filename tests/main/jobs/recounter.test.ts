// Ignoring flags in the whole archive takes them out of the counts of every page, in the background; ending that brings them back.
import { expect, it } from 'vitest';
import { check, compose, likenesses, readGalleyText } from '../../../src/engine/index.ts';
import { createRecounter, importFiles } from '../../../src/main/jobs/index.ts';
import { openedArchive } from '../store/archives.ts';

/** A doubled word is flagged wherever it stands. */
const page = (name: string, ending: string) => ({
  name,
  bytes: new TextEncoder().encode(`公园里的人很多很多的的。\n\n${ending}\n`),
});

it('ignored in the archive, flags are counted on no page', async () => {
  const store = await openedArchive();
  await importFiles(store, [page('a.txt', '甲'), page('b.txt', '乙')]);
  const logged: unknown[] = [];
  const recounter = createRecounter(store, (error) => logged.push(error));
  const counts = async (): Promise<number[]> => (await store.pages()).map(({ openFlags }) => openFlags);
  const before = await counts();
  const { raw, corrected } = await store.page(1);
  const corrections = readGalleyText(corrected);
  const flags = check({ raw: raw.text, page: corrections, composition: compose(raw.text) });
  const at = flags.findIndex(({ rule }) => rule === 'doubled');
  const likeness = likenesses(corrections, flags)[at] ?? '';
  expect(likeness).toContain('doubled|');
  const verdict = { likeness, rule: 'doubled', text: '的的', page: 1 };
  await store.setArchiveVerdict({ ...verdict, ignored: true });
  recounter.wake();
  await recounter.idle();
  expect(await counts()).toEqual(before.map((count) => count - 1));
  expect((await store.verdicts({ offset: 0, limit: 1 })).archive).toMatchObject([{ flags: 2, pages: 2 }]);
  await store.setArchiveVerdict({ ...verdict, ignored: false });
  recounter.wake();
  await recounter.idle();
  expect(await counts()).toEqual(before);
  expect(logged).toEqual([]);
});
