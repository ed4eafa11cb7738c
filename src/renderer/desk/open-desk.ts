// The page that is open in this window, for what acts on it from outside the desk: the palette.
import { asLeft, goTo, goToPanel } from '../app/route.ts';
import { observable } from '../state/observable.ts';
import type { PageDesk } from './page-desk.ts';

export const openDesk = observable<PageDesk | null>(null);

/** Opens the search: for what is selected on the open page, else as it was left. */
export function searchArchive(): void {
  const text = openDesk.get()?.selectedText() ?? '';
  if (text === '') goTo(asLeft('search'));
  else goToPanel('search', { text });
}
