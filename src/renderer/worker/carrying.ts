// A fetch that leaves large bodies to a worker. What it answers, and how it fails, is as with the browser's own.
import type { Fetch } from '../../contract/index.ts';

export interface ToCarry {
  readonly number: number;
  readonly url: string;
  readonly method: string;
  readonly headers: [string, string][];
  readonly body: string;
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

/** Characters from which on a body is sent by the worker: below, waking it costs more than it saves. */
const LARGE = 2_000;

/** As much of a worker as carrying needs, so that tests can stand in for it. */
export interface Carrier {
  postMessage(message: ToCarry): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Carried }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

const startCarrier = (): Carrier => new Worker(new URL('./carry.ts', import.meta.url), { type: 'module' });

/** @param direct the browser's own fetch: for everything small, and where no worker can be had. */
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
  return (input, init = {}) => {
    const { body, signal, method = 'GET', headers } = init;
    if (typeof body !== 'string' || body.length < LARGE || signal) return direct(input, init);
    carrier ??= hire();
    const number = (count += 1);
    const url = new URL(input, location.href).href;
    const load: ToCarry = { number, url, method, headers: Array.from(new Headers(headers)), body };
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      carrier?.postMessage(load);
    });
  };
}
