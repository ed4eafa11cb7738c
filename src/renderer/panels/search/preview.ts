// A preview of a replacement as it comes in, and what a person has chosen of it.
import type { ReplaceGroup, ReplaceHit, ReplacePreview, ReplaceRequest } from '../../../contract/index.ts';

export interface Preview {
  readonly groups: ReadonlyMap<number, ReplaceGroup>;
  /** Hits by group, in the order of the archive. */
  readonly hits: ReadonlyMap<number, readonly ReplaceHit[]>;
  readonly pages: ReadonlyMap<number, { readonly revision: number; readonly name: string; readonly hasDraft: boolean }>;
  readonly total: number;
  readonly done: boolean;
  readonly failure: string | null;
}

export const NOTHING: Preview = {
  groups: new Map(),
  hits: new Map(),
  pages: new Map(),
  total: 0,
  done: false,
  failure: null,
};

/** The preview with one more line of the reply in it. */
export function withLine(preview: Preview, line: ReplacePreview): Preview {
  if (line.kind === 'end') return { ...preview, done: true };
  if (line.kind === 'failed') return { ...preview, done: true, failure: line.message };
  const hits = new Map(preview.hits);
  for (const [group, found] of Map.groupBy(line.hits, (hit) => hit.group)) {
    hits.set(group, [...(hits.get(group) ?? []), ...found]);
  }
  return {
    ...preview,
    hits,
    groups: new Map([...preview.groups, ...line.groups.map((group) => [group.group, group] as const)]),
    pages: new Map([...preview.pages, ...line.pages.map((page) => [page.page, page] as const)]),
    total: preview.total + line.hits.length,
  };
}

/** A hit's name among all hits. */
export const keyOf = ({ page, block, start }: ReplaceHit): string => `${page} ${block} ${start}`;

/** The request for all hits but those left out, by group or one by one. */
export function requestOf(
  preview: Preview,
  { find, put, leftOut }: { readonly find: string; readonly put: string; readonly leftOut: ReadonlySet<string> },
): ReplaceRequest {
  const chosen = [...preview.hits.values()].flat().filter((hit) => !leftOut.has(keyOf(hit)));
  const pages = [...Map.groupBy(chosen, ({ page }) => page)].map(([page, hits]) => ({
    page,
    revision: preview.pages.get(page)?.revision ?? 0,
    hits: hits.flatMap(({ block, start, end, group }) => {
      const words = preview.groups.get(group);
      return words ? [{ block, start, end, was: words.was, with: words.with }] : [];
    }),
  }));
  return { find, with: put, pages };
}
