// What was done as one step, and taking it back, over every door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, createClient, GalleyError } from '../../src/contract/index.ts';
import { type Fixture, openFixture } from './archive.ts';
import { doors, type OpenDoor } from './doors.ts';

const TEXTS = ['春天来了\n\n本报讯 公园里的花都开了。\n', '夏天来了\n\n本报讯 公园里的人多了。\n'];

describe.each(doors)('over $name', (door) => {
  let fixture: Fixture;
  let opened: OpenDoor;
  let call: Call;
  beforeAll(async () => {
    fixture = await openFixture();
    opened = await door.open(fixture.api, import.meta.dirname);
    call = createClient(opened.fetch);
  });
  afterAll(async () => {
    await opened.close();
    await fixture.close();
  });

  it('lists operations, previews their undo and does it', async () => {
    const texts = [];
    for (const [at, text] of TEXTS.entries()) {
      const { page } = await call('importPage', { query: { name: `${at}.txt` }, body: new TextEncoder().encode(text) });
      const { id, revision, corrected } = await call('page', { page: page ?? 0 });
      texts.push({ page: id, base: revision, text: corrected.replace('公园', '花园') });
    }
    const change = { kind: 'replace', about: { find: '公园' }, reason: 'replace', author: '李明', texts } as const;
    const { operation } = await fixture.store.changeTexts(change);
    const listed = await call('operations', { query: { limit: 5 } });
    expect(listed).toMatchObject([{ id: operation, kind: 'replace', pages: 2, undoneAt: null }]);
    const id = operation ?? 0;
    const preview = await call('previewUndo', { id });
    expect(preview.pages.map(({ outcome }) => outcome)).toEqual(['restored', 'restored']);
    expect((await call('page', { page: 1 })).corrected).toContain('花园');
    const done = await call('undoOperation', { id });
    expect(done).toMatchObject({ operation: id + 1, pages: preview.pages });
    expect((await call('page', { page: 1 })).corrected).toContain('公园');
    expect(await call('operations', { query: { before: id + 1 } })).toMatchObject([
      { id, undoneAt: expect.any(String) },
    ]);
  });

  it('knows no operation that was not made', async () => {
    const error: unknown = await call('undoOperation', { id: 99 }).catch((thrown: unknown) => thrown);
    expect(error instanceof GalleyError && error.code).toBe('not-found');
  });
});
