// The error meter: three numbers that say different things. What came in; what a reader found after the one before; and what
// blind samples say is left, the only one that is held against the bar.
import { countErrors, errorsBetween, countedCharacters, PASSING_RATE, readGalleyText } from '../../engine/index.ts';
import type { ErrorMeter, ErrorRate, Reading } from '../../contract/index.ts';
import type { KeptError, Measure, Store } from '../store/store.ts';
import { rateOf } from './interval.ts';
import { byIssue, type OfIssue } from './issues.ts';

/** Measures what the last finished reading of a page found, and puts it on record. @throws GalleyError `not-found` */
export async function measureReading(store: Store, page: number): Promise<void> {
  const finished = (await store.readings(page)).filter(({ kind }) => kind === 'read');
  const [last, before] = [finished.at(-1), finished.at(-2)];
  const [first] = await store.revisions(page);
  if (!last || last.state === 'unread' || !first) return;
  const { state, reader } = last;
  const measures = [await measure(store, page, first.id, last)].map((found) => ({
    ...found,
    kind: 'arrived' as const,
    state,
    reader,
  }));
  const found = before && (await measure(store, page, before.revision, last));
  await store.saveMeasures([...measures, ...(found ? [{ ...found, kind: 'found' as const, state, reader }] : [])]);
}

async function measure(
  store: Store,
  page: number,
  from: number,
  { revision }: Reading,
): Promise<Pick<Measure, 'page' | 'characters' | 'errors'>> {
  const right = readGalleyText(await store.revisionText(page, revision));
  const wrong = readGalleyText(await store.revisionText(page, from));
  const errors = errorsBetween(wrong, right).map((error) => ({ ...error, counts: true }));
  return { page, characters: countedCharacters(right), errors };
}

export type MeterBy = 'month' | 'paper' | 'reader';

interface Measured extends OfIssue {
  readonly reader: string;
  readonly at: string;
  readonly characters: number;
  readonly errors: readonly KeptError[];
}

/** @param from ISO date. @param to ISO date that is left out. */
export async function errorMeter(store: Store, from: string, to: string, by: MeterBy): Promise<ErrorMeter> {
  const measures = await store.measures(from, to);
  const blind = (await store.samples()).flatMap(({ drawn }) =>
    drawn.flatMap(({ reader, at, characters, errors, ...page }): Measured[] => {
      if (at === null || at < from || at >= to || characters === null) return [];
      return [{ ...page, reader: reader ?? '', at, characters, errors: errors ?? [] }];
    }),
  );
  const arrived = newest(measures.filter(({ kind }) => kind === 'arrived'));
  const found = measures.filter(({ kind }) => kind === 'found');
  return { arrived: rates(arrived, by), found: rates(found, by), left: rates(blind, by), bar: PASSING_RATE };
}

/** What came in is known best by who read last. */
function newest<One extends Measured>(measures: readonly One[]): One[] {
  const last = new Map<number, One>();
  for (const one of measures) if (one.at >= (last.get(one.page)?.at ?? '')) last.set(one.page, one);
  return [...last.values()];
}

function rates(measured: readonly Measured[], by: MeterBy): ErrorRate[] {
  const of = ({ at, paper, reader }: Measured): string =>
    by === 'month' ? at.slice(0, 7) : by === 'paper' ? (paper ?? '') : reader;
  const groups = [...Map.groupBy(measured, of)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([name, pages]) => rate(name, pages));
}

function rate(of: string, pages: readonly Measured[]): ErrorRate {
  const counts = byIssue(pages).map((issue) =>
    countErrors(issue.flatMap(({ errors }) => errors.filter((e) => e.counts))),
  );
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  const points = counts.reduce((sum, count) => sum + count.points, 0);
  const errors = counts.reduce((sum, count) => sum + count.errors, 0);
  return {
    of,
    pages: new Set(pages.map(({ page }) => page)).size,
    characters,
    errors,
    points,
    ...rateOf(points, characters),
  };
}
