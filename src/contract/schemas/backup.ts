// Whole archives and their copies: what one holds, backups, whether one is sound.
import { z } from 'zod';

const archiveFacts = z.object({
  file: z.string(),
  bytes: z.number().int(),
  pages: z.number().int(),
  revisions: z.number().int(),
  schema: z.number().int(),
  /** When a page was last changed; null for an archive without pages. */
  changedAt: z.iso.datetime().nullable(),
  /** Folders of scans that the archive points to; they are not in it. */
  scanRoots: z.array(z.string()),
});
export type ArchiveFacts = z.infer<typeof archiveFacts>;

/** Lies beside a copy, so that it can be checked without Galley. */
export const manifest = archiveFacts.extend({ sha256: z.string().length(64), madeAt: z.iso.datetime() });
export type Manifest = z.infer<typeof manifest>;

export const archiveReport = z.object({
  pages: z.number().int(),
  revisions: z.number().int(),
  /** Each one sentence; none for a sound archive. */
  problems: z.array(z.string()),
});

export const backupSettings = z.object({
  /** Absolute; null for a folder beside the archive. */
  folder: z.string().min(1).max(1000).nullable(),
  /** Hours from one backup to the next while Galley runs and something has changed; null for none. */
  everyHours: z.number().int().min(1).max(720).nullable(),
  /** How many are kept; older ones are removed. */
  keep: z.number().int().min(1).max(1000),
});
export type BackupSettings = z.infer<typeof backupSettings>;

export const backup = z.object({
  /** Names it within its folder. */
  name: z.string(),
  file: z.string(),
  at: z.iso.datetime(),
  bytes: z.number().int(),
});
export type Backup = z.infer<typeof backup>;

/** What putting a backup back would do. */
export const restorePreview = z.object({
  backup: archiveFacts,
  /** Null when the present archive cannot be read, or is not there. */
  present: archiveFacts.nullable(),
  /** There is no archive in this place. */
  missing: z.boolean(),
  /** What is wrong with the present one, where it cannot be read; what is wrong with the backup. */
  problems: z.array(z.string()),
});
export type RestorePreview = z.infer<typeof restorePreview>;
