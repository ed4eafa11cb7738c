// The page that is open in this window, for what acts on it from outside the desk: the palette.
import { observable } from '../state/observable.ts';
import type { PageDesk } from './page-desk.ts';

export const openDesk = observable<PageDesk | null>(null);
