import { expect, test, vi } from 'vitest';
import { createClient, type Fetch } from '../../../src/contract/index.ts';
import {
  type Carried,
  type Carrier,
  carrying,
  type ToCarry,
  unwritten,
} from '../../../src/renderer/worker/carrying.ts';

vi.stubGlobal('location', new URL('http://desk/'));

const SAVED = '2025-09-22T08:00:00.000Z';

/** A client whose worker answers that a draft was saved; what went to the worker, and the bodies of what did not. */
function client() {
  const [carried, direct]: [ToCarry[], unknown[]] = [[], []];
  const listeners: ((event: { readonly data: Carried }) => void)[] = [];
  const worker: Carrier = {
    postMessage(message) {
      carried.push(message);
      const body = JSON.stringify({ savedAt: SAVED });
      for (const listen of listeners) listen({ data: { number: message.number, status: 200, headers: [], body } });
    },
    addEventListener(type: string, listener: (event: { readonly data: Carried }) => void) {
      if (type === 'message') listeners.push(listener);
    },
  };
  const fetch: Fetch = (_, init) => {
    direct.push(init?.body);
    return Promise.resolve(Response.json({ savedAt: SAVED }));
  };
  return {
    call: createClient(
      carrying(fetch, () => worker),
      'http://desk',
      unwritten,
    ),
    carried,
    direct,
  };
}

const draft = (text: string) => ({ text, base: 1, writer: 'a', seen: null });

test('the worker writes and sends a large draft, and its answer is the answer', async () => {
  const { call, carried, direct } = client();
  const body = draft('版'.repeat(3000));
  expect(await call('saveDraft', { page: 1, body })).toEqual({ savedAt: SAVED });
  expect(carried).toMatchObject([{ method: 'PUT', headers: [['content-type', 'application/json']], json: body }]);
  expect(direct).toEqual([]);
});

test('a small one is sent as it is, and a large one that may be called off', async () => {
  const { call, carried, direct } = client();
  await call('saveDraft', { page: 1, body: draft('版') });
  const body = draft('版'.repeat(3000));
  await call('saveDraft', { page: 1, body, signal: new AbortController().signal });
  expect(carried).toEqual([]);
  expect(direct).toEqual([JSON.stringify(draft('版')), JSON.stringify(body)]);
});
