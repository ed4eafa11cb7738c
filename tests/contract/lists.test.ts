// Lists, taught pairs and names over every door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind, refusal } from './behind.ts';
import { doors } from './doors.ts';

describe.each(doors)('over $name', (door) => {
  const archive = behind(door);
  const { call } = archive;
  beforeAll(archive.open);
  afterAll(archive.close);

  it('keeps lists, their versions and their comments; exports and imports them', async () => {
    expect(await call('lists')).toMatchObject({ version: 0, text: '', problems: [] });
    const text = '# ours\n[words]\n拉萨融媒\n[odd]\n';
    const { version, problems } = await call('setLists', { body: { text, base: 0 } });
    expect([version, problems.map(({ line }) => line)]).toEqual([1, [4]]);
    expect(await refusal(call('setLists', { body: { text, base: 0 } }))).toBe('stale');
    const imported = await call('importLists', {
      body: { text: '[words]\n拉萨融媒\n八廓街\n[people]\n李明 = 李朋\n' },
    });
    expect(imported.text).toBe('# ours\n[words]\n拉萨融媒\n八廓街\n[odd]\n\n[people]\n李明 = 李朋\n');
    expect(await (await call('exportLists')).text()).toBe(imported.text);
    expect((await call('listVersions')).map((one) => one.version)).toEqual([2, 1]);
    expect((await call('listsAt', { id: 1 })).text).toBe(text);
    expect(await refusal(call('listsAt', { id: 9 }))).toBe('not-found');
  });

  it('offers the pair that the same correction teaches, until it is taken or declined', async () => {
    const page = await archive.addPage(
      'b.txt',
      '事情己经办好，大家都来了。\n\n他们己经来了，都说很好。\n\n大家己经看到。\n',
    );
    const fixed = page.corrected.replaceAll(/己经(?=办|来)/g, '已经');
    await call('saveRevision', { page: page.id, body: { text: fixed, base: page.revision, done: false } });
    const [pair, ...others] = await call('pairs');
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ read: '己经', meant: '已经', times: 2, pages: 1, unread: 1, letStand: 0 });
    expect(pair?.examples.map(({ text, after }) => text + after.slice(0, 1))).toEqual(['已经', '已经']);
    expect(await call('declinePair', { body: { read: '己经', meant: '已经', declined: true } })).toHaveLength(1);
    expect(await call('pairs')).toEqual([]);
    expect(await call('declinedPairs')).toMatchObject([{ read: '己经', meant: '已经' }]);
    await call('declinePair', { body: { read: '己经', meant: '已经', declined: false } });
    const { text } = await call('acceptPair', { body: { read: '己经', meant: '已经' } });
    expect(text).toContain('[confusions]\n己经 → 已经 # corrected 2× on 1 page\n');
    expect(await call('pairs')).toEqual([]);
    expect(await refusal(call('acceptPair', { body: { read: '己\n经', meant: '已经' } }))).toBe('bad-request');
  });

  it('puts names together that are spelt alike, until they are set apart; the lists count for flags', async () => {
    const story = (name: string, nth: number): string =>
      `拉萨融媒讯（记者${name}）第${nth}届职业技能大赛日前举办，共有三十人参加。\n`;
    for (const nth of [1, 2, 3]) await archive.addPage(`${nth}.txt`, story('李从芳', nth));
    const odd = await archive.addPage('odd.txt', story('李丛芳', 4));
    const [cluster] = await call('names');
    expect(cluster?.names.map(({ name, count, pages }) => [name, count, pages])).toEqual([
      ['李从芳', 3, 3],
      ['李丛芳', 1, 1],
    ]);
    expect(cluster?.names[1]?.contexts).toMatchObject([{ page: odd.id, text: '李丛芳' }]);
    const known = await call('knowledge', { query: { page: odd.id } });
    expect(known.names).toBe('李从芳 = 3\n');
    expect((await call('knowledge')).version).toBe(known.version);
    const flags = async (): Promise<number> => {
      const { corrected, revision } = await call('page', { page: odd.id });
      return (await call('saveRevision', { page: odd.id, body: { text: corrected, base: revision, done: false } }))
        .openFlags;
    };
    const before = await flags();
    await call('setApart', { body: { one: '李从芳', other: '李丛芳' } });
    expect(await call('names')).toEqual([]);
    expect(await flags()).toBe(before - 1);
  });
});
