import { expect, it } from 'vitest';
import { type ReplaceQuery, replaceQuery } from '../../../src/contract/index.ts';
import { previewReplace } from '../../../src/main/jobs/index.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { openedArchive } from '../store/archives.ts';
import { addPage, block, pageOf, save } from '../store/corrected-pages.ts';

/** Groups as `number of hits × words`, in the order in which they were met. */
async function groupsOf(store: Store, find: string, put: string, more: Partial<ReplaceQuery> = {}): Promise<string[]> {
  const groups: { words: string; hits: number }[] = [];
  for await (const line of previewReplace(store, { ...replaceQuery.parse({ find, with: put }), ...more })) {
    if (line.kind !== 'found') continue;
    for (const { before, was, after, with: to, rawSame } of line.groups) {
      groups.push({ words: `${before}[${was}→${to}]${after}${rawSame ? '' : '!'}`, hits: 0 });
    }
    for (const { group } of line.hits) {
      const known = groups[group];
      if (known) known.hits += 1;
    }
  }
  return groups.map(({ words, hits }) => `${hits}×${words}`);
}

it('groups hits by the words beside them, and says where the raw text agrees', async () => {
  const store = await openedArchive();
  await addPage(store, pageOf(block('b1', '他己经来了。他己经来了。'), block('b2', '他己经来了')));
  const page = await addPage(store, pageOf(block('b1', '她已经来')));
  await save(store, page, pageOf(block('b1', '她己经来')));
  expect(await groupsOf(store, '己经', '已经')).toEqual([
    '1×他[己经→已经]来了。',
    '1×了。他[己经→已经]来了。',
    '1×他[己经→已经]来了',
    '1×她[己经→已经]来!',
  ]);
  expect(await groupsOf(store, '己经', '已经', { whereRawSame: true })).toHaveLength(3);
});

it('takes what is asked for as it stands, unless variants are overlooked', async () => {
  const store = await openedArchive();
  await addPage(store, pageOf(block('b1', '臺灣 台湾 Taiwan taiwan taiwanese')));
  expect(await groupsOf(store, '台湾', 'X')).toHaveLength(1);
  expect(await groupsOf(store, '台湾', 'X', { variants: true })).toHaveLength(2);
  expect(await groupsOf(store, 'taiwan', 'X')).toEqual(['1×an [taiwan→X] ta']);
  expect(await groupsOf(store, 'taiwan', 'X', { matchCase: false })).toHaveLength(2);
  expect(await groupsOf(store, '  ', ' ')).toEqual([]);
  expect(await groupsOf(store, ' ', '　')).toHaveLength(3);
  expect(await groupsOf(store, '[台臺]\\p{L}', '$&$&', { regex: true })).toEqual([
    '1×[臺灣→臺灣臺灣] 台湾',
    '1×臺灣 [台湾→台湾台湾] Ta',
  ]);
  expect(await groupsOf(store, '台湾', '台湾')).toEqual([]);
});
