// Figures about the work: progress, flags, rules, and how fast readers go while they are at it.
import type { Pace, Statistics } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';

/** A pause up to this long, in minutes, is reading; a longer one is time off. */
const LONGEST_PAUSE = 5;

/** @param from ISO date. @param to ISO date that is left out. */
export async function statistics(store: Store, from: string, to: string): Promise<Statistics> {
  const [figures, days, worked] = await Promise.all([
    store.figures(),
    store.workedDays(from, to),
    store.workedMinutes(from, to),
  ]);
  const minutes = Map.groupBy(worked, ({ reader, minute }) => JSON.stringify([reader, minute.slice(0, 10)]));
  const pace = days.map(({ reader, day, pages, characters }): Pace => {
    const own = (minutes.get(JSON.stringify([reader, day])) ?? []).map(({ minute }) => minute);
    const spent = minutesOfWork(own);
    return { reader, day, pages, characters, minutes: spent, pagesPerHour: spent === 0 ? null : (60 * pages) / spent };
  });
  return { ...figures, pace };
}

/** Minutes of work, from the minutes in which something was saved, in order: each, and the short pauses between them. */
export function minutesOfWork(saved: readonly string[]): number {
  const times = saved.map((minute) => Date.parse(`${minute}:00Z`) / 60_000);
  return times.reduce((sum, time, index) => {
    const pause = time - (times[index - 1] ?? Number.NEGATIVE_INFINITY);
    return sum + (pause <= LONGEST_PAUSE ? pause : 1);
  }, 0);
}
