// Counts flags anew where they are due, in the background and one page after the other: after verdicts for the whole archive,
// after a change of many texts, after a restart in the midst of it.
import { GalleyError } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import { recountFlags } from './derive.ts';

export interface Recounter {
  /** Goes to work unless it is at work already. */
  wake(): void;
  /** Resolves when nothing is due any more. */
  idle(): Promise<void>;
}

/** Pages asked for at a time. */
const BATCH = 20;

/** @param log is told of failures that are Galley's own; the work goes on with the next page. */
export function createRecounter(store: Store, log: (error: unknown) => void): Recounter {
  let [working, again]: [Promise<void> | null, boolean] = [null, false];

  async function work(): Promise<void> {
    const failed = new Set<number>();
    do {
      again = false;
      const pages = await store.pagesToCount(BATCH + failed.size);
      for (const page of pages.filter((due) => !failed.has(due))) {
        again = true;
        await recountFlags(store, page, 'later').catch((error: unknown) => {
          if (error instanceof GalleyError && error.code === 'archive-unwritable') throw error;
          failed.add(page);
          log(error);
        });
      }
    } while (again);
  }
  return {
    wake() {
      again = true;
      // An archive that is closed, or cannot be written, has been said to be so to whoever asked for something.
      working ??= work()
        .catch((error: unknown) => {
          if (!(error instanceof GalleyError)) log(error);
        })
        .finally(() => (working = null));
    },
    idle: async () => working ?? undefined,
  };
}
