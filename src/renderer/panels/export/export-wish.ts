// What somebody wants exported, as the dialog holds it, and how the server is asked for it.
import type { ExportFormat, ExportUnit, PageFilter, PageState } from '../../../contract/index.ts';
import { pageState } from '../../../contract/index.ts';
import { ARTICLE_TEMPLATE, PAGE_TEMPLATE } from '../../../engine/formats/index.ts';

export type Scope = 'page' | 'filter' | 'archive';
export type Existing = 'refuse' | 'skip' | 'overwrite';

export interface Wish {
  readonly scope: Scope;
  readonly format: ExportFormat;
  readonly per: ExportUnit;
  /** Pages of this state and beyond; null for all. */
  readonly state: PageState | null;
  /** Empty for the usual names. */
  readonly template: string;
  readonly target: 'zip' | 'folder';
  readonly folder: string;
  readonly existing: Existing;
}

const KEY = 'galley.export';

/** What can be exported from where the person is. */
export const scopes = (page: number | null, filter: PageFilter): readonly Scope[] => [
  ...(page === null ? [] : (['page'] as const)),
  ...(Object.keys(filter).length === 0 ? [] : (['filter'] as const)),
  'archive',
];

/** How it begins: files are named as the last time. */
export const fresh = (page: number | null, filter: PageFilter): Wish => ({
  scope: scopes(page, filter)[0] ?? 'archive',
  format: 'txt',
  per: 'article',
  state: null,
  template: localStorage.getItem(KEY) ?? '',
  target: 'zip',
  folder: '',
  existing: 'refuse',
});

export const keepTemplate = (template: string): void => localStorage.setItem(KEY, template);

export const usualTemplate = (per: ExportUnit): string => (per === 'page' ? PAGE_TEMPLATE : ARTICLE_TEMPLATE);

export interface ExportHow {
  readonly format: ExportFormat;
  readonly per: ExportUnit;
  readonly template?: string;
  readonly filter: PageFilter;
}

export function howOf({ scope, format, per, state, template }: Wish, shown: PageFilter): ExportHow {
  const filter = scope === 'filter' ? shown : {};
  const states = pageState.options.slice(state === null ? 0 : pageState.options.indexOf(state));
  return {
    format,
    per,
    ...(template.trim() !== '' && { template: template.trim() }),
    filter:
      state === null ? filter : { ...filter, state: states.filter((each) => filter.state?.includes(each) ?? true) },
  };
}
