// Other bytes for a page that is there: kept, proposed, and settled by a person, over every door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, createClient, type ImportOutcome, type PageDetail } from '../../src/contract/index.ts';
import { type Fixture, openFixture } from './archive.ts';
import { doors, type OpenDoor } from './doors.ts';

const PAGE =
  '春天来了\n\n本报讯 今天上午，公园里的花都开\n了，游人很多，孩子们在草地上放\n风筝，老人们坐在长椅上晒太阳，\n大家都说今年的春天来得比往年早\n一些。\n';
/** Recognised again: one character is another. */
const AGAIN = PAGE.replace('太阳', '大阳');

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

  const bring = (name: string, text: string): Promise<ImportOutcome> =>
    call('importPage', { query: { name }, body: new TextEncoder().encode(text) });
  const page = (id: number): Promise<PageDetail> => call('page', { page: id });

  /** A page on which 风筝 was made 纸鸢, and the proposal for it. */
  async function proposed(): Promise<{ id: number; proposal: number; text: string; base: number }> {
    made += 1;
    const [name, mark] = [`拉萨晚报/2025-09-22/${made}.txt`, (text: string) => text.replace('春天', `第${made}个春天`)];
    const { page: id } = await bring(name, mark(PAGE));
    const { corrected, revision } = await page(id ?? 0);
    const body = { text: corrected.replace('风筝', '纸鸢'), base: revision, done: false };
    await call('saveRevision', { page: id ?? 0, body });
    const outcome = await bring(name, mark(AGAIN));
    expect(outcome).toMatchObject({ outcome: 'proposed', page: id });
    const proposal = (await call('proposals')).find((one) => one.page === id)?.id ?? 0;
    const now = await page(id ?? 0);
    return { id: id ?? 0, proposal, text: now.corrected, base: now.revision };
  }

  it('are kept and proposed, and the page stays as it is', async () => {
    const { id, proposal, text } = await proposed();
    expect(text).toContain('纸鸢');
    const detail = await call('proposal', { id: proposal });
    expect(detail).toMatchObject({
      page: id,
      workedOn: true,
      merge: { conflicts: [], changes: [{ before: '太', after: '大' }] },
    });
    expect((await call('rawVersions', { page: id })).map(({ current }) => current)).toEqual([true, false]);
    expect(await bring('elsewhere.txt', AGAIN.replace('春天', `第${made}个春天`))).toMatchObject({
      outcome: 'already-there',
      page: id,
    });
    expect((await page(id)).corrected).toBe(text);
  });

  it('are merged in when a person says so, work kept; and taken out again with the old raw text', async () => {
    const { id, proposal, text, base } = await proposed();
    const { revision } = await call('settleProposal', { id: proposal, body: { action: 'merge', base } });
    const merged = await page(id);
    expect(merged.corrected).toBe(text.replace('太阳', '大阳'));
    expect(merged.raw.text).toContain('大阳');
    expect((await call('history', { page: id })).entries[0]).toMatchObject({ reason: 'merge', about: { kind: 'raw' } });
    expect((await call('rawVersions', { page: id })).map(({ current }) => current)).toEqual([false, true]);
    await call('revertRevision', { page: id, body: { revision, base: revision } });
    const back = await page(id);
    expect([back.corrected, back.raw.text.includes('太阳')]).toEqual([text, true]);
    await expect(call('proposal', { id: proposal })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are refused when the page has moved on', async () => {
    const { proposal, base } = await proposed();
    const late = call('settleProposal', { id: proposal, body: { action: 'merge', base: base - 1 } });
    await expect(late).rejects.toMatchObject({ code: 'stale' });
  });

  it('may replace the text, be left aside, or be another page', async () => {
    const replaced = await proposed();
    await call('settleProposal', { id: replaced.proposal, body: { action: 'replace', base: replaced.base } });
    expect((await page(replaced.id)).corrected).toMatch(/风筝.*大阳/);
    const kept = await proposed();
    await call('settleProposal', { id: kept.proposal, body: { action: 'keep', base: kept.base } });
    expect((await page(kept.id)).corrected).toBe(kept.text);
    const other = await proposed();
    const { page: own } = await call('settleProposal', {
      id: other.proposal,
      body: { action: 'separate', base: other.base },
    });
    expect(own).not.toBe(other.id);
    expect((await page(own)).raw.text).toContain('大阳');
    expect((await page(other.id)).corrected).toBe(other.text);
    expect((await call('rawVersions', { page: other.id })).length).toBe(1);
    expect((await fixture.store.check()).problems).toEqual([]);
  });

  /** A page in GBK that was read as Big5. */
  async function misread(): Promise<number> {
    made += 1;
    const query = { name: `${door.name}-${made}.txt`, encoding: 'big5' };
    const { page: id } = await call('importPage', { query, body: gbk(made) });
    return id ?? 0;
  }

  it('are read in another encoding at once where nobody has worked on the page', async () => {
    const id = await misread();
    const before = await page(id);
    expect(await call('rereadPage', { page: id, body: { encoding: 'gb18030' } })).toEqual({ page: id, proposal: null });
    const after = await page(id);
    expect(after.raw).toMatchObject({ encoding: 'gb18030', sha256: before.raw.sha256 });
    expect(after.corrected).toContain(`中文${made}`);
    expect((await call('history', { page: id })).entries[0]).toMatchObject({ reason: 'merge', about: { kind: 'raw' } });
    expect(new Uint8Array(await (await call('rawBytes', { page: id })).arrayBuffer())).toEqual(gbk(made));
    expect((await call('rawVersions', { page: id })).map(({ encoding, current }) => [encoding, current])).toEqual([
      ['big5', false],
      ['gb18030', true],
    ]);
    expect((await fixture.store.check()).problems).toEqual([]);
  });

  it('are proposed in another encoding where somebody has, and never twice', async () => {
    const id = await misread();
    const { corrected, revision } = await page(id);
    await call('saveRevision', { page: id, body: { text: `${corrected.trimEnd()}龘\n`, base: revision, done: false } });
    const { proposal } = await call('rereadPage', { page: id, body: { encoding: 'gbk' } });
    expect((await page(id)).corrected).toContain('龘');
    const again = call('rereadPage', { page: id, body: { encoding: 'gb18030' } });
    await expect(again).rejects.toMatchObject({ code: 'bad-request' });
    const base = (await page(id)).revision;
    await call('settleProposal', { id: proposal ?? 0, body: { action: 'replace', base } });
    expect((await page(id)).corrected).toContain(`中文${made}`);
  });

  it.each(['big5', 'klingon', 'utf-8'])('are not read anew as %s', async (encoding) => {
    const id = await misread();
    await expect(call('rereadPage', { page: id, body: { encoding } })).rejects.toThrow(/encoding/);
    expect((await call('rawVersions', { page: id })).length).toBe(1);
  });
});

/** 中文 and a number, some lines of it, in GBK. */
function gbk(number: number): Uint8Array<ArrayBuffer> {
  const [chinese, ascii] = ['\u00d6\u00d0\u00ce\u00c4', (line: number) => `${number}${line}\n`];
  const text = Array.from({ length: 12 }, (_, line) => chinese + ascii(line)).join('');
  return Uint8Array.from(text, (byte) => byte.charCodeAt(0));
}
