// Work reaches the server within a second of the last change, in order, and what could not be sent is sent again.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Call, GalleyError } from '../../../src/contract/index.ts';
import { Saving } from '../../../src/renderer/state/saving.ts';

let sent: { name: string; body: unknown }[];
let fail: Error | null;
let text: string;

// The saving asks for three calls only, and looks at nothing but their promises and these two fields.
const call: Call = (name, options) => {
  if (fail) return Promise.reject(fail);
  sent.push({ name, body: options?.body });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Promise.resolve({ savedAt: '2026-01-02T10:42:03.000Z', revision: 8 } as never);
};

const start = (): Saving => new Saving({ call, lastCall: call, page: 1, base: 7, seen: null, text: () => text });
const kind = (saving: Saving): string => saving.status.get().kind;

beforeEach(() => {
  vi.useFakeTimers();
  [sent, fail, text] = [[], null, '@article {"id":"a1"}\n'];
});
afterEach(() => {
  vi.useRealTimers();
});

it('sends a draft within a second of the first change, even while typing goes on', async () => {
  const saving = start();
  for (let n = 0; n < 12; n += 1) {
    saving.changed();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(sent.length).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual(
    [1, 2].map(() => ({
      name: 'saveDraft',
      body: expect.objectContaining({ text, base: 7, writer: expect.any(String) }),
    })),
  );
  expect(kind(saving)).toBe('saved');
});

it('keeps work while the server is away and sends it when it is back, decisions first', async () => {
  const saving = start();
  fail = new TypeError('Failed to fetch');
  saving.changed();
  saving.ruled({ id: 'f', rule: 'stray-space', verdict: 'ignored' });
  await vi.advanceTimersByTimeAsync(1500);
  expect([kind(saving), sent.length, saving.unsent]).toEqual(['offline', 0, true]);
  fail = null;
  await vi.advanceTimersByTimeAsync(2500);
  expect(sent.map(({ name }) => name)).toEqual(['setVerdict', 'saveDraft']);
  expect([kind(saving), saving.unsent]).toEqual(['saved', false]);
});

it('sends nothing more once the page is stale', async () => {
  const saving = start();
  fail = new GalleyError('stale', 'The page has moved on.');
  saving.changed();
  await vi.advanceTimersByTimeAsync(1000);
  fail = null;
  saving.changed();
  await vi.advanceTimersByTimeAsync(5000);
  expect([kind(saving), sent.length]).toEqual(['stale', 0]);
});

it('builds on the revision it has just made', async () => {
  const saving = start();
  saving.changed();
  expect(await saving.revise(false)).toBe(true);
  saving.changed();
  await saving.flush();
  expect(sent.at(-1)).toEqual({ name: 'saveDraft', body: expect.objectContaining({ text, base: 8, seen: null }) });
});

it('sends what is typed while a revision is being made only when it has been made', async () => {
  let answer = (): void => {};
  const slow: Call = async (name, options) => {
    if (name === 'saveRevision') await new Promise<void>((resolve) => (answer = resolve));
    return call(name, options);
  };
  const saving = new Saving({ call: slow, lastCall: call, page: 1, base: 7, seen: null, text: () => text });
  const revised = saving.revise(true);
  await vi.advanceTimersByTimeAsync(0);
  saving.changed();
  await vi.advanceTimersByTimeAsync(3000);
  expect(sent).toEqual([]);
  answer();
  expect(await revised).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.at(-1)).toEqual({ name: 'saveDraft', body: expect.objectContaining({ text, base: 8, seen: null }) });
});

it('stops saying that the server is away once it is back, also when only a revision failed', async () => {
  const saving = start();
  fail = new TypeError('Failed to fetch');
  expect(await saving.revise(true)).toBe(false);
  expect(kind(saving)).toBe('offline');
  fail = null;
  await vi.advanceTimersByTimeAsync(2500);
  expect(kind(saving)).toBe('saved');
});

it('takes decisions along when the window closes', () => {
  const saving = start();
  saving.ruled({ id: 'f', rule: 'stray-space', verdict: 'ignored' });
  saving.leave();
  expect(sent.map(({ name }) => name)).toEqual(['setVerdict']);
  saving.close();
});

it('sends nothing more once another window has taken the page', async () => {
  const saving = start();
  saving.changed();
  saving.retire();
  await vi.advanceTimersByTimeAsync(5000);
  expect([kind(saving), sent]).toEqual(['stale', []]);
});
