// What a kind of job is: how its steps are found, what one step does, and what there is to say at the end.
// A new kind is one file in `kinds/`, a line in `kinds/index.ts`, and its params in the contract.
import type { z } from 'zod';
import type { JobKind, JobParams } from '../../contract/index.ts';
import type { Effect, Outcome, Store } from '../store/store.ts';

/** A step as it is planned. `target` is kept as JSON, and is what `step` is given. */
export interface Planned<Target> {
  /** As a reader knows it: a file's name, a page's. */
  readonly name: string;
  readonly target: Target;
}

/**
 * What a step comes to: a change for the archive to make together with the record of the step, or, where there is none to
 * make, its outcome. Work outside the archive must be such that it can be done twice.
 */
export type Settled = Outcome | { readonly effect: Effect; readonly why: string | null };

/** What a job may know while it runs. */
export interface Running<Params> {
  readonly store: Store;
  readonly job: number;
  readonly params: Params;
  readonly signal: AbortSignal;
}

export interface JobDefinition<Kind extends JobKind, Target> {
  readonly kind: Kind;
  /** Checks targets when they come back from the archive. */
  readonly target: z.ZodType<Target>;
  /** Finds the steps. What it throws is the failure of the job. */
  plan(running: Running<JobParams<Kind>>): AsyncIterable<Planned<Target>> | Iterable<Planned<Target>>;
  /** Does one step, beside others. A GalleyError leaves the step out with its message, except `archive-unwritable`. */
  step(
    target: Target,
    running: Running<JobParams<Kind>> & { readonly position: number; readonly name: string },
  ): Promise<Settled>;
  /** What else there is to say at the end; each one sentence. */
  close?(running: Running<JobParams<Kind>>): Promise<readonly string[]>;
}

/** A kind of job with its types sealed in: what comes back from the archive is checked before it is used. */
export interface SealedJob {
  readonly kind: JobKind;
  plan(running: Running<unknown>): AsyncIterable<Planned<unknown>> | Iterable<Planned<unknown>>;
  step(
    target: unknown,
    running: Running<unknown> & { readonly position: number; readonly name: string },
  ): Promise<Settled>;
  close(running: Running<unknown>): Promise<readonly string[]>;
}

export function defineJob<Kind extends JobKind, Target>(
  params: z.ZodType<JobParams<Kind>>,
  definition: JobDefinition<Kind, Target>,
): SealedJob {
  const checked = <R extends Running<unknown>>(running: R) => ({ ...running, params: params.parse(running.params) });
  return {
    kind: definition.kind,
    plan: (running) => definition.plan(checked(running)),
    step: (target, running) => definition.step(definition.target.parse(target), checked(running)),
    close: async (running) => (await definition.close?.(checked(running))) ?? [],
  };
}
