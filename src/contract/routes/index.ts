// Every call of the API, once. Server and client are both made from this list; a new area is a file and a line here.
import type { z } from 'zod';
import { archiveRoutes } from './archive.ts';
import { exportsRoutes } from './exports.ts';
import { pagesRoutes } from './pages.ts';
import { workRoutes } from './work.ts';

export type { Route } from './route.ts';

export const routes = {
  ...archiveRoutes,
  ...pagesRoutes,
  ...workRoutes,
  ...exportsRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
export type QueryOf<N extends RouteName> = z.output<Routes[N]['query']>;
export type BodyOf<N extends RouteName> = Routes[N]['body'] extends z.ZodType
  ? z.output<Routes[N]['body']>
  : Uint8Array<ArrayBuffer>;
export type ReplyOf<N extends RouteName> = Routes[N]['reply'] extends z.ZodType
  ? z.output<Routes[N]['reply']>
  : Response;
