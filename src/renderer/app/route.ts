// Where the person is: the list of pages, or one page. Kept in the address, so that a reload stays there.
import { useSyncExternalStore } from 'react';

export type Place = { readonly at: 'pages' } | { readonly at: 'page'; readonly page: number };

const PAGES: Place = { at: 'pages' };

export function readPlace(hash: string): Place {
  const page = /^#\/page\/(\d{1,15})$/.exec(hash)?.[1];
  return page === undefined ? PAGES : { at: 'page', page: Number(page) };
}

export function goTo(place: Place): void {
  location.hash = place.at === 'page' ? `#/page/${place.page}` : '#/';
}

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export function usePlace(): Place {
  return readPlace(useSyncExternalStore(subscribe, () => location.hash));
}
