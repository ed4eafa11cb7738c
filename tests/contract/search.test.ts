// Searching and replacing over every door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReplacePreview, replacePreview, searchCount } from '../../src/contract/index.ts';
import { behind, refusal } from './behind.ts';
import { doors } from './doors.ts';

async function linesOf(response: Response): Promise<unknown[]> {
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  return lines.map((line): unknown => JSON.parse(line));
}

describe.each(doors)('over $name', (door) => {
  const archive = behind(door);
  const { call } = archive;
  beforeAll(archive.open);
  afterAll(archive.close);

  it('finds words as soon as their page is in, counts them, and makes the index anew', async () => {
    const page = await archive.addPage();
    await archive.addPage();
    const query = { text: '风筝', scope: { page: page.id } };
    const { passages, next, lag } = await call('search', { body: query });
    expect([passages.length, next, lag]).toEqual([1, null, 0]);
    const [found] = passages;
    const [hit] = found?.hits ?? [];
    expect(found).toMatchObject({ page: page.id, name: '第一版.txt', role: 'paragraph' });
    expect(found?.excerpt.slice(hit?.start, hit?.end)).toBe('风筝');
    const counts = await linesOf(await call('countSearch', { body: { text: '風箏', variants: true } }));
    expect(searchCount.parse(counts.at(-1))).toEqual({
      hits: 2,
      passages: 2,
      pages: 2,
      articles: null,
      done: true,
    });
    expect(await linesOf(await call('reindex'))).toEqual([{ left: 2 }, { left: 0 }]);
    expect((await call('search', { body: query })).passages).toHaveLength(1);
    expect(await refusal(call('search', { body: { text: '' } }))).toBe('bad-request');
    expect((await call('search', { body: { text: '天', limit: 1 } })).next).not.toBeNull();
  });

  async function preview(body: Parameters<typeof call<'previewReplace'>>[1] & object): Promise<ReplacePreview[]> {
    return (await linesOf(await call('previewReplace', body))).map((line) => replacePreview.parse(line));
  }

  it('shows what would be replaced, replaces what was chosen, and takes it back', async () => {
    const page = await archive.addPage();
    const lines = await preview({ body: { find: '风筝', with: '纸鸢', scope: { page: page.id } } });
    expect(lines.at(-1)).toEqual({ kind: 'end', hits: 1, pages: 1, groups: 1 });
    const [found] = lines;
    if (found?.kind !== 'found') throw new Error('nothing was found');
    expect(found.groups).toEqual([
      { group: 0, before: '地上放', was: '风筝', after: '，老人', with: '纸鸢', rawSame: true },
    ]);
    expect(found.pages).toEqual([{ page: page.id, revision: page.revision, name: '第一版.txt', hasDraft: false }]);
    const [{ block, start, end } = { block: '', start: 0, end: 0 }] = found.hits;
    const hits = [{ block, start, end, was: '风筝', with: '纸鸢' }];
    const request = { find: '风筝', with: '纸鸢', pages: [{ page: page.id, revision: page.revision, hits }] };
    const report = await call('replace', { body: request });
    expect(report).toMatchObject({ pages: 1, hits: 1, skipped: [] });
    expect((await call('page', { page: page.id })).corrected).toBe(page.corrected.replace('风筝', '纸鸢'));
    expect(await call('replace', { body: request })).toMatchObject({
      operation: null,
      skipped: [{ reason: 'changed' }],
    });
    await call('undoOperation', { id: report.operation ?? 0 });
    expect((await call('page', { page: page.id })).corrected).toBe(page.corrected);
  });

  it('takes regular expressions, and refuses what is none', async () => {
    const page = await archive.addPage();
    const scope = { page: page.id };
    const [found] = await preview({ body: { find: '第(\\d+)个', regex: true, with: '第 $1 个', scope } });
    expect(found).toMatchObject({
      groups: [{ was: expect.stringMatching(/^第\d+个$/), with: expect.stringMatching(/^第 \d+ 个$/) }],
    });
    const bad = { find: '(', regex: true, with: '' };
    expect(await refusal(call('previewReplace', { body: bad }))).toBe('bad-request');
  });
});
