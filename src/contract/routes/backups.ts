// The archive's file: check, copy, back up, put back.
import { z } from 'zod';
import { archiveReport, backup, backupSettings, manifest, restorePreview } from '../schemas/index.ts';
import { route } from './route.ts';

const name = z.string().min(1).max(300);

export const backupRoutes = {
  /** Hashes, deltas replayed, references, SQLite's own check; work goes on meanwhile. */
  checkArchive: route({ method: 'POST', path: '/api/archive/check', reply: archiveReport }),
  /** `target`: a file of this machine that is not there yet. */
  copyArchive: route({
    method: 'POST',
    path: '/api/archive/copy',
    body: z.object({ target: z.string().min(1).max(1000) }),
    reply: manifest,
  }),
  /** As a copy that is gone on with; the archive is removed from its old place. No job may be under way. */
  moveArchive: route({
    method: 'POST',
    path: '/api/archive/move',
    body: z.object({ target: z.string().min(1).max(1000) }),
    reply: manifest,
  }),
  /** Newest first. */
  backups: route({
    method: 'GET',
    path: '/api/backups',
    reply: z.object({ folder: z.string(), settings: backupSettings, backups: z.array(backup) }),
  }),
  setBackups: route({ method: 'PUT', path: '/api/backups/settings', body: backupSettings, reply: backupSettings }),
  makeBackup: route({ method: 'POST', path: '/api/backups', reply: backup }),
  previewRestore: route({
    method: 'GET',
    path: '/api/backups/preview',
    query: z.object({ name }),
    reply: restorePreview,
  }),
  /** Puts a backup in the archive's place; what was there is kept beside it, as `kept`. No job may be under way. */
  restoreBackup: route({
    method: 'POST',
    path: '/api/backups/restore',
    body: z.object({ name }),
    reply: z.object({ kept: z.string().nullable() }),
  }),
} as const;
