// What was to be said against finishing the page that was just left: shown on the screen that follows, until it is put away.
import type { ReadingWarning } from '../../../contract/index.ts';
import { observable } from '../../state/observable.ts';

export interface DoneWarnings {
  readonly page: number;
  readonly name: string;
  readonly warnings: readonly ReadingWarning[];
}

export const doneWarnings = observable<DoneWarnings | null>(null);
