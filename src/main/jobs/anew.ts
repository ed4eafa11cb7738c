// Composing a page anew under other conditions (a step left out, another raw text) and bringing the difference into the page as
// people have made it since. What both changed stays as it is.
import {
  adoptIds,
  compose,
  type CorrectedPage,
  mergeComposed,
  type MergedPage,
  placedBlocks,
  readGalleyText,
  STEPS,
  type Step,
} from '../../engine/index.ts';
import type { RevisionText } from '../store/store.ts';
import { compositionOf } from './compositions.ts';

/** What to compose anew, and what has been made of it. */
export interface AnewTask {
  readonly raw: string;
  /** Galley text as it was composed when the page came in, or was cleaned last. */
  readonly composed: string;
  /** Galley text of the page now. */
  readonly ours: string;
  /** Steps that have been taken back on the page already. */
  readonly undone: readonly Step[];
  /** The step to take back. */
  readonly step: Step;
}

const composedWithout = (left: readonly Step[], raw: string): CorrectedPage =>
  left.length === 0
    ? compositionOf(raw).page
    : compose(raw, { steps: new Set(STEPS.filter((one) => !left.includes(one))) }).page;

/** The page without one more step. Pure, and heavy: for an engine thread. */
export function withoutStep({ raw, composed, ours, undone, step }: AnewTask): MergedPage {
  const page = readGalleyText(ours);
  const base = adoptIds(raw, readGalleyText(composed), composedWithout(undone, raw), [page]);
  return mergeComposed(raw, base, page, composedWithout([...undone, step], raw));
}

/** Other bytes of a page, and what it was made from before. */
export interface RawTask extends Omit<AnewTask, 'step'> {
  readonly newRaw: string;
  /** Galley text composed of the new raw text. */
  readonly theirs: string;
}

/** The page with what is new in another raw text of it. Pure, and heavy: for an engine thread. */
export function withRaw({ raw, composed, ours, undone, newRaw, theirs }: RawTask): MergedPage {
  const page = readGalleyText(ours);
  const old = composedWithout(undone, raw);
  return mergeComposed(newRaw, adoptIds(raw, readGalleyText(composed), old, [page]), page, readGalleyText(theirs));
}

/** How often each step acts on a raw text. */
export function tallySteps(raw: string): Readonly<Record<Step, number>> {
  const { page, tally } = compositionOf(raw);
  const roles = Array.from(placedBlocks(page)).filter(({ block }) => block.role !== 'paragraph').length;
  return {
    joins: tally.wrapsJoined,
    spaces: tally.spacesRemoved,
    roles,
    articles: tally.articles,
    captions: tally.captionsMoved,
  };
}

/** What a page was made from last, and which steps of that have been taken back since. */
export function lastComposed(all: readonly RevisionText[]): {
  readonly composed: RevisionText;
  readonly undone: Step[];
} {
  const states = new Map<number, Composed>();
  const [first] = all;
  if (!first) throw new Error('a page has a first revision');
  let state: Composed = { composed: first, undone: new Set() };
  for (const one of all) {
    state = next(state, one, all, states);
    states.set(one.revision.id, state);
  }
  return { composed: state.composed, undone: [...state.undone] };
}

interface Composed {
  readonly composed: RevisionText;
  readonly undone: ReadonlySet<Step>;
}

function next(
  state: Composed,
  one: RevisionText,
  all: readonly RevisionText[],
  states: ReadonlyMap<number, Composed>,
): Composed {
  const { reason, about } = one.revision;
  if (reason === 'import' || reason === 'clean' || about?.kind === 'raw') return { composed: one, undone: new Set() };
  if (about?.kind === 'restore') return states.get(about.revision) ?? state;
  if (about?.kind === 'step') return { ...state, undone: new Set(state.undone).add(stepOf(about.step)) };
  if (about?.kind !== 'revert' && about?.kind !== 'operation') return state;
  const back = all.find(({ revision }) => revision.id === about.revision)?.revision.about;
  if (back?.kind !== 'step') return state;
  const undone = new Set(state.undone);
  undone.delete(stepOf(back.step));
  return { ...state, undone };
}

function stepOf(name: string): Step {
  const step = STEPS.find((one) => one === name);
  if (!step) throw new Error(`there is no step ${name}`);
  return step;
}
