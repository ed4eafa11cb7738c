// Decisions on flags of one page and of the whole archive, over every door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Call,
  createClient,
  type Fetch,
  GalleyError,
  type StaleDetail,
  staleDetail,
} from '../../src/contract/index.ts';
import { type Fixture, openFixture } from './archive.ts';
import { doors, type OpenDoor } from './doors.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe.each(doors)('over $name', (door) => {
  let fixture: Fixture;
  let opened: OpenDoor;
  let call: Call;
  let fetch: Fetch;
  beforeAll(async () => {
    fixture = await openFixture();
    opened = await door.open(fixture.api, import.meta.dirname);
    ({ fetch } = opened);
    call = createClient(fetch);
    await call('setReader', { body: { name: '李明' } });
    for (const name of ['a.txt', 'b.txt'])
      await call('importPage', { query: { name }, body: utf8(`公园里的人很多很多的的。${name}\n`) });
  });
  afterAll(async () => {
    await opened.close();
    await fixture.close();
  });

  it('lists verdicts with the pages they were given on', async () => {
    const body = { fingerprint: 'doubled|很多|的的|', rule: 'doubled', verdict: 'ignored', text: '的的' } as const;
    await call('setVerdict', { page: 2, body });
    const { here, total } = await call('verdicts', { query: { verdict: 'ignored' } });
    expect(here).toMatchObject([{ page: 2, name: 'b.txt', text: '的的', reader: '李明' }]);
    expect(total).toBe(1);
    expect(await call('verdicts', { query: { rule: 'zero-form' } })).toMatchObject({ here: [], total: 0 });
  });

  it('ignores flags of one likeness in the archive, and shows them again', async () => {
    const verdict = { likeness: 'doubled|的的', rule: 'doubled', text: '的的', page: 1 };
    const openFlags = async (): Promise<number> => (await call('page', { page: 1 })).openFlags;
    const before = await openFlags();
    expect(await call('setArchiveVerdict', { body: { ...verdict, ignored: true } })).toMatchObject([verdict]);
    expect((await call('page', { page: 1 })).ignored).toEqual(['doubled|的的']);
    await expect.poll(openFlags).toBe(before - 1);
    expect(await call('setArchiveVerdict', { body: { ...verdict, ignored: false } })).toEqual([]);
    await expect.poll(openFlags).toBe(before);
  });

  it('says of a draft that was not seen whose it is', async () => {
    const { id, corrected, revision } = await call('page', { page: 1 });
    const { savedAt } = await call('saveDraft', { page: id, body: { text: corrected, base: revision, writer: 'A' } });
    const late = call('saveDraft', { page: id, body: { text: corrected, base: revision, writer: 'B', seen: null } });
    const error: unknown = await late.catch((thrown: unknown) => thrown);
    const detail: StaleDetail = staleDetail.parse(error instanceof GalleyError ? error.detail : null);
    expect(detail).toEqual({ why: 'draft', newest: revision, draft: { writer: 'A', savedAt } });
    const seen = { page: id, query: { writer: 'B', seen: savedAt } };
    expect(await call('dropDraft', seen)).toEqual({});
  });
});
