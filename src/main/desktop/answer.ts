// Answers the window's requests: one host of one scheme, served by the same function as the browser's.
import type { Serve } from '../api/site.ts';

export const SCHEME = 'galley';
const HOST = 'desk';
export const HOME = `${SCHEME}://${HOST}/`;

/** @returns what `protocol.handle` asks for. */
export const answerWith =
  (serve: Serve): Serve =>
  async (request) =>
    isHome(request.url) ? serve(request) : new Response('not found\n', { status: 404 });

/** True for an address inside the desk: the only place the window may be. */
export const isHome = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === `${SCHEME}:` && new URL(address).host === HOST;

/** The archive that the window was started with, from `--archive=FILE`; null where none is named. */
export function namedArchive(args: readonly string[]): string | null {
  const named = args.findLast((arg) => arg.startsWith('--archive='));
  return named === undefined ? null : named.slice('--archive='.length);
}
