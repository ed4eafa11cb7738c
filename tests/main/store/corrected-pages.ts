// Corrected pages of a few blocks, added to an archive and indexed.
import { type Block, type CorrectedPage, type Group, writeGalleyText } from '../../../src/engine/index.ts';
import { derivedFrom } from '../../../src/main/store/derived.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { corrected, newPage } from './pages.ts';

export const block = (id: string, text: string, role: Block['role'] = 'paragraph'): Block => ({ id, role, text });
export const article = (...blocks: Block[]): Group => ({ id: 'a1', kind: 'article', blocks });
export const pageOf = (...blocks: Block[]): CorrectedPage => ({ groups: [article(...blocks)] });

let made = 0;
/** Adds a page whose raw text is its blocks, a line each. */
export async function addPage(
  store: Store,
  page: CorrectedPage,
  data: Partial<Parameters<Store['addPage']>[0]['data']> = {},
) {
  made += 1;
  const text = page.groups.flatMap(({ blocks }) => blocks.map((one) => one.text)).join('\n');
  const base = newPage(text, {
    bytes: new TextEncoder().encode(`${made}`),
    corrected: corrected(writeGalleyText(page), derivedFrom(page)),
  });
  const { page: id } = await store.addPage({ ...base, data: { ...base.data, ...data } });
  await indexAll(store);
  return id;
}

export async function save(store: Store, page: number, to: CorrectedPage): Promise<void> {
  const { revision } = await store.page(page);
  const change = { page, base: revision, reason: 'edit', author: '', done: false } as const;
  await store.addRevision({ ...change, corrected: corrected(writeGalleyText(to)) });
}

export async function indexAll(store: Store): Promise<void> {
  while ((await store.indexSome()) > 0);
}
