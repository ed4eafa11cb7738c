// Two windows on one page: neither writes over, or drops, what it has not seen of the other.
import { describe, expect, it } from 'vitest';
import { GalleyError, staleDetail, type StaleDetail } from '../../../src/contract/index.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { openedArchive } from './archives.ts';
import { corrected, newPage } from './pages.ts';

async function pageWithDraft(): Promise<{ store: Store; savedAt: string }> {
  const store = await openedArchive();
  await store.addPage(newPage('一'));
  const { savedAt } = await store.saveDraft(1, { text: '甲窗', base: 1, writer: 'A', seen: null });
  return { store, savedAt };
}

async function refusal(answer: Promise<unknown>): Promise<StaleDetail> {
  const error: unknown = await answer.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'stale' });
  return staleDetail.parse(error instanceof GalleyError ? error.detail : null);
}

describe('a draft of another window', () => {
  it('is not written over unseen; the refusal says whose it is', async () => {
    const { store, savedAt } = await pageWithDraft();
    const detail = await refusal(store.saveDraft(1, { text: '乙窗', base: 1, writer: 'B', seen: null }));
    expect(detail).toEqual({ why: 'draft', newest: 1, draft: { writer: 'A', savedAt } });
    expect((await store.page(1)).draft?.text).toBe('甲窗');
  });

  it('is gone on from once it has been read, and then the first window is the one refused', async () => {
    const { store, savedAt } = await pageWithDraft();
    const second = await store.saveDraft(1, { text: '乙窗', base: 1, writer: 'B', seen: savedAt });
    expect(second.savedAt > savedAt).toBe(true);
    const detail = await refusal(store.saveDraft(1, { text: '甲窗二', base: 1, writer: 'A', seen: savedAt }));
    expect(detail.draft?.writer).toBe('B');
    expect((await store.page(1)).draft?.text).toBe('乙窗');
  });

  it('is not dropped unseen, by a revision or by itself', async () => {
    const { store, savedAt } = await pageWithDraft();
    const revision = { page: 1, base: 1, reason: 'edit', author: '', done: false, corrected: corrected('乙') } as const;
    await refusal(store.addRevision({ ...revision, mark: { writer: 'B', seen: null } }));
    await refusal(store.addRevision({ ...revision, reason: 'replace' }));
    await refusal(store.dropDraft(1, { writer: 'B' }));
    expect(await store.page(1)).toMatchObject({ corrected: '一', draft: { text: '甲窗', savedAt } });
    expect(await store.addRevision({ ...revision, mark: { writer: 'B', seen: savedAt } })).toBe(2);
    expect((await store.page(1)).draft).toBeNull();
  });
});

it('a newer revision is told from a newer draft', async () => {
  const { store } = await pageWithDraft();
  const made = { page: 1, base: 1, reason: 'edit', author: '', done: false, corrected: corrected('乙') } as const;
  await store.addRevision({ ...made, mark: { writer: 'A' } });
  const detail = await refusal(store.saveDraft(1, { text: '晚', base: 1, writer: 'A' }));
  expect(detail).toEqual({ why: 'revision', newest: 2, draft: null });
});
