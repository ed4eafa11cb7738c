// What a job asks of the archive: to be put on record with its steps, and to have a step's effect and its result written
// in one transaction, so that a job taken up again neither repeats nor forgets a step.
import type { Job, JobReport, JobState, JobStep, StepResult } from '../../../contract/index.ts';
import type { NewPage, NewRevision } from '../store.ts';
import type { FlagCounts } from './verdicts.ts';

/** A step still to be done. `target` is as the job planned it. */
export interface OpenStep {
  readonly position: number;
  readonly name: string;
  readonly target: unknown;
}

export type PlannedStep = Omit<OpenStep, 'position'>;

/** What a step does to the archive; its result follows from what it changed. */
export type Effect =
  | { readonly kind: 'add-page'; readonly page: NewPage }
  | { readonly kind: 'revise'; readonly revision: NewRevision }
  | { readonly kind: 'recount'; readonly page: number; readonly counts: FlagCounts };

export interface Outcome {
  readonly result: StepResult;
  readonly page: number | null;
  /** Why it was left out, or what there is to know of it; one sentence. */
  readonly why: string | null;
}

export type SettledStep = { readonly position: number } & (
  | Outcome
  | { readonly effect: Effect; readonly why: string | null }
);

export interface JobQuestions {
  /** Puts a job on record. A `filling` one is given its steps by `addJobFile`. */
  addJob(kind: string, params: object, state: JobState): Promise<Job>;
  /** Adds steps to a job whose steps are not all known; `complete` says that these were the last. */
  planSteps(job: number, steps: readonly PlannedStep[], complete: boolean): Promise<void>;
  /** Forgets the steps of a job whose planning was cut off. */
  dropPlan(job: number): Promise<void>;
  /** Adds a step with bytes of its own. @throws GalleyError `bad-request` when the job takes no files. */
  addJobFile(job: number, name: string, bytes: Uint8Array): Promise<void>;
  jobFile(job: number, position: number): Promise<Uint8Array>;
  /** Steps after `after` that have not been done, in their order. */
  openSteps(job: number, after: number, limit: number): Promise<readonly OpenStep[]>;
  /** All in one transaction. An effect that is refused (`stale`, `not-found`) makes its step a skipped one. */
  settleSteps(job: number, steps: readonly SettledStep[]): Promise<readonly Outcome[]>;
  setJobState(job: number, state: JobState, said?: { failure?: string; notes?: readonly string[] }): Promise<Job>;
  /** Jobs on record as under way, of a process that was cut off, become stopped ones. */
  stopCutOffJobs(): Promise<void>;
  /** Newest first. */
  jobs(): Promise<readonly Job[]>;
  /** @throws GalleyError `not-found` */
  job(job: number): Promise<JobReport>;
  jobSteps(
    job: number,
    about: { readonly result?: StepResult | undefined; readonly after: number; readonly limit: number },
  ): Promise<readonly JobStep[]>;
}
