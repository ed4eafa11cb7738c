// Jobs over every door: long work that is started, watched, stopped and taken up again.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { job as jobShape } from '../../src/contract/index.ts';
import { behind, refusal, utf8 } from './behind.ts';
import { doors } from './doors.ts';

describe.each(doors)('jobs over $name', (door) => {
  const archive = behind(door);
  const { call } = archive;
  beforeEach(archive.open);
  afterEach(archive.close);

  /** The states of a job as its progress tells them, to the end. */
  async function watched(id: number): Promise<string[]> {
    const lines = (await (await call('jobProgress', { id })).text()).trimEnd().split('\n');
    return lines.map((line) => jobShape.parse(JSON.parse(line)).state);
  }

  it('an import is filled with files, started, watched to its end, and reports', async () => {
    const { id, state } = await call('startJob', { body: { kind: 'import', params: {} } });
    expect(state).toBe('filling');
    await call('addJobFile', { id, query: { name: '../晚报/a.txt' }, body: utf8('标题\n\n本报讯 今天。\n') });
    await call('addJobFile', { id, query: { name: 'b.pdf' }, body: utf8('%PDF-1.7\n') });
    await call('resumeJob', { id });
    expect((await watched(id)).at(-1)).toBe('done');
    expect(await call('job', { id })).toMatchObject({
      total: 2,
      changed: 1,
      skipped: 1,
      reasons: [{ count: 1, examples: ['b.pdf'], why: expect.stringContaining('PDF') }],
    });
    expect(await call('jobSteps', { id, query: { result: 'changed' } })).toMatchObject([
      { name: '晚报/a.txt', page: 1 },
    ]);
    expect(await call('jobs')).toMatchObject([{ id, state: 'done' }]);
    expect(await refusal(call('resumeJob', { id }))).toBe('bad-request');
  });

  it('pages are checked again, all or some', async () => {
    await archive.addPage();
    const { id: chosen } = await archive.addPage();
    const all = await call('startJob', { body: { kind: 'recheck', params: {} } });
    await watched(all.id);
    expect(await call('job', { id: all.id })).toMatchObject({ state: 'done', total: 2 });
    const some = await call('startJob', { body: { kind: 'recheck', params: { pages: [chosen] } } });
    expect(await call('stopJob', { id: some.id })).toMatchObject({ id: some.id });
  });

  it('what is not there or cannot be is refused', async () => {
    expect(await refusal(call('job', { id: 9 }))).toBe('not-found');
    expect(await refusal(call('jobProgress', { id: 9 }))).toBe('not-found');
    const params = { out: '', format: 'txt' } as const;
    expect(await refusal(call('startJob', { body: { kind: 'export', params } }))).toBe('bad-request');
  });
});
