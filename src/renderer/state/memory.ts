// What this browser remembers of a person's ways: theme, keys, view, sizes, where they were. It is read here, in the browser's own
// storage; the archive keeps a copy for each reader, so that the same desk on another port, or in another browser, knows it too.
import { call, lastCall } from './api.ts';

/** Set once a browser has asked: from then on what it knows itself counts. */
const ASKED = 'galley.recalled';
const LAST = 'galley.last';
const KEPT = /^galley\.[a-z-]+$/;

function inBrowser(): Record<string, string> {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  const kept = keys.filter((key) => KEPT.test(key) && key !== ASKED);
  return Object.fromEntries(kept.map((key) => [key, localStorage.getItem(key) ?? '']));
}

/**
 * Asks the archive what a browser that is new to it should know. True when there was something: what has been read from the
 * storage before that is out of date.
 */
export async function recall(): Promise<boolean> {
  if (localStorage.getItem(ASKED) !== null) return false;
  const memory = await call('deskMemory').catch(() => null);
  if (!memory) return false;
  localStorage.setItem(ASKED, new Date().toISOString());
  const news = Object.entries(memory).filter(([key]) => localStorage.getItem(key) === null);
  for (const [key, value] of news) localStorage.setItem(key, value);
  return news.length > 0;
}

/** Goes where the person was last, unless the address says where to go. */
export function goOnWhereLeft(): void {
  const last = localStorage.getItem(LAST);
  if (location.hash === '' && last?.startsWith('#/')) history.replaceState(null, '', last);
}

/** From now on keeps the memory with the archive: whenever the person goes elsewhere, and when the window closes. */
export function keepMemory(): void {
  let kept = JSON.stringify(inBrowser());
  const keep = (send: typeof call): void => {
    localStorage.setItem(LAST, location.hash);
    const memory = inBrowser();
    const now = JSON.stringify(memory);
    if (now === kept) return;
    kept = now;
    // An archive that takes no work, or a server that has gone, keeps none: the browser still does.
    void send('keepDeskMemory', { body: memory }).catch(() => {});
  };
  addEventListener('hashchange', () => keep(call));
  addEventListener('pagehide', () => keep(lastCall));
}
