// The page that is open in this window, for what acts on it from outside the desk: the palette.
import { observable } from '../state/observable.ts';
import type { PageDesk } from './page-desk.ts';

export const openDesk = observable<PageDesk | null>(null);

/** What is selected on the open page, as a search is asked for it; nothing where nothing is, or where it is no phrase. */
export function selectedText(): Readonly<Record<string, string>> {
  const text = openDesk.get()?.selectedText() ?? '';
  return text === '' ? {} : { text };
}
