// What a door serves: the API under /api/, the built desk everywhere else, and the policy on both.
import { deskFiles } from './desk-files.ts';
import { withPolicy } from './policy.ts';

export type Serve = (request: Request) => Promise<Response>;

/** @param desk the folder that holds the built desk's `index.html`. */
export function createSite(api: { fetch(request: Request): Response | Promise<Response> }, desk: string): Serve {
  const files = deskFiles(desk);
  return async (request) => {
    const { pathname } = new URL(request.url);
    const toApi = pathname === '/api' || pathname.startsWith('/api/');
    return withPolicy(await (toApi ? api.fetch(request) : files(request)));
  };
}
