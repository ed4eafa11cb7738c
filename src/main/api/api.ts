// The API: every route of the contract, answered from the store. No sockets and no Electron: a door calls `fetch`.
import { Hono } from 'hono';
import { GalleyError } from '../../contract/index.ts';
import { createRecounter } from '../jobs/index.ts';
import { archiveRoutes } from './archive.ts';
import { errorReply } from './errors.ts';
import { backupRoutes } from './backups.ts';
import { exportRoutes } from './exports.ts';
import { proposalRoutes } from './proposals.ts';
import { historyRoutes } from './history.ts';
import { jobRoutes } from './jobs.ts';
import { operationRoutes } from './operations.ts';
import { pageRoutes } from './pages.ts';
import type { ApiParts } from './parts.ts';
import { listsRoutes } from './lists.ts';
import { scanRoutes } from './scans.ts';
import { searchRoutes } from './search.ts';
import { pageListRoutes } from './page-list.ts';
import { qualityRoutes } from './quality.ts';
import { readingRoutes } from './readings.ts';
import { workRoutes } from './work.ts';

export function createApi(parts: ApiParts): Hono {
  const app = new Hono();
  const { log } = parts;
  app.onError((error) => errorReply(error, log));
  const recounter = createRecounter(parts.store, log);
  app.use(async ({ req }, next) => {
    await next();
    if (req.method !== 'GET') recounter.wake();
  });
  app.notFound(({ req }) => errorReply(new GalleyError('not-found', `There is no ${req.method} ${req.path}.`), log));
  for (const add of [
    archiveRoutes,
    pageRoutes,
    workRoutes,
    exportRoutes,
    backupRoutes,
    operationRoutes,
    historyRoutes,
    proposalRoutes,
    jobRoutes,
    scanRoutes,
    searchRoutes,
    listsRoutes,
    pageListRoutes,
    readingRoutes,
    qualityRoutes,
  ]) {
    add(app, parts);
  }
  return app;
}
