// How long a job still takes, from how long it has taken so far.
import type { Job } from '../../contract/index.ts';

/** What is told of the first moment is a guess that jumps. */
const FIRST_WORD = 1000;

export const doneOf = ({ changed, unchanged, skipped }: Job): number => changed + unchanged + skipped;

export class Pace {
  private since = Number.NaN;
  private before = 0;

  /** Counts from now: what an earlier run has done says nothing of the pace of this one. */
  begin(job: Job): void {
    this.since = Date.now();
    this.before = doneOf(job);
  }

  /** Null where it cannot be told. */
  secondsLeft(job: Job): number | null {
    const [passed, done] = [Date.now() - this.since, doneOf(job) - this.before];
    if (job.total === null || done === 0 || !(passed >= FIRST_WORD)) return null;
    return Math.round(((job.total - doneOf(job)) / done) * (passed / 1000));
  }
}
