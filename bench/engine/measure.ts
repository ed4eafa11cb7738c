// How long a piece of work takes: CPU time of the one thread that does it, so that a busy machine disturbs as little as can be.
import { bytesOf } from './pages.ts';

export interface Candidate {
  readonly name: string;
  /** Work on a text that is not measured. */
  readonly prepare?: (text: string) => unknown;
  /** Cleans or checks one text; a promise is waited for. */
  readonly run: (text: string) => unknown;
}

export const ROUNDS = 5;
/** A round ends once it has taken so many seconds, though texts are left: what is slow is measured on fewer. */
const ENOUGH = 1.5;
/** A candidate that needs longer than this for a round is not asked for another one. */
const SLOW = 6;

const seconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

/** MB/s and seconds of one round over texts, or over the first of them. */
async function round({ run }: Candidate, texts: readonly string[]): Promise<{ speed: number; took: number }> {
  const start = seconds();
  let done = 0;
  for (const text of texts) {
    // One text after the other is what is measured.
    // oxlint-disable-next-line no-await-in-loop
    await run(text);
    done += 1;
    if (seconds() - start > ENOUGH) break;
  }
  const took = seconds() - start;
  const bytes = texts.slice(0, done).reduce((sum, text) => sum + bytesOf(text), 0);
  return { speed: bytes / 1e6 / took, took };
}

/** MB/s of a candidate, the median of its rounds. */
export interface Speed {
  readonly name: string;
  readonly median: number;
  readonly rounds: number;
}

/** All candidates in turn, round after round, so that a slow minute of the machine falls on all of them. One round before to warm up. */
export async function speeds(candidates: readonly Candidate[], texts: readonly string[]): Promise<readonly Speed[]> {
  const measured = candidates.map((candidate) => ({ candidate, speeds: [] as number[], slow: false }));
  for (const { candidate } of measured) for (const text of new Set(texts)) candidate.prepare?.(text);
  for (let n = 0; n <= ROUNDS; n++) {
    for (const one of measured) {
      if (one.slow) continue;
      // oxlint-disable-next-line no-await-in-loop
      const { speed, took } = await round(one.candidate, texts);
      one.slow = took > SLOW;
      if (n > 0 || one.slow) one.speeds.push(speed);
    }
  }
  return measured.map(({ candidate: { name }, speeds: all }) => ({ name, median: medianOf(all), rounds: all.length }));
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
