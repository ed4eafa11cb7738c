// Blind samples, the error meter, figures and rules, over every door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind, refusal } from './behind.ts';
import { doors } from './doors.ts';

describe.each(doors)('over $name', (door) => {
  const { open, close, call, addPage } = behind(door);
  beforeAll(open);
  afterAll(close);

  const save = async (page: number, change: (text: string) => string, done = true) => {
    const { corrected, revision } = await call('page', { page });
    return call('saveRevision', { page, body: { text: change(corrected), base: revision, done } });
  };

  it('measures what came in, what the second reader found, and what blind samples say is left', async () => {
    const page = await addPage('拉萨晚报_2025-09-22_01.txt');
    await call('setReader', { body: { name: '李明' } });
    await save(page.id, (text) => text.replace('风筝', '纸鸢'));
    await call('setReader', { body: { name: '卓玛' } });
    await save(page.id, (text) => text.replace('晒太阳', '看报纸'));

    const drawn = await call('drawSample', { body: { batch: { paper: '拉萨晚报' }, size: 5, seed: 7 } });
    expect(drawn).toMatchObject({ pages: 1, seed: 7, bar: 3, drawnBy: '卓玛', result: { advice: 'read-more' } });
    await call('setReader', { body: { name: '扎西' } });
    const sample = drawn.id;
    const blind = await call('blindPage', { page: page.id, query: { sample } });
    expect(blind).toMatchObject({ composed: page.corrected, raw: page.raw.text, text: null });
    const text = blind.composed.replace('风筝', '纸鸢').replace('晒太阳', '看报纸').replace('公园', '花园');
    const saved = await call('saveBlindPage', { page: page.id, query: { sample }, body: { text } });
    expect(saved.warnings).toEqual([]);
    expect(saved.page.errors).toMatchObject([{ before: '公', after: '花', points: 1, title: false, counts: true }]);

    const meter = await call('errorMeter', { query: { by: 'paper' } });
    expect(meter).toMatchObject({
      arrived: [{ of: '拉萨晚报', errors: 2, points: 4 }],
      found: [{ errors: 1, points: 2 }],
      left: [{ errors: 1, points: 1 }],
      bar: 3,
    });
    const judged = await call('judgeErrors', {
      page: page.id,
      query: { sample },
      body: { errors: [0], counts: false },
    });
    expect(judged.errors).toMatchObject([{ counts: false }]);
    expect((await call('samples'))[0]?.result).toMatchObject({ read: 1, errors: 0, per10000: 0, low: 0 });
    expect(await call('settleSample', { query: { sample }, body: { verdict: 'accepted' } })).toMatchObject({
      verdict: 'accepted',
      settledBy: '扎西',
    });
    expect(await refusal(call('drawSample', { body: { batch: { paper: '无此报' }, size: 5 } }))).toBe('bad-request');
    expect(await refusal(call('blindPage', { page: page.id, query: { sample: 99 } }))).toBe('not-found');
  });

  it('warns whoever has read the page before that they are not blind', async () => {
    const { id, corrected } = await addPage();
    await call('setReader', { body: { name: '李明' } });
    await save(id, (text) => text.replace('风筝', '纸鸢'));
    const drawn = await call('drawSample', { body: { batch: { reader: '李明', text: '第一版' }, size: 1 } });
    const saved = await call('saveBlindPage', { page: id, query: { sample: drawn.id }, body: { text: corrected } });
    expect(saved.warnings).toMatchObject([{ code: 'same-reader' }]);
    expect(await refusal(call('saveBlindPage', { page: id, query: { sample: drawn.id }, body: { text: '@' } }))).toBe(
      'bad-request',
    );
  });

  it('tells progress, flags, rules and pace', async () => {
    const { progress, pace } = await call('statistics');
    expect(progress).toContainEqual(expect.objectContaining({ paper: '拉萨晚报', state: 'second', pages: 1 }));
    expect(pace.find(({ reader }) => reader === '卓玛')).toMatchObject({ pages: 1, minutes: 1, pagesPerHour: 60 });
    expect((await call('statistics', { query: { from: '2000-01-01', to: '2000-12-31' } })).pace).toEqual([]);
  });

  it('mutes a rule and has it heard again, and pages are counted by that', async () => {
    const { id } = await addPage('乱.txt', '题目\n\n他说：“今天去公园看花，大家都很高兴。\n');
    const before = (await call('pageList', { query: { text: '乱' } })).rows[0]?.openFlags ?? 0;
    const rule = 'unpaired-quotation';
    expect(before).toBeGreaterThan(0);
    expect(await call('setRule', { body: { rule, said: 'mute' } })).toMatchObject({ rule, said: 'mute', muted: true });
    const muted = (await call('pageList', { query: { text: '乱' } })).rows[0]?.openFlags ?? 0;
    expect(muted).toBeLessThan(before);
    expect(await call('setRule', { body: { rule, said: null } })).toMatchObject({ muted: false });
    expect((await call('page', { page: id })).openFlags).toBe(before);
  });
});
