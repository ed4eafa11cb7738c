// What a route is: one call of the API, its method and path, and the schemas of what goes in and what comes out.
import { z } from 'zod';

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
const nothing = z.object({});

/** `:page` in a path is a page id, `:id` the id of whatever else the path is about. Query values arrive as strings. A `raw` body or reply is bytes, not JSON. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly query: z.ZodType;
  readonly body: z.ZodType | 'raw';
  readonly reply: z.ZodType | 'raw';
}

type Given = Partial<Route> & Pick<Route, 'method' | 'path'>;
type Filled<R extends Given> = R &
  Omit<{ query: typeof nothing; body: typeof nothing; reply: typeof nothing }, keyof R>;

/** Fills in what a route leaves out; a type-level identity, so that names stay literal. */
export const route = <const R extends Given>(r: R): Filled<R> => ({
  query: nothing,
  body: nothing,
  reply: nothing,
  ...r,
});
