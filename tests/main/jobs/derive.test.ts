import { describe, expect, it } from 'vitest';
import { type CorrectedPage, fingerprints, type Flag, readGalleyText } from '../../../src/engine/index.ts';
import { correctedText, derive, importFile, openFlags, recountFlags } from '../../../src/main/jobs/index.ts';
import { openedArchive } from '../store/archives.ts';

const page: CorrectedPage = {
  groups: [
    { id: 'f1', kind: 'furniture', blocks: [{ id: 'b1', role: 'furniture', text: '拉萨晚报' }] },
    {
      id: 'a1',
      kind: 'article',
      blocks: [
        { id: 'b2', role: 'kicker', text: '引题' },
        { id: 'b3', role: 'headline', text: '第一行\n第二行' },
        { id: 'b4', role: 'paragraph', text: '𠮷田 说。' },
      ],
    },
    { id: 'p1', kind: 'photo', derivedFrom: 'a1', blocks: [{ id: 'b5', role: 'caption', text: '图'.repeat(30) }] },
    { id: 'r1', kind: 'removed', why: 'noise', blocks: [{ id: 'b6', role: 'furniture', text: '■' }] },
  ],
};

const flag = (rule: string, severity: Flag['severity'], start: number): Flag => ({
  rule,
  severity,
  group: 'a1',
  block: 'b4',
  start,
  end: start + 1,
  message: 'x',
  confidence: 1,
});

describe('what is derived of a page', () => {
  it('is its title, its articles and photos, and the number of its flags by rule', () => {
    const flags = [flag('stray-space', 'info', 4), flag('stray-space', 'warning', 3), flag('doubled', 'error', 5)];
    expect(correctedText(page, flags)).toMatchObject({
      title: '第一行 第二行',
      articles: [
        { group: 'a1', kind: 'article', title: '第一行 第二行', characters: 12, derivedFrom: null },
        { group: 'p1', kind: 'photo', title: `${'图'.repeat(24)}…`, characters: 30, derivedFrom: 'a1' },
      ],
      flags: [
        { rule: 'stray-space', count: 2, worst: 'warning' },
        { rule: 'doubled', count: 1, worst: 'error' },
      ],
    });
  });

  it('does not count a flag that was decided, alone among two alike', () => {
    const flags = [flag('stray-space', 'info', 4), flag('doubled', 'error', 5)];
    const [fingerprint = ''] = fingerprints(page, flags);
    const verdict = { fingerprint, rule: 'stray-space', verdict: 'ignored', text: '', reader: '', at: '' } as const;
    expect(correctedText(page, flags, { verdicts: [verdict], ignored: [] }).flags).toMatchObject([
      { rule: 'doubled', count: 1, worst: 'error' },
    ]);
  });
});

describe('the flags of a stored page', () => {
  it('go down with each verdict, and come back when it is taken back', async () => {
    const store = await openedArchive();
    const text = '市图书馆举行活动\n拉萨融媒讯（记者卓玛）昨日上午，市图书馆举行“旧报新读活动，\n三百名读者参加。\n';
    await importFile(store, { name: 'a.txt', bytes: new TextEncoder().encode(text) });
    const detail = await store.page(1);
    const flags = await openFlags(store, detail);
    expect(flags.length).toBeGreaterThan(0);
    expect(detail.openFlags).toBe(flags.length);
    const [fingerprint = ''] = fingerprints(readGalleyText(detail.corrected), flags);
    const about = { fingerprint, rule: flags[0]?.rule ?? '' };
    await store.setVerdict(1, { ...about, verdict: 'ignored' });
    await recountFlags(store, 1);
    expect((await store.pageRow(1)).openFlags).toBe(flags.length - 1);
    expect(await openFlags(store, await store.page(1))).toHaveLength(flags.length - 1);
    const { flags: counts } = await derive(store, 1, readGalleyText(detail.corrected));
    expect(counts?.reduce((sum, { count }) => sum + count, 0)).toBe(flags.length - 1);
    await store.setVerdict(1, { ...about, verdict: null });
    await recountFlags(store, 1);
    expect((await store.pageRow(1)).openFlags).toBe(flags.length);
    await store.setRule(about.rule, 'mute');
    const heard = await openFlags(store, await store.page(1));
    expect(heard.map(({ rule }) => rule)).toEqual(flags.map(({ rule }) => rule).filter((rule) => rule !== about.rule));
    expect((await store.pageRow(1)).openFlags).toBe(heard.length);
  });
});
