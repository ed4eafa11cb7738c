// Jobs: long work on an archive, kept on record so that it can be watched, stopped and taken up again.
import { z } from 'zod';
import { exportHow } from './export.ts';
import { cleaningStep } from './work.ts';
import { pageId } from './ids.ts';
import { pageFilter } from './page-list.ts';

/** Which pages a job goes through; null for all of them. */
const pages = z.array(pageId).nullable().default(null);

/** What each kind of job is started with. */
export const jobParams = {
  /**
   * `paths`: files and folders on this machine, relative ones in `folder`; none where the files are sent one by one.
   */
  import: z.object({
    paths: z.array(z.string().min(1)).max(10_000).default([]),
    folder: z.string().optional(),
    encoding: z.string().max(40).optional(),
  }),
  /** Composes pages anew with the present engine; a page that a person has worked on only has its flags counted. */
  clean: z.object({ pages }),
  /** Takes a step of cleaning back, with all that people did kept: one operation. */
  'undo-step': z.object({ pages, step: cleaningStep }),
  /** Counts flags anew. */
  recheck: z.object({ pages }),
  /** Makes the search index anew. */
  reindex: z.object({}),
  /** Writes the newest revisions into a folder on this machine. */
  export: exportHow.extend({
    out: z.string().min(1),
    /** The pages that are written; all of them where nothing is said. */
    filter: pageFilter.optional(),
    existing: z.enum(['refuse', 'overwrite', 'skip']).default('refuse'),
  }),
} as const;
export type JobKind = keyof typeof jobParams;
export type JobParams<Kind extends JobKind> = z.output<(typeof jobParams)[Kind]>;

export const jobRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), params: jobParams.import }),
  z.object({ kind: z.literal('clean'), params: jobParams.clean }),
  z.object({ kind: z.literal('undo-step'), params: jobParams['undo-step'] }),
  z.object({ kind: z.literal('recheck'), params: jobParams.recheck }),
  z.object({ kind: z.literal('reindex'), params: jobParams.reindex }),
  z.object({ kind: z.literal('export'), params: jobParams.export }),
]);
export type JobRequest = z.infer<typeof jobRequest>;

/** `filling`: files are still being sent; `waiting`: another job is under way. */
const jobState = z.enum(['filling', 'waiting', 'running', 'stopped', 'done', 'failed']);
export type JobState = z.infer<typeof jobState>;

/** What became of one step: it changed something, there was nothing to change, or it was left out with a reason. */
export const stepResult = z.enum(['changed', 'unchanged', 'skipped']);
export type StepResult = z.infer<typeof stepResult>;

export const job = z.object({
  id: z.number().int().positive(),
  kind: z.string(),
  params: z.record(z.string(), z.unknown()),
  state: jobState,
  /** Who started it. */
  reader: z.string(),
  /** How many steps there are; null until they have been counted. */
  total: z.number().int().nullable(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  /** Seconds left at the present pace; null where that cannot be told. */
  secondsLeft: z.number().nullable(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** Why it came to no end, one sentence. */
  failure: z.string().nullable(),
  /** What else there is to say at the end; each one sentence. */
  notes: z.array(z.string()),
});
export type Job = z.infer<typeof job>;

/** What a job found, grouped: the most frequent first. */
export const jobReport = job.extend({
  reasons: z.array(z.object({ why: z.string(), count: z.number().int(), examples: z.array(z.string()) })),
  /** Of an import: pages in the bin that it brought again, byte for byte; some thousands of them at most. */
  inBin: z.array(pageId),
});
export type JobReport = z.infer<typeof jobReport>;

export const jobStep = z.object({
  /** Its place in the job, from 1. */
  position: z.number().int(),
  name: z.string(),
  /** Null while it has not been done. */
  result: stepResult.nullable(),
  page: pageId.nullable(),
  why: z.string().nullable(),
});
export type JobStep = z.infer<typeof jobStep>;
