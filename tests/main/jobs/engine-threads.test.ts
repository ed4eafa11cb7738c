// A thread checks each page with the lists it came with, however many pages it has checked with the same ones before.
import { expect, it } from 'vitest';
import { type ProjectLists, readLists } from '../../../src/engine/index.ts';
import { openEngineThreads } from '../../../src/main/jobs/engine-threads.ts';

const raw = '市图书馆昨天举行旧报新读活劝，许多读者前来参加。\n';

it('checks with the lists that a page brings, new ones and the same again', async () => {
  const threads = openEngineThreads(1);
  const rules = (lists: ProjectLists): Promise<string[]> =>
    threads.run('now', async (ask) => {
      const { flags } = (await ask('makePage', 'a.txt', Buffer.from(raw), {}, { lists, names: new Map() })).corrected;
      return flags?.map(({ rule }) => rule) ?? [];
    });
  try {
    const { lists: none } = readLists('');
    const { lists: ours } = readLists('[confusions]\n活劝 → 活动\n');
    const told: boolean[] = [];
    for (const lists of [none, ours, ours, none]) told.push((await rules(lists)).includes('confusion'));
    expect(told).toEqual([false, true, true, false]);
  } finally {
    await threads.close();
  }
});
