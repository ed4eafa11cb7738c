// An archive behind a door, as the suites of the areas use it: opened and closed around the tests, called by the typed client.
import {
  type Call,
  createClient,
  type ErrorCode,
  type Fetch,
  GalleyError,
  type PageDetail,
} from '../../src/contract/index.ts';
import { type Fixture, openFixture } from './archive.ts';
import type { Door, OpenDoor } from './doors.ts';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Wraps that leave no doubt: a full column's lines. */
const PAGE =
  '春天来了\n\n本报讯 今天上午，公园里的花都开\n了，游人很多，孩子们在草地上放\n风筝，老人们坐在长椅上晒太阳，\n大家都说今年的春天来得比往年早\n一些。\n';

export interface Behind {
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly call: Call;
  readonly fetch: Fetch;
  /** Imports a page; a text left out is one that the archive does not have yet. */
  readonly addPage: (name?: string, text?: string) => Promise<PageDetail>;
}

/** `call` and `fetch` speak to the archive that was opened last. */
export function behind(door: Door): Behind {
  let fixture: Fixture | undefined;
  let opened: OpenDoor | undefined;
  let made = 0;
  const fetch: Fetch = (path, init) => {
    if (!opened) throw new Error('the archive is not open');
    return opened.fetch(path, init);
  };
  const call = createClient(fetch);
  return {
    open: async () => {
      fixture = await openFixture();
      opened = await door.open(fixture.api, import.meta.dirname);
    },
    close: async () => {
      await opened?.close();
      await fixture?.close();
    },
    call,
    fetch,
    async addPage(name = '第一版.txt', text) {
      made += 1;
      const body = utf8(text ?? PAGE.replace('春天', `第${made}个春天`));
      const { page } = await call('importPage', { query: { name }, body });
      return call('page', { page: page ?? 0 });
    },
  };
}

/** The code that a call is refused with; null when it is not. */
export async function refusal(answer: Promise<unknown>): Promise<ErrorCode | null> {
  const error: unknown = await answer.catch((thrown: unknown) => thrown);
  return error instanceof GalleyError ? error.code : null;
}
