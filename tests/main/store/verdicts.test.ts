// Decisions on flags: listed with their place, taken back, and what follows for the counts.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/main/store/store.ts';
import { openedArchive } from './archives.ts';
import { corrected, newPage } from './pages.ts';

const flags = [{ rule: 'doubled', count: 2, worst: 'warning' }] as const;
const ignoring = { likeness: 'doubled|人人', rule: 'doubled', text: '人人', page: 1, ignored: true } as const;

async function twoPages(): Promise<Store> {
  const store = await openedArchive();
  await store.setReader('卓玛');
  await store.addPage(newPage('一', { corrected: corrected('一', { flags }) }));
  await store.addPage(newPage('二', { name: 'b.txt' }));
  return store;
}

describe('verdicts', () => {
  it('are listed with their place, newest first, in parts', async () => {
    const store = await twoPages();
    await store.setVerdict(1, { fingerprint: 'f', rule: 'doubled', verdict: 'ignored', text: '人人' });
    await store.setVerdict(2, { fingerprint: 'g', rule: 'zero-form', verdict: 'accepted' });
    await store.setArchiveVerdict(ignoring);
    const list = await store.verdicts({ offset: 0, limit: 10 });
    expect(list.here.map(({ page, name, fingerprint }) => [page, name, fingerprint])).toContainEqual([2, 'b.txt', 'g']);
    expect(list).toMatchObject({
      total: 2,
      archive: [{ likeness: 'doubled|人人', page: 1, name: 'a.txt', reader: '卓玛' }],
    });
    expect((await store.verdicts({ verdict: 'ignored', offset: 0, limit: 10 })).here).toMatchObject([{ text: '人人' }]);
    expect(await store.verdicts({ offset: 1, limit: 1 })).toMatchObject({ total: 2, here: [{}] });
  });

  it('for the whole archive are there with every page, until they are taken back', async () => {
    const store = await twoPages();
    await store.setArchiveVerdict(ignoring);
    expect((await store.page(2)).ignored).toEqual(['doubled|人人']);
    expect(await store.setArchiveVerdict({ ...ignoring, ignored: false })).toEqual([]);
    expect((await store.page(2)).ignored).toEqual([]);
  });
});

describe('the precision of a rule', () => {
  it('counts what is ignored in the whole archive as one word, and mutes by it', async () => {
    const store = await twoPages();
    const record = async () => (await store.rules()).find(({ rule }) => rule === 'doubled');
    await store.setVerdict(2, { fingerprint: 'g', rule: 'doubled', verdict: 'accepted' });
    await store.setArchiveVerdict(ignoring);
    expect(await record()).toMatchObject({ accepted: 1, ignored: 1, precision: 0.5, muted: false });
    for (let nth = 0; nth < 18; nth++) await store.setArchiveVerdict({ ...ignoring, likeness: `doubled|${nth}` });
    expect(await record()).toMatchObject({ ignored: 19, muted: true });
    expect((await store.pageRow(1)).openFlags).toBe(0);
    await store.setArchiveVerdict({ ...ignoring, ignored: false });
    expect(await record()).toMatchObject({ ignored: 18, muted: false });
    expect((await store.pageRow(1)).openFlags).toBe(2);
  });
});

describe('counts of flags', () => {
  it('begun before a verdict, or of an older revision, are not kept', async () => {
    const store = await twoPages();
    const late = { stamp: (await store.page(1)).stamp, engine: '1', flags: [], settled: [] };
    await store.setVerdict(1, { fingerprint: 'f', rule: 'doubled', verdict: 'ignored' });
    expect(await store.setFlagCounts(1, late)).toBe(false);
    const begun = { ...late, stamp: (await store.page(1)).stamp };
    const revision = { page: 1, base: 1, reason: 'edit', author: '', done: false } as const;
    await store.addRevision({ ...revision, corrected: corrected('三', { flags }) });
    expect(await store.setFlagCounts(1, begun)).toBe(false);
    expect((await store.pageRow(1)).openFlags).toBe(2);
    expect(await store.setFlagCounts(1, { ...late, stamp: (await store.page(1)).stamp })).toBe(true);
    expect((await store.pageRow(1)).openFlags).toBe(0);
  });

  it('are due where an archive-wide verdict concerns them, or its end', async () => {
    const store = await twoPages();
    expect(await store.pagesToCount(10)).toEqual([]);
    await store.setArchiveVerdict(ignoring);
    expect(await store.pagesToCount(10)).toEqual([1]);
    const { stamp } = await store.page(1);
    await store.setFlagCounts(1, { stamp, engine: '1', flags: [], settled: [{ likeness: 'doubled|人人', count: 2 }] });
    expect(await store.pagesToCount(10)).toEqual([]);
    expect((await store.verdicts({ offset: 0, limit: 1 })).archive).toMatchObject([{ flags: 2, pages: 1 }]);
    await store.setArchiveVerdict({ ...ignoring, ignored: false });
    expect(await store.pagesToCount(10)).toEqual([1]);
  });

  it('are due on a page that was counted without regard to what the archive ignores', async () => {
    const store = await twoPages();
    await store.setArchiveVerdict(ignoring);
    await store.setFlagCounts(1, { stamp: (await store.page(1)).stamp, engine: '1', flags: [], settled: [] });
    const { page } = await store.addPage(newPage('三', { name: 'c.txt', corrected: corrected('三', { flags }) }));
    expect(await store.pagesToCount(10)).toEqual([page]);
  });
});

it('are carried to another archive of the same pages, and what is decided there stays', async () => {
  const from = await twoPages();
  await from.setVerdict(1, { fingerprint: 'f', rule: 'doubled', verdict: 'ignored', text: '人人' });
  await from.setVerdict(1, { fingerprint: 'h', rule: 'doubled', verdict: 'accepted' });
  await from.setVerdict(2, { fingerprint: 'g', rule: 'zero-form', verdict: 'accepted' });
  await from.setArchiveVerdict(ignoring);
  const to = await openedArchive();
  await to.setReader('央金');
  await to.addPage(newPage('一'));
  await to.setVerdict(1, { fingerprint: 'h', rule: 'doubled', verdict: 'ignored' });
  const carried = await from.verdictsToCarry({ offset: 0, limit: 10 });
  expect(await to.takeVerdicts(carried)).toEqual({ taken: 2, decided: 1, strange: 1 });
  const { verdicts, ignored } = await to.page(1);
  expect(verdicts).toMatchObject([
    { fingerprint: 'f', verdict: 'ignored', text: '人人', reader: '卓玛' },
    { fingerprint: 'h', verdict: 'ignored', reader: '央金' },
  ]);
  expect(ignored).toEqual(['doubled|人人']);
  expect(await to.takeVerdicts(carried)).toEqual({ taken: 0, decided: 3, strange: 1 });
});
