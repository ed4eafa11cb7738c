// A fetch that leaves large bodies to a worker. What it answers, and how it fails, is as with the browser's own.
import { type Fetch, type Pack, packed } from '../../contract/index.ts';

export interface ToCarry {
  readonly number: number;
  readonly url: string;
  readonly method: string;
  readonly headers: [string, string][];
  /** To be sent as JSON. */
  readonly json: unknown;
}

export type Carried =
  | {
      readonly number: number;
      readonly status: number;
      readonly headers: [string, string][];
      readonly body: string;
    }
  /** The server could not be reached. */
  | { readonly number: number; readonly failed: string };

/** Characters of text from which on a body is sent by the worker: below, waking it costs more than it saves. */
const LARGE = 2_000;

/** A body that is yet to be written as JSON. */
interface Unwritten extends RequestInit {
  readonly json: object;
}

const isUnwritten = (init: RequestInit): init is Unwritten => 'json' in init;

/** Leaves the writing of what is large to the worker too. */
export const unwritten: Pack = (body) => {
  if (typeof body !== 'object' || body === null || !Object.values(body).some(isLarge)) return packed(body);
  const left: Unwritten = { json: body, headers: { 'content-type': 'application/json' } };
  return left;
};

const isLarge = (value: unknown): boolean => typeof value === 'string' && value.length >= LARGE;

/** As much of a worker as carrying needs, so that tests can stand in for it. */
export interface Carrier {
  postMessage(message: ToCarry): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Carried }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

const startCarrier = (): Carrier => new Worker(new URL('./carry.ts', import.meta.url), { type: 'module' });

/** Hires once the screen stands, so that the first draft, sent while someone types, need not. */
const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 10_000 });
};

/** @param direct the browser's own fetch: for everything that is not left `unwritten`. */
export function carrying(direct: Fetch, start: () => Carrier = startCarrier): Fetch {
  const waiting = new Map<number, { resolve: (response: Response) => void; reject: (error: Error) => void }>();
  let count = 0;
  let carrier: Carrier | undefined;
  const settle = (carried: Carried): void => {
    const asked = waiting.get(carried.number);
    waiting.delete(carried.number);
    if ('failed' in carried) return asked?.reject(new TypeError(carried.failed));
    const { status, headers, body } = carried;
    const bodiless = status === 204 || status === 304;
    asked?.resolve(new Response(bodiless ? null : body, { status, headers: headers.map(([name, is]) => [name, is]) }));
  };
  const hire = (): Carrier => {
    const hired = start();
    hired.addEventListener('message', ({ data }) => settle(data));
    hired.addEventListener('error', () => {
      for (const number of waiting.keys()) settle({ number, failed: 'the carrying worker has stopped' });
      carrier = undefined;
    });
    return hired;
  };
  whenIdle(() => (carrier ??= hire()));
  return (input, init = {}) => {
    if (!isUnwritten(init)) return direct(input, init);
    const { json, method = 'GET', headers, signal } = init;
    // What may be called off stays here.
    if (signal) return direct(input, { method, signal, ...packed(json) });
    carrier ??= hire();
    const number = (count += 1);
    const url = new URL(input, location.href).href;
    const load: ToCarry = { number, url, method, headers: Array.from(new Headers(headers)), json };
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      carrier?.postMessage(load);
    });
  };
}
