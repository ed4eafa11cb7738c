// Steps of cleaning, on pages as they are stored: how often each acted, what taking one back would do, and doing it.
import {
  countLayers,
  type LayerCounts,
  LAYERS,
  readGalleyText,
  type Step,
  STEPS,
  writeGalleyText,
} from '../../engine/index.ts';
import {
  type AnewPreview,
  GalleyError,
  type PageRow,
  type ProposedText,
  type StepTally,
} from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import { type AnewTask, lastComposed } from './anew.ts';
import type { Urgency } from './engine-threads.ts';
import { composedPage, pageWithoutStep, stepsTallied } from './engine-work.ts';
import { proposal } from './history.ts';
import { pageNames } from './kinds/pages.ts';

/** What each step did to a page. @throws GalleyError `not-found` */
export async function stepTallies(store: Store, page: number): Promise<StepTally[]> {
  const { raw } = await store.page(page);
  const { undone } = lastComposed(await store.revisionTexts(page));
  const counts = await stepsTallied(raw.text);
  return STEPS.map((step) => ({ step, count: counts[step], undone: undone.includes(step) }));
}

/**
 * A page without one step of its cleaning.
 * @throws GalleyError `not-found`; `bad-request` when that step has been taken back already.
 */
export async function proposeStep(store: Store, page: number, step: Step, urgency?: Urgency): Promise<ProposedText> {
  const { raw, corrected: ours, revision } = await store.page(page);
  const { composed, undone } = lastComposed(await store.revisionTexts(page));
  if (undone.includes(step))
    throw new GalleyError('bad-request', `This step has been taken back on page ${page} already.`);
  const task: AnewTask = { raw: raw.text, composed: composed.text, ours, undone, step };
  return proposal(revision, readGalleyText(ours), await pageWithoutStep(task, urgency));
}

/** What the present engine would make of a page that nobody has worked on. */
async function proposeEngine(store: Store, page: number): Promise<ProposedText> {
  const { raw, corrected, revision } = await store.page(page);
  const theirs = await composedPage(raw.text, 'later');
  return proposal(revision, readGalleyText(corrected), { page: theirs, conflicts: [] });
}

/** Pages looked at for a preview: evenly spread, so that each paper and year has its share. */
function sampleOf<T>(all: readonly T[], size: number): T[] {
  const each = Math.max(1, all.length / size);
  return Array.from({ length: Math.min(size, all.length) }, (_, n) => all[Math.floor(n * each)]).filter(
    (one) => one !== undefined,
  );
}

const EXAMPLES = 10;

/**
 * What composing pages anew would do, by a sample of them: without a step, or with the present engine.
 * @param ids the pages; null for all.
 */
export async function previewAnew(
  store: Store,
  step: Step | null,
  ids: readonly number[] | null,
  size: number,
): Promise<AnewPreview> {
  const wanted = ids && new Set(ids);
  const pages: Pick<PageRow, 'id' | 'name'>[] = [];
  for await (const page of pageNames(store)) if (wanted?.has(page.id) !== false) pages.push(page);
  const looked = await Promise.all(sampleOf(pages, size).map(({ id, name }) => lookAt(store, step, id, name)));
  const seen = looked.filter((one) => one !== null);
  const changed = seen.filter(({ changes }) => LAYERS.some((layer) => changes[layer] > 0));
  const total = (changes: LayerCounts): number => LAYERS.reduce((sum, layer) => sum + changes[layer], 0);
  return {
    of: pages.length,
    looked: looked.length,
    pages: changed.length,
    skipped: looked.length - seen.length,
    changes: sumLayers(seen.map(({ changes }) => changes)),
    conflicts: seen.reduce((sum, { conflicts }) => sum + conflicts, 0),
    examples: changed.toSorted((a, b) => total(b.changes) - total(a.changes)).slice(0, EXAMPLES),
  };
}

/** Null for a page that would be left out. */
async function lookAt(store: Store, step: Step | null, page: number, name: string) {
  if ((await store.page(page)).draft !== null) return null;
  if (step === null && (await isWorkedOn(store, page))) return null;
  const { undone } = lastComposed(await store.revisionTexts(page));
  if (step !== null && undone.includes(step)) return null;
  const { changes, conflicts } =
    step === null ? await proposeEngine(store, page) : await proposeStep(store, page, step, 'later');
  return { page, name, changes: countLayers(changes), conflicts: conflicts.length };
}

/** Has anything been done to a page that did not come from the engine alone? Unsaved work counts. */
export async function isWorkedOn(store: Store, page: number): Promise<boolean> {
  const { state, draft } = await store.page(page);
  if (state !== 'unread' || draft !== null) return true;
  return (await store.revisions(page)).some(({ reason }) => reason !== 'import' && reason !== 'clean');
}

function sumLayers(all: readonly LayerCounts[]): LayerCounts {
  const sum = (layer: (typeof LAYERS)[number]): number => all.reduce((total, counts) => total + counts[layer], 0);
  return {
    wraps: sum('wraps'),
    spaces: sum('spaces'),
    order: sum('order'),
    roles: sum('roles'),
    characters: sum('characters'),
  };
}

/** True when a proposal is the page as it is. */
export const changesNothing = ({ text }: ProposedText, ours: string): boolean =>
  text === writeGalleyText(readGalleyText(ours));
