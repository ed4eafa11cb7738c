// Where the person is: the list of pages, one page, or a panel. Kept in the address, so that a reload stays there. Nobody
// leaves a page before its work is safe.
import { observable, useObservable } from '../state/observable.ts';
import { keepAsked, lastAsked } from './last-asked.ts';

export type Place =
  /** `query`: which pages, for the list to read. */
  | { readonly at: 'pages'; readonly query?: string }
  | { readonly at: 'page'; readonly page: number; readonly block?: string }
  /** A panel by its id; `query` is what it was asked, for it alone to read. */
  | { readonly at: 'panel'; readonly panel: string; readonly query: string };

const PAGES: Place = { at: 'pages' };

export function readPlace(hash: string): Place {
  const page = /^#\/page\/(\d{1,15})(?:\/([\w-]{1,40}))?$/.exec(hash);
  if (page) return { at: 'page', page: Number(page[1]), ...(page[2] !== undefined && { block: page[2] }) };
  const [, panel, query] = /^#\/([a-z]*)(?:\?(.*))?$/.exec(hash) ?? [];
  if (panel !== undefined && panel !== '') return { at: 'panel', panel, query: query ?? '' };
  return query === undefined || query === '' ? PAGES : { at: 'pages', query };
}

export function hashOf(place: Place): string {
  if (place.at === 'page') return `#/page/${place.page}${place.block === undefined ? '' : `/${place.block}`}`;
  const asked = place.query === undefined || place.query === '' ? '' : `?${place.query}`;
  return place.at === 'pages' ? `#/${asked}` : `#/${place.panel}${asked}`;
}

export function goTo(place: Place): void {
  location.hash = hashOf(place);
}

/** Opens a panel, asked something by name and value. */
export function goToPanel(panel: string, asked: Readonly<Record<string, string>> = {}): void {
  goTo({ at: 'panel', panel, query: new URLSearchParams(asked).toString() });
}

/** The list of pages, or a panel, asked what it was asked last. */
export function asLeft(id: string): Place {
  const query = lastAsked(id);
  return id === 'pages' ? { at: 'pages', query } : { at: 'panel', panel: id, query };
}

/** Resolves true when the present place may be left. */
export type Farewell = () => Promise<boolean>;

let farewell: Farewell | undefined;

/** Asks `ask` each time before the place changes, until the returned function is called. */
export function beforeLeaving(ask: Farewell): () => void {
  farewell = ask;
  return () => {
    if (farewell === ask) farewell = undefined;
  };
}

const place = observable<Place>(PAGES);

let left: number | null = null;

/** The page that was left last, so that the list can show where the person comes from. */
export const lastPage = (): number | null => left;

const samePage = (a: Place, b: Place): boolean => a.at === 'page' && b.at === 'page' && a.page === b.page;

async function follow(): Promise<void> {
  const [here, wanted] = [place.get(), readPlace(location.hash)];
  if (hashOf(wanted) === hashOf(here)) return;
  const free = samePage(here, wanted) || ((await farewell?.()) ?? true);
  // The address may have changed again meanwhile: the last one counts.
  if (!free) return goTo(here);
  if (here.at === 'page') left = here.page;
  arrive();
}

function arrive(): void {
  const there = readPlace(location.hash);
  if (there.at !== 'page') keepAsked(there.at === 'pages' ? 'pages' : there.panel, there.query ?? '');
  place.set(there);
}

/** Goes where the address says, and follows it from then on. */
export function startRoute(): void {
  arrive();
  addEventListener('hashchange', () => void follow());
}

export function usePlace(): Place {
  return useObservable(place, PAGES);
}
