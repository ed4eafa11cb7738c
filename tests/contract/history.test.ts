// The history of a page over every door: timeline, comparing, restoring, reverting, steps of cleaning, raw versions.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, createClient, GalleyError, type PageDetail } from '../../src/contract/index.ts';
import { type Fixture, openFixture } from './archive.ts';
import { doors, type OpenDoor } from './doors.ts';

const PAGE =
  '春天来了\n\n本报讯 今天上午，公园里的花都开\n了，游人很多，孩子们在草地上放\n风筝，老人们坐在长椅上晒太阳，\n大家都说今年的春天来得比往年早\n一些。\n';

describe.each(doors)('over $name', (door) => {
  let fixture: Fixture;
  let opened: OpenDoor;
  let call: Call;
  let made = 0;
  beforeAll(async () => {
    fixture = await openFixture();
    opened = await door.open(fixture.api, import.meta.dirname);
    call = createClient(opened.fetch);
    await call('setReader', { body: { name: '李明' } });
  });
  afterAll(async () => {
    await opened.close();
    await fixture.close();
  });

  async function addPage(): Promise<PageDetail> {
    made += 1;
    const body = new TextEncoder().encode(PAGE.replace('春天', `第${made}个春天`));
    const { page } = await call('importPage', { query: { name: `${made}.txt` }, body });
    return call('page', { page: page ?? 0 });
  }
  async function edit(page: number, from: string, to: string): Promise<number> {
    const { corrected, revision } = await call('page', { page });
    const body = { text: corrected.replace(from, to), base: revision, done: false };
    return (await call('saveRevision', { page, body })).revision;
  }
  const text = async (page: number): Promise<string> => (await call('page', { page })).corrected;

  it('tells what each revision changed, layer by layer, newest first, and of unsaved work', async () => {
    const { id } = await addPage();
    await edit(id, '风筝', '纸鸢');
    const draft = { text: (await text(id)).replace('草地', '草坪'), base: (await call('page', { page: id })).revision };
    await call('saveDraft', { page: id, body: { ...draft, writer: 'A' } });
    const { entries, draft: unsaved, newest } = await call('history', { page: id });
    expect(entries).toMatchObject([
      { reason: 'edit', author: '李明', changes: { characters: 1, wraps: 0 }, undone: false },
      { reason: 'import', parent: null, changes: { wraps: 4, characters: 0 } },
    ]);
    expect(entries[0]?.groups).toHaveLength(1);
    expect(unsaved).toMatchObject({ writer: 'A', changes: { characters: 1 } });
    expect(newest).toBe(entries[0]?.id);
    const older = await call('history', { page: id, query: { before: entries[0]?.id, limit: 1 } });
    expect(older.entries.map(({ reason }) => reason)).toEqual(['import']);
  });

  it('follows an article through being cut off', async () => {
    const page = await addPage();
    const [, group = ''] = /@article \{"id":"(a\d+)"/.exec(page.corrected) ?? [];
    await edit(page.id, '风筝', '纸鸢');
    const lines = (await text(page.id)).trimEnd().split('\n');
    const cut = [...lines.slice(0, -1), `@article {"id":"a9","derivedFrom":"${group}"}`, ...lines.slice(-1), ''].join(
      '\n',
    );
    const { revision: base } = await call('page', { page: page.id });
    await call('saveRevision', { page: page.id, body: { text: cut, base, done: false } });
    await edit(page.id, '第', '等');
    const reasons = async (of: string): Promise<string[]> =>
      (await call('history', { page: page.id, query: { group: of } })).entries.map(({ reason }) => reason);
    expect(await reasons('a9')).toEqual(['edit', 'edit', 'import']);
    expect(await reasons(group)).toEqual(['edit', 'edit', 'edit', 'import']);
  });

  it('serves any two revisions with all that differs', async () => {
    const { id, revision } = await addPage();
    const to = await edit(id, '风筝', '纸鸢');
    const { from, to: newer, changes } = await call('compare', { page: id, query: { from: revision, to } });
    expect([from.text.includes('风筝'), newer.text.includes('纸鸢'), newer.id]).toEqual([true, true, to]);
    expect(changes).toMatchObject([{ layer: 'characters', before: '风筝', after: '纸鸢' }]);
  });

  it('restores a page, and loses nothing by it', async () => {
    const { id, revision, corrected } = await addPage();
    const base = await edit(id, '风筝', '纸鸢');
    const { revision: restored } = await call('restoreRevision', { page: id, body: { revision, base } });
    expect(await text(id)).toBe(corrected);
    const { entries } = await call('history', { page: id });
    expect(entries[0]).toMatchObject({ id: restored, about: { kind: 'restore', revision } });
    expect(entries[1]).toMatchObject({ id: base, undone: true });
    const late = call('restoreRevision', { page: id, body: { revision: base, base } });
    await expect(late).rejects.toMatchObject({ code: 'stale' });
  });

  it('takes one revision back and keeps what came after; what both changed is listed, not guessed', async () => {
    const { id } = await addPage();
    const first = await edit(id, '风筝', '纸鸢');
    const base = await edit(id, '长椅', '石凳');
    const proposed = await call('previewRevert', { page: id, query: { revision: first } });
    expect(proposed).toMatchObject({ base, conflicts: [], changes: [{ before: '纸鸢', after: '风筝' }] });
    const { revision } = await call('revertRevision', { page: id, body: { revision: first, base } });
    expect(await text(id)).toBe(proposed.text);
    expect(await text(id)).toMatch(/风筝.*石凳/);
    const third = await edit(id, '石凳', '木凳');
    const refused = await call('revertRevision', { page: id, body: { revision: base, base: third } });
    expect(refused.revision).toBe(third);
    expect(refused.conflicts).toMatchObject([{ what: 'text' }]);
    expect(revision).toBeLessThan(third);
    const error: unknown = await call('previewRevert', { page: id, query: { revision: 1e9 } }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error instanceof GalleyError && error.code).toBe('not-found');
  });

  it("takes a step of cleaning back, with people's work kept, and gives it again", async () => {
    const { id } = await addPage();
    const tallies = await call('steps', { page: id });
    expect(tallies.find(({ step }) => step === 'joins')).toEqual({ step: 'joins', count: 4, undone: false });
    const base = await edit(id, '风筝', '纸鸢');
    const proposed = await call('previewStep', { page: id, query: { step: 'joins' } });
    expect(proposed.changes.filter(({ layer }) => layer === 'wraps')).toHaveLength(4);
    const { revision } = await call('undoStep', { page: id, body: { step: 'joins', base } });
    expect(await text(id)).toMatch(/公园里的花都开\n/);
    expect(await text(id)).toContain('纸鸢');
    expect((await call('steps', { page: id })).find(({ step }) => step === 'joins')?.undone).toBe(true);
    await call('revertRevision', { page: id, body: { revision, base: revision } });
    expect(await text(id)).toMatch(/花都开了，游人/);
    expect((await call('steps', { page: id })).find(({ step }) => step === 'joins')?.undone).toBe(false);
  });

  it('previews composing anew by a sample, and does it as a job that is one operation', async () => {
    const { id, corrected } = await addPage();
    const preview = await call('previewAnew', { body: { step: 'joins', pages: [id] } });
    expect(preview).toMatchObject({ of: 1, looked: 1, pages: 1, changes: { wraps: 4 }, examples: [{ page: id }] });
    expect(await text(id)).toBe(corrected);
    const job = await call('startJob', { body: { kind: 'undo-step', params: { step: 'joins', pages: [id] } } });
    await expect.poll(async () => (await call('job', { id: job.id })).state).toBe('done');
    expect(await text(id)).toMatch(/公园里的花都开\n/);
    const [operation] = await call('operations');
    expect(operation).toMatchObject({ kind: 'undo-step', about: { step: 'joins' }, pages: 1 });
    await call('undoOperation', { id: operation?.id ?? 0 });
    expect(await text(id)).toBe(corrected);
  });

  it('keeps every raw version, byte for byte', async () => {
    const { id } = await addPage();
    const versions = await call('rawVersions', { page: id });
    expect(versions).toMatchObject([{ current: true, encoding: 'utf-8' }]);
    const reply = await call('rawVersion', { page: id, id: versions[0]?.id ?? 0 });
    expect(await reply.text()).toBe(PAGE.replace('春天', `第${made}个春天`));
  });
});
