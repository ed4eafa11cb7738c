// How errors are counted for the rate per 10,000 characters that a newspaper in China is judged by (pass: 3): an error of one
// character counts 1, of two to five 2, of more 4; in titles twice that; the same wrong characters at most three times in an
// issue; a number in a form that is not the usage 0.1, all of them together at most 1 in an issue.
import { type CorrectedPage, placedBlocks } from '../page/index.ts';
import type { TextError } from './errors.ts';

/** Errors per 10,000 characters that pass. */
export const PASSING_RATE = 3;

const SAME_ERROR = 3;
const NUMBER_POINTS = 0.1;
const MOST_NUMBER_POINTS = 1;

type Counted = Pick<TextError, 'title' | 'number' | 'before' | 'after'>;

export interface ErrorCount {
  /** Errors found, each counted once. */
  readonly errors: number;
  /** Points by the rule. */
  readonly points: number;
}

const size = (text: string): number => Array.from(text.replace(/\s+/gu, '')).length;

/** The points of one error, limits that hold for a whole issue apart. */
export function pointsOf({ title, number, before, after }: Counted): number {
  if (number) return NUMBER_POINTS;
  const characters = Math.max(size(before), size(after));
  const points = characters <= 1 ? 1 : characters <= 5 ? 2 : 4;
  return title ? 2 * points : points;
}

/** Counts the errors of one issue: all its pages together. */
export function countErrors(issue: readonly Counted[]): ErrorCount {
  const seen = new Map<string, number>();
  let [points, numbers] = [0, 0];
  for (const error of issue) {
    if (error.number) {
      numbers += 1;
      continue;
    }
    const key = `${error.before}\n${error.after}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times <= SAME_ERROR) points += pointsOf(error);
  }
  return { errors: issue.length, points: points + Math.min(MOST_NUMBER_POINTS, numbers / 10) };
}

/** Characters that the rate is of: those of a page, white space and what was taken out apart. */
export function countedCharacters(page: CorrectedPage): number {
  let sum = 0;
  for (const { group, block } of placedBlocks(page)) if (group.kind !== 'removed') sum += size(block.text);
  return sum;
}
