// A typed client over any fetch: the browser's, or an API called without a socket.
import { errorBody, ERROR_CODES, type ErrorCode, GalleyError } from './errors.ts';
import { type ReplyOf, type RouteName, routes, type SentBodyOf, type SentQueryOf } from './routes/index.ts';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export interface CallOptions<N extends RouteName> {
  readonly page?: number;
  readonly id?: number;
  readonly query?: SentQueryOf<N>;
  readonly body?: SentBodyOf<N>;
  readonly signal?: AbortSignal;
}

export type Call = <N extends RouteName>(name: N, options?: CallOptions<N>) => Promise<ReplyOf<N>>;

export type Pack = (body: unknown) => RequestInit;

/**
 * @param base put before every path, e.g. `http://127.0.0.1:4000`; empty in the browser.
 * @param pack makes of a body what `fetch` is given of it.
 * @returns a function that makes one call. It throws a GalleyError with the server's code, and whatever `fetch` throws
 * when the server cannot be reached.
 */
export function createClient(fetch: Fetch, base = '', pack: Pack = packed): Call {
  return async (name, options = {}) => {
    const { method, path, reply } = routes[name];
    const response = await fetch(base + fill(path, options) + search(options.query), {
      method,
      ...(options.body !== undefined && pack(options.body)),
      ...(options.signal && { signal: options.signal }),
    });
    if (!response.ok) throw await toError(response);
    const answer: unknown = reply === 'raw' ? response : reply.parse(await response.json());
    // The route table ties the schema that has just been applied to the type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return answer as ReplyOf<typeof name>;
  };
}

function fill(path: string, ids: { readonly page?: number; readonly id?: number }): string {
  return path.replace(/:(page|id)/g, (_, name: 'page' | 'id') => {
    const id = ids[name];
    if (id === undefined) throw new RangeError(`${path} needs its ${name}`);
    return String(id);
  });
}

function search(query: object | undefined): string {
  const entries = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return '';
  return `?${new URLSearchParams(entries.map(([key, value]): [string, string] => [key, String(value)])).toString()}`;
}

/** Bytes as they are, everything else as JSON. */
export function packed(body: unknown): RequestInit {
  if (body instanceof Uint8Array) {
    return { body: body.slice().buffer, headers: { 'content-type': 'application/octet-stream' } };
  }
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

async function toError(response: Response): Promise<GalleyError> {
  const parsed = errorBody.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return new GalleyError('internal', `the server answered ${response.status} without a reason`);
  const { code, message, detail } = parsed.data.error;
  return new GalleyError(isCode(code) ? code : 'internal', message, detail);
}

const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_CODES, code);
