// Batch acceptance: pages drawn at random are proofread blind, from the text as it was composed, by somebody who sees neither
// flags nor corrections; where that differs from what the batch delivers, something is left in the batch, until a person says
// that it is the blind reader who erred.
import { randomInt } from 'node:crypto';
import { countedCharacters, countErrors, errorsBetween, pointsOf, readGalleyText } from '../../engine/index.ts';
import {
  type BlindPage,
  GalleyError,
  type NewSample,
  type ReadingWarning,
  type Sample,
  type SamplePage,
  type SampleResult,
} from '../../contract/index.ts';
import type { KeptError, Store, StoredSample, StoredSamplePage } from '../store/store.ts';
import { draw } from './draw.ts';
import { rateOf } from './interval.ts';
import { byIssue } from './issues.ts';

/** @throws GalleyError `bad-request` when the batch has no page. */
export async function drawSample(store: Store, { batch, size, bar, seed }: NewSample): Promise<Sample> {
  const pages = await store.pageIds(batch);
  if (pages.length === 0) throw new GalleyError('bad-request', 'No page is in this batch. Choose another filter.');
  const chosen = seed ?? randomInt(2 ** 32);
  const drawn = draw(pages, size, chosen);
  return toSample(await store.sample(await store.addSample({ batch, bar, seed: chosen }, drawn, pages.length)));
}

export const listSamples = async (store: Store): Promise<Sample[]> => (await store.samples()).map(toSample);

export async function settleSample(store: Store, id: number, verdict: Sample['verdict']): Promise<Sample> {
  await store.settleSample(id, verdict);
  return toSample(await store.sample(id));
}

/** A sampled page as the blind reader gets it. @throws GalleyError `not-found` */
export async function blindPage(store: Store, sample: number, page: number): Promise<BlindPage> {
  const text = await store.blindText(sample, page);
  const [{ file, raw }, [first]] = [await store.page(page), await store.revisions(page)];
  return { page, name: file, raw: raw.text, composed: await store.revisionText(page, first?.id ?? 0), text };
}

/** Keeps a blind reading, compared with what the batch delivered. @throws GalleyError `not-found`, `bad-request` */
export async function saveBlindPage(
  store: Store,
  id: number,
  page: number,
  text: string,
): Promise<{ page: SamplePage; warnings: ReadingWarning[] }> {
  const drawn = await sampled(store, id, page);
  const right = readGalleyText(text);
  const found = errorsBetween(readGalleyText(await store.revisionText(page, drawn.revision)), right);
  const judged = new Map((drawn.errors ?? []).map((error) => [keyOf(error), error.counts]));
  const errors = found.map((error) => ({ ...error, counts: judged.get(keyOf(error)) ?? true }));
  await store.saveBlind(id, page, { text, characters: countedCharacters(right), errors });
  return { page: toPage(await sampled(store, id, page)), warnings: await blindWarnings(store, page) };
}

const keyOf = ({ block, before, after }: KeptError | Omit<KeptError, 'counts'>): string =>
  JSON.stringify([block, before, after]);

/** Whoever has read the page before is not blind. */
async function blindWarnings(store: Store, page: number): Promise<ReadingWarning[]> {
  const { reader } = await store.info();
  const known = (await store.readings(page)).some((reading) => reading.kind === 'read' && reading.reader === reader);
  const message = `${reader ?? ''} has read this page before: a blind reader sees it for the first time.`;
  return known ? [{ code: 'same-reader', message }] : [];
}

/** Says of errors whether they count. @throws GalleyError `not-found`; `bad-request` before the page has been read. */
export async function judgeErrors(
  store: Store,
  id: number,
  page: number,
  places: readonly number[],
  counts: boolean,
): Promise<SamplePage> {
  const { errors } = await sampled(store, id, page);
  if (errors === null) throw new GalleyError('bad-request', 'This page has not been read yet.');
  if (places.some((place) => place >= errors.length))
    throw new GalleyError('bad-request', `There are ${errors.length} errors on this page.`);
  const chosen = new Set(places);
  await store.saveErrors(
    id,
    page,
    errors.map((error, index) => (chosen.has(index) ? { ...error, counts } : error)),
  );
  return toPage(await sampled(store, id, page));
}

async function sampled(store: Store, id: number, page: number): Promise<StoredSamplePage> {
  const found = (await store.sample(id)).drawn.find((one) => one.page === page);
  if (!found) throw new GalleyError('not-found', `Page ${page} is not in sample ${id}.`);
  return found;
}

const toSample = (sample: StoredSample): Sample => ({
  ...sample,
  drawn: sample.drawn.map(toPage),
  result: resultOf(sample),
});

const toPage = ({ page, name, position, reader, at, characters, errors }: StoredSamplePage): SamplePage => ({
  page,
  name,
  position,
  reader,
  at,
  characters,
  errors: errors && errors.map((error) => ({ ...error, points: pointsOf(error) })),
});

/** The errors of a sample that count, added up issue by issue. */
export function resultOf({ drawn, bar }: Pick<StoredSample, 'drawn' | 'bar'>): SampleResult {
  const read = drawn.filter(({ errors }) => errors !== null);
  const characters = read.reduce((sum, page) => sum + (page.characters ?? 0), 0);
  const counts = byIssue(read).map((pages) =>
    countErrors(pages.flatMap((page) => (page.errors ?? []).filter((error) => error.counts))),
  );
  const errors = counts.reduce((sum, count) => sum + count.errors, 0);
  const points = counts.reduce((sum, count) => sum + count.points, 0);
  const rate = rateOf(points, characters);
  return { read: read.length, characters, errors, points, ...rate, advice: adviceOf(rate, bar) };
}

/** Accept or return only what the whole interval speaks for. */
function adviceOf({ low, high }: { low: number | null; high: number | null }, bar: number): SampleResult['advice'] {
  if (low === null || high === null) return 'read-more';
  if (high <= bar) return 'accept';
  return low > bar ? 'return' : 'read-more';
}
