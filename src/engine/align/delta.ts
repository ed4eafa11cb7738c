// The stored difference between two texts: plain JSON that is read aloud as "keep 12, cut 3, put this". It applies to one
// text only, or throws; its steps never cut a surrogate pair of either text.
import { cutsPair } from '../text/index.ts';
import { pointsOf } from './points.ts';
import { commonRuns } from './runs.ts';

/** Lengths are UTF-16 units of the old text; all are at least 1, and no two steps of a kind follow each other. */
export type DeltaStep = readonly ['keep', number] | readonly ['cut', number] | readonly ['put', string];

/** Steps from the start of the old text to its end; of a cut and a put at one place the cut comes first. */
export type Delta = readonly DeltaStep[];

/** A delta is malformed, or not made from the text it is applied to. */
export class DeltaError extends Error {
  override name = 'DeltaError';
}

/** The delta that makes `to` out of `from`. Deterministic; near-linear in the length of both texts. */
export function makeDelta(from: string, to: string): Delta {
  if (from === to) return from === '' ? [] : [['keep', from.length]];
  const [old, made] = [pointsOf(from), pointsOf(to)];
  const steps: DeltaStep[] = [];
  let [atOld, atMade] = [0, 0];
  const upTo = (nextOld: number, nextMade: number): void => {
    if (nextOld > atOld) steps.push(['cut', nextOld - atOld]);
    if (nextMade > atMade) steps.push(['put', to.slice(atMade, nextMade)]);
    [atOld, atMade] = [nextOld, nextMade];
  };
  for (const { a, b, length } of commonRuns(old.codes, made.codes)) {
    upTo(old.at[a] ?? 0, made.at[b] ?? 0);
    const units = (old.at[a + length] ?? 0) - atOld;
    steps.push(['keep', units]);
    atOld += units;
    atMade += units;
  }
  upTo(from.length, to.length);
  return steps;
}

/** @throws DeltaError when the delta was not made from a text of this length, or would cut one of its surrogate pairs. */
export function applyDelta(from: string, delta: Delta): string {
  let [at, made] = [0, ''];
  for (const step of delta) {
    if (step[0] === 'put') {
      made += step[1];
      continue;
    }
    const end = at + step[1];
    if (end > from.length || cutsPair(from, end)) {
      throw new DeltaError(`a step to offset ${end} does not fit a text of ${from.length} units`);
    }
    if (step[0] === 'keep') made += from.slice(at, end);
    at = end;
  }
  if (at !== from.length) throw new DeltaError(`the delta covers ${at} units of a text of ${from.length}`);
  return made;
}

/** The delta that makes `from` again out of what `delta` makes of it. */
export function invertDelta(from: string, delta: Delta): Delta {
  const steps: DeltaStep[] = [];
  let [at, cut, put] = [0, 0, ''];
  const flush = (): void => {
    if (cut > 0) steps.push(['cut', cut]);
    if (put !== '') steps.push(['put', put]);
    [cut, put] = [0, ''];
  };
  for (const step of delta) {
    if (step[0] === 'put') {
      cut += step[1].length;
      continue;
    }
    if (step[0] === 'cut') put += from.slice(at, at + step[1]);
    else {
      flush();
      steps.push(step);
    }
    at += step[1];
  }
  flush();
  return steps;
}

/**
 * A delta out of parsed JSON.
 * @throws DeltaError that names the step and what is wrong with it.
 */
export function readDelta(json: unknown): Delta {
  if (!Array.isArray(json)) throw new DeltaError('a delta is a list of steps');
  return Array.from(json, readStep);
}

function readStep(step: unknown, index: number): DeltaStep {
  if (Array.isArray(step) && step.length === 2) {
    const [kind, value]: readonly unknown[] = step;
    if (kind === 'put' && typeof value === 'string' && value !== '') return ['put', value];
    const length = typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
    if ((kind === 'keep' || kind === 'cut') && length !== undefined) return [kind, length];
  }
  throw new DeltaError(`step ${index + 1} is not ["keep", n], ["cut", n] or ["put", text]`);
}
