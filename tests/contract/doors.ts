// The doors that the contract is held over. Each gives a fetch that takes the paths of the route table.
import { createSite } from '../../src/main/api/site.ts';
import { answerWith, HOME } from '../../src/main/desktop/answer.ts';
import { listen } from '../../src/main/loopback/listen.ts';
import type { Fetch } from '../../src/contract/index.ts';

export interface Api {
  fetch(request: Request): Response | Promise<Response>;
}

export interface OpenDoor {
  readonly fetch: Fetch;
  close(): Promise<void>;
}

export interface Door {
  readonly name: string;
  open(api: Api, desk: string): Promise<OpenDoor>;
}

const nothingToClose = async (): Promise<void> => undefined;

/** Streams need `duplex`, which the types of RequestInit do not know yet. */
const asked = (url: string, init?: RequestInit): Request =>
  new Request(url, { ...init, duplex: 'half' } as RequestInit);

export const doors: readonly Door[] = [
  {
    name: 'a direct call',
    open: async (api) => ({
      fetch: async (path, init) => api.fetch(asked(`http://galley.invalid${path}`, init)),
      close: nothingToClose,
    }),
  },
  {
    name: 'loopback',
    open: async (api, desk) => {
      const door = await listen(createSite(api, desk), 0, () => undefined);
      const letIn = await fetch(door.link, { redirect: 'manual' });
      const cookie = letIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return {
        fetch: (path, init) => {
          const headers = new Headers(init?.headers);
          headers.set('cookie', cookie);
          return fetch(asked(`http://127.0.0.1:${door.port}${path}`, { ...init, headers }));
        },
        close: () => door.close(),
      };
    },
  },
  {
    name: 'the answers to the desktop window',
    open: async (api, desk) => {
      const answer = answerWith(createSite(api, desk));
      return { fetch: (path, init) => answer(asked(HOME.replace(/\/$/, '') + path, init)), close: nothingToClose };
    },
  },
];
