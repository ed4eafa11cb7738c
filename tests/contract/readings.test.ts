// States, readers and articles over several pages, over every door.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind, refusal } from './behind.ts';
import { doors } from './doors.ts';

const FRONT =
  '全链条锻造硬核社工队\n\n本报讯（记者 李明）今天上午，城关区社工站的次仁卓玛带着孩子们\n放风筝，老人们坐在长椅上晒太阳，\n大家都说社工站办得好，\n（下转第四版）\n';
const BACK =
  '全链条锻造硬核社工队\n\n（上接第一版）次仁卓玛告诉记者，社工站的孩子们都会放风筝，\n城关区的老人们也常来晒太阳，\n大家都很高兴。\n';
const OTHER = '足球联赛开幕\n\n本报讯 昨天晚上，联赛第一轮比赛\n在体育场举行，主队以二比一获胜。\n';

describe.each(doors)('over $name', (door) => {
  const { open, close, call, addPage } = behind(door);
  beforeAll(open);
  afterAll(close);

  const finish = async (page: number, from: string, to: string) => {
    const { corrected, revision } = await call('page', { page });
    return call('saveRevision', { page, body: { text: corrected.replace(from, to), base: revision, done: true } });
  };

  it('knows who read what, which revisions belong to it, and what it changed', async () => {
    const { id, revision } = await addPage();
    await call('setReader', { body: { name: '李明' } });
    const first = await finish(id, '风筝', '纸鸢');
    await call('setReader', { body: { name: '卓玛' } });
    const second = await finish(id, '长椅', '石凳');
    expect(await call('readings', { page: id })).toMatchObject([
      { state: 'first', reader: '李明', kind: 'read', base: revision, revisions: [first.revision] },
      { state: 'second', reader: '卓玛', base: first.revision, revisions: [second.revision] },
    ]);
    const changed = await call('changedBlocks', { page: id, query: { from: revision, to: first.revision } });
    expect(changed).toMatchObject([{ change: 'changed', what: ['text'], before: { role: 'paragraph' } }]);
    expect([changed[0]?.before?.text.includes('风筝'), changed[0]?.after?.text.includes('纸鸢')]).toEqual([true, true]);
    expect((await call('readers')).map(({ name, pages }) => [name, pages])).toEqual([
      ['卓玛', 1],
      ['李明', 1],
    ]);
  });

  it('warns a reader who reads a page twice, and lets it be', async () => {
    const { id } = await addPage();
    await call('setReader', { body: { name: '李明' } });
    expect((await finish(id, '风筝', '纸鸢')).warnings.filter(({ code }) => code === 'same-reader')).toEqual([]);
    expect(await call('readingWarnings', { page: id })).toMatchObject([{ code: 'same-reader' }]);
    expect(await finish(id, '长椅', '石凳')).toMatchObject({ state: 'second', warnings: [{ code: 'same-reader' }] });
  });

  it('sets a state back, on record', async () => {
    const { id } = await addPage();
    await finish(id, '风筝', '纸鸢');
    expect((await call('setState', { page: id, body: { state: 'unread' } })).page.state).toBe('unread');
    expect((await call('readings', { page: id })).map(({ kind, state }) => [kind, state])).toEqual([
      ['read', 'first'],
      ['set', 'unread'],
    ]);
  });

  it('sets the state of many pages as one step, taken back as one', async () => {
    const one = await addPage();
    const two = await addPage('晚报_2025-09-23_02.txt', '湖边的柳树绿了。');
    const { pages, operation } = await call('setStates', { body: { pages: [one.id, two.id], state: 'second' } });
    expect(pages).toBe(2);
    await call('undoOperation', { id: Number(operation) });
    const states = [one, two].map(async ({ id }) => (await call('page', { page: id })).state);
    expect(await Promise.all(states)).toEqual(['unread', 'unread']);
  });

  it('proposes the partner of a jump, links it, and lets it go', async () => {
    const front = await addPage('拉萨晚报_2025-09-22_01.txt', FRONT);
    const back = await addPage('拉萨晚报_2025-09-22_04.txt', BACK);
    await addPage('拉萨晚报_2025-09-23_04.txt', BACK.replace('高兴', '快乐'));
    await addPage('拉萨晚报_2025-09-22_05.txt', OTHER);
    const [proposal] = await call('pageLinkProposals', { page: front.id });
    expect(proposal).toMatchObject({ part: { page: front.id, jumpsTo: '4' }, next: { page: back.id, jumpsFrom: '1' } });
    expect(proposal?.because).toEqual(['jump', 'back', 'headline', 'words', 'only']);
    expect(await call('linkProposals', { query: { paper: '拉萨晚报' } })).toHaveLength(1);
    const body = { part: proposal?.part.id ?? '', next: proposal?.next.id ?? '' };
    expect((await call('linkArticles', { body })).map(({ page }) => page)).toEqual([front.id, back.id]);
    expect(await call('pageLinkProposals', { page: front.id })).toEqual([]);
    expect((await call('linkedArticles', { page: back.id })).map((parts) => parts.map(({ page }) => page))).toEqual([
      [front.id, back.id],
    ]);
    const zip = await call('exportArchive', { query: { format: 'txt', per: 'article' } });
    const files = Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer())));
    const texts = files.map(([, bytes]) => new TextDecoder().decode(bytes));
    const whole = texts.filter((text) => text.includes('今天上午，城关区') && text.includes('次仁卓玛告诉记者'));
    expect(whole).toHaveLength(1);
    expect(whole[0]?.split('全链条锻造硬核社工队')).toHaveLength(2);
    expect(files.filter(([path]) => path.startsWith('拉萨晚报_2025-09-22_04'))).toEqual([]);
    expect(await refusal(call('linkArticles', { body: { part: body.next, next: body.next } }))).toBe('bad-request');
    await call('unlinkArticle', { query: { part: body.part } });
    expect(await call('linkedArticles', { page: back.id })).toEqual([]);
  });
});
