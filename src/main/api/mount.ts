// Mounts one route of the contract: what comes in is checked by the route's schemas before a handler sees it.
import type { Hono } from 'hono';
import type { z } from 'zod';
import {
  type BodyOf,
  GalleyError,
  pageParam,
  type QueryOf,
  type ReplyOf,
  type Route,
  type RouteName,
  routes,
  type Routes,
} from '../../contract/index.ts';
import { limitOf, readBody } from './body.ts';

/** What a handler is given; `page` and `id` are there when the route's path names them. */
export interface Input<N extends RouteName> {
  readonly page: Routes[N]['path'] extends `${string}:page${string}` ? number : undefined;
  readonly id: Routes[N]['path'] extends `${string}:id${string}` ? number : undefined;
  readonly query: QueryOf<N>;
  readonly body: BodyOf<N>;
}

/** What it answers: the reply of the route, where lists may be readonly. */
export type Answer<N extends RouteName> = ReplyOf<N> extends readonly (infer T)[] ? readonly T[] : ReplyOf<N>;

export type Handler<N extends RouteName> = (input: Input<N>) => Promise<Answer<N>>;

/** @throws nothing: refusals are GalleyErrors that the app turns into replies. */
export function mount<N extends RouteName>(app: Hono, name: N, handle: Handler<N>): void {
  const { method, path, query, body }: Route = routes[name];
  app.on(method, path, async (c) => {
    const bytes = await readBody(c.req.raw, limitOf(body));
    const input = {
      page: path.includes(':page') ? accept(pageParam, c.req.param('page'), 'page id') : undefined,
      id: path.includes(':id') ? accept(pageParam, c.req.param('id'), 'id') : undefined,
      query: accept(query, c.req.query(), 'query'),
      body: body === 'raw' ? bytes : accept(body, readJson(bytes), 'body'),
    };
    // The route table ties the schemas that have just been applied to the type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const answer = await handle(input as Input<N>);
    return answer instanceof Response ? answer : c.json(answer);
  });
}

function accept<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || what}: ${message}`);
  throw new GalleyError('bad-request', `The ${what} is not as the API expects it: ${faults.join('; ')}.`, error.issues);
}

function readJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new GalleyError('bad-request', 'The body is not JSON in UTF-8.');
  }
}
