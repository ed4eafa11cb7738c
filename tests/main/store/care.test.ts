import { expect, it } from 'vitest';
import { takeCare } from '../../../src/main/store/care.ts';
import type { ArchiveReport } from '../../../src/main/store/store.ts';
import { openedArchive } from './archives.ts';

it('a thread is never stopped in the middle of an archive, even when nobody waits for it any more', async () => {
  const store = await openedArchive();
  const { file } = await store.info();
  const asked = Promise.withResolvers<ArchiveReport>();
  const care = takeCare((ask) => {
    asked.resolve(ask('checkFile', file));
    return Promise.reject(new Error('no longer'));
  });
  await expect(care).rejects.toThrow('no longer');
  expect((await asked.promise).problems).toEqual([]);
});
