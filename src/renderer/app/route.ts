// Where the person is: the list of pages, or one page. Kept in the address, so that a reload stays there. Nobody leaves a
// page before its work is safe.
import { observable, useObservable } from '../state/observable.ts';

export type Place = { readonly at: 'pages' } | { readonly at: 'page'; readonly page: number };

const PAGES: Place = { at: 'pages' };

export function readPlace(hash: string): Place {
  const page = /^#\/page\/(\d{1,15})$/.exec(hash)?.[1];
  return page === undefined ? PAGES : { at: 'page', page: Number(page) };
}

const hashOf = (place: Place): string => (place.at === 'page' ? `#/page/${place.page}` : '#/');

export function goTo(place: Place): void {
  location.hash = hashOf(place);
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

async function follow(): Promise<void> {
  const here = place.get();
  if (hashOf(readPlace(location.hash)) === hashOf(here)) return;
  const free = (await farewell?.()) ?? true;
  // The address may have changed again meanwhile: the last one counts.
  if (!free) return goTo(here);
  if (here.at === 'page') left = here.page;
  place.set(readPlace(location.hash));
}

/** Goes where the address says, and follows it from then on. */
export function startRoute(): void {
  place.set(readPlace(location.hash));
  addEventListener('hashchange', () => void follow());
}

export function usePlace(): Place {
  return useObservable(place, PAGES);
}
