// One window at a time works on a page: a second one would save its draft over the first one's. The browser keeps the locks,
// and frees those of a window that has gone, however it went.
import { useEffect, useState } from 'react';

export type Hold =
  | 'asking'
  | 'held'
  /** Another window works on the page. */
  | 'elsewhere'
  /** Another window has taken the page over. */
  | 'lost';

/** Milliseconds in which a window that is just closing lets go. */
const PATIENCE = 500;

/** Holds a page for as long as the component lives; `take` takes it from the window that has it. */
export function usePageHold(page: number): { readonly hold: Hold; readonly take: () => void } {
  const [hold, setHold] = useState<Hold>('asking');
  const [taken, setTaken] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    const tell = (now: Hold): void => {
      if (!life.signal.aborted) setHold(now);
    };
    let got = false;
    const options: LockOptions =
      taken > 0 ? { steal: true } : { signal: AbortSignal.any([life.signal, AbortSignal.timeout(PATIENCE)]) };
    const untilLeft = (): Promise<void> =>
      new Promise((resolve) => {
        got = true;
        tell('held');
        if (life.signal.aborted) resolve();
        life.signal.addEventListener('abort', () => resolve());
      });
    navigator.locks.request(`galley page ${page}`, options, untilLeft).catch(() => tell(got ? 'lost' : 'elsewhere'));
    return () => life.abort();
  }, [page, taken]);
  return { hold, take: () => setTaken((times) => times + 1) };
}
