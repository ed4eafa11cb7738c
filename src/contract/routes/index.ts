// Every call of the API, once. Server and client are both made from this list; a new area is a file and a line here.
import type { z } from 'zod';
import { archiveRoutes } from './archive.ts';
import { backupRoutes } from './backups.ts';
import { exportsRoutes } from './exports.ts';
import { importsRoutes } from './imports.ts';
import { proposalsRoutes } from './proposals.ts';
import { historyRoutes } from './history.ts';
import { jobRoutes } from './jobs.ts';
import { operationsRoutes } from './operations.ts';
import { pagesRoutes } from './pages.ts';
import { linksRoutes } from './links.ts';
import { pageDataRoutes } from './page-data.ts';
import { pageListRoutes } from './page-list.ts';
import { readingsRoutes } from './readings.ts';
import { samplesRoutes } from './samples.ts';
import { statisticsRoutes } from './statistics.ts';
import { scansRoutes } from './scans.ts';
import { listsRoutes } from './lists.ts';
import { searchRoutes } from './search.ts';
import { workRoutes } from './work.ts';

export type { Route } from './route.ts';

export const routes = {
  ...archiveRoutes,
  ...pagesRoutes,
  ...workRoutes,
  ...statisticsRoutes,
  ...samplesRoutes,
  ...readingsRoutes,
  ...pageListRoutes,
  ...pageDataRoutes,
  ...linksRoutes,
  ...exportsRoutes,
  ...importsRoutes,
  ...scansRoutes,
  ...jobRoutes,
  ...backupRoutes,
  ...searchRoutes,
  ...listsRoutes,
  ...historyRoutes,
  ...proposalsRoutes,
  ...operationsRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
export type QueryOf<N extends RouteName> = z.output<Routes[N]['query']>;
/** What a caller gives: what has a default may be left out. */
export type SentQueryOf<N extends RouteName> = z.input<Routes[N]['query']>;
export type SentBodyOf<N extends RouteName> = Routes[N]['body'] extends z.ZodType
  ? z.input<Routes[N]['body']>
  : Uint8Array<ArrayBuffer>;
export type BodyOf<N extends RouteName> = Routes[N]['body'] extends z.ZodType
  ? z.output<Routes[N]['body']>
  : Uint8Array<ArrayBuffer>;
export type ReplyOf<N extends RouteName> = Routes[N]['reply'] extends z.ZodType
  ? z.output<Routes[N]['reply']>
  : Response;
