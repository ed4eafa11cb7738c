// Decisions below a threshold, as doubts: how likely they are right, what they rest on, and the next best choice.
import type { PageOp, Repair } from '../../page/index.ts';
import type { Doubt, Step } from '../composition.ts';
import type { Assembled } from './assemble.ts';
import type { Element, Paragraph, PhotoElement, Stack } from './elements.ts';
import type { Choice, Decided } from './lattice.ts';
import type { GroupKey, Planned } from './layout.ts';
import type { PhotoGroup } from './photos.ts';
import { type Decision, lineCodes } from './chain.ts';

/** Decisions that are likelier right than this are not told. */
export const SURE = 0.87;

/**
 * How likely a decision is right, from its share of the weight of all chains: the beam leaves out what would speak for it when
 * it is small, and never knows what the signs do not show when it is great. Fitted to pages outside tuning
 * (docs/engine-quality.md).
 */
const claim = (share: number, shift: number): number => {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, share));
  return Math.min(MOST, 1 / (1 + Math.exp(-shift - SCALE * Math.log(p / (1 - p)))));
};
const SHIFT = 0.8;
/** Where no blank lines part titles from texts, the words alone decide, and are wrong more often. */
const SHIFT_UNPARTED = 0.3;
const SCALE = 0.8;
const MOST = 0.985;

export interface DoubtView {
  readonly elements: readonly Element[];
  readonly decided: readonly Decided<Decision>[];
  readonly photos: readonly PhotoGroup[];
  readonly planned: Planned;
  readonly assembled: Assembled;
  /** Decisions less likely right than this are told. */
  readonly below: number;
}

const isParted = ({ excessBefore, excessAfter }: Stack): boolean => excessBefore > 0 || excessAfter > 0;
/** A page with fewer titles between its texts tells nothing of them. */
const FEWEST_TITLES = 2;
/** Share of the titles between texts that blank lines part from them, below which the page parts none. */
const SELDOM = 1 / 3;

/** What the claims of a page's decisions are moved by. */
function shiftOf(elements: readonly Element[]): number {
  const inner = elements.flatMap((element, at) =>
    element.kind === 'stack' && elements[at - 1]?.kind === 'paragraph' && elements[at + 1]?.kind === 'paragraph'
      ? [element]
      : [],
  );
  const parted = inner.filter(isParted).length;
  return inner.length >= FEWEST_TITLES && parted < SELDOM * inner.length ? SHIFT_UNPARTED : SHIFT;
}

interface ShiftedView extends DoubtView {
  readonly shift: number;
}

/** One doubt per block at most, the least certain decision about it. */
export function doubtsOf(page: DoubtView): Doubt[] {
  const view = { ...page, shift: shiftOf(page.elements) };
  const found = view.elements.flatMap((element, at): Doubt[] => {
    const decided = view.decided[at];
    if (!decided) return [];
    switch (element.kind) {
      case 'paragraph':
        return aboutParagraph(view, element, decided);
      case 'stack':
        return aboutStack(view, element, decided);
      case 'photo':
        return aboutPhoto(view, element, decided);
      case 'mark':
      case 'rest':
        return [];
    }
  });
  const least = new Map<string, Doubt>();
  for (const one of found) {
    const known = least.get(one.block);
    if (!known || one.confidence < known.confidence) least.set(one.block, one);
  }
  return [...least.values()];
}

const isTold = (view: ShiftedView, share: number): boolean => claim(share, view.shift) < view.below;

const total = (choices: readonly Choice<Decision>[], wanted: (label: string) => boolean): number =>
  choices.reduce((sum, choice) => (wanted(choice.label) ? sum + choice.probability : sum), 0);

function doubt(
  view: ShiftedView,
  piece: number,
  step: Step,
  share: number,
  because: string,
  instead: readonly Repair[],
): Doubt[] {
  const confidence = claim(share, view.shift);
  const place = view.assembled.placeOf.get(piece);
  const end = view.assembled.origin.get(place?.block ?? '')?.length;
  if (!place || end === undefined) return [];
  return [{ step, group: place.group, block: place.block, start: 0, end, confidence, because, instead }];
}

function aboutParagraph(
  view: ShiftedView,
  element: Paragraph,
  { decision, confidence, others }: Decided<Decision>,
): Doubt[] {
  const begins = decision.kind === 'begins';
  const sure = begins ? confidence + total(others, (label) => label.startsWith('new')) : confidence;
  if (!isTold(view, sure)) return [];
  const place = view.assembled.placeOf.get(element.piece);
  const other = others.find((choice) => !(begins && choice.label.startsWith('new')));
  const instead: Repair[] = [];
  if (place && other?.decision.kind === 'goes on') {
    const to = view.assembled.keyOf.get(`story ${other.decision.story}`);
    if (to !== undefined && to !== place.group)
      instead.push({ label: 'move it there', ops: [{ op: 'move', block: place.block, to }] });
  } else if (place && other?.decision.kind === 'begins') {
    instead.push({ label: 'start a new article here', ops: [{ op: 'cut', block: place.block }] });
  }
  const because = begins
    ? 'this paragraph may go on with an article above instead of beginning one'
    : 'this paragraph resembles another article about as much, or may begin one';
  return doubt(view, element.piece, 'articles', sure, because, instead);
}

function aboutStack(view: ShiftedView, stack: Stack, { decision, confidence, others }: Decided<Decision>): Doubt[] {
  // What the other divisions say of single lines can only make them surer.
  if (decision.kind !== 'divided' || !isTold(view, confidence)) return [];
  const own = lineCodes(decision.parts);
  return stack.lines.flatMap((line, n): Doubt[] => {
    const sure = confidence + total(others, (label) => label.split(',')[n] === own[n]);
    if (!isTold(view, sure)) return [];
    const other = others.find((choice) => choice.label.split(',')[n] !== own[n])?.label.split(',')[n];
    const because = 'this line may be a title of another article, a subhead or running text';
    return doubt(view, line.piece, 'articles', sure, because, elsewhere(view, line.piece, other));
  });
}

/** Repairs that put a title line where the next best division has it. */
function elsewhere(view: ShiftedView, piece: number, code: string | undefined): Repair[] {
  const place = view.assembled.placeOf.get(piece);
  if (!place || code === undefined) return [];
  const { groupOf, keyOf } = view.assembled;
  switch (code.charAt(0)) {
    case 'a': {
      const to = keyOf.get(`story ${Number(code.slice(1))}`);
      const before = groupOf.get(to ?? '')?.blocks[0]?.id;
      if (to === undefined || to === place.group) return [];
      const op: PageOp = { op: 'move', block: place.block, to, ...(before !== undefined && { before }) };
      return [{ label: 'make it the title of the article above', ops: [op] }];
    }
    case 's':
      return [{ label: 'make it a subhead', ops: [{ op: 'role', block: place.block, role: 'subhead' }] }];
    case 't':
      return [{ label: 'make it a paragraph', ops: [{ op: 'role', block: place.block, role: 'paragraph' }] }];
    case 'c':
      return [{ label: 'make it a column head', ops: [{ op: 'role', block: place.block, role: 'column' }] }];
    default:
      return [{ label: 'make it a headline', ops: [{ op: 'role', block: place.block, role: 'headline' }] }];
  }
}

function aboutPhoto(view: ShiftedView, element: PhotoElement, { confidence }: Decided<Decision>): Doubt[] {
  const photo = view.photos[element.photo];
  const [piece] = element.pieces;
  if (!photo || piece === undefined) return [];
  const key: GroupKey = `photo ${element.photo}`;
  const home = view.planned.homes.get(key);
  if (home && isTold(view, home.confidence)) {
    const place = view.assembled.placeOf.get(piece);
    const to = home.other === undefined ? undefined : view.assembled.keyOf.get(`story ${home.other}`);
    const ops: PageOp[] =
      place && to !== undefined && to !== place.group ? [{ op: 'move', block: place.block, to }] : [];
    const instead = ops.length > 0 ? [{ label: 'move it to the next likely article', ops }] : [];
    const because = 'the words of this caption do not clearly point to one article';
    return doubt(view, piece, 'captions', home.confidence, because, instead);
  }
  if (isTold(view, photo.confidence)) {
    const because = 'the text above this photo may belong to it or to the article before';
    return doubt(view, piece, 'captions', photo.confidence, because, []);
  }
  return isTold(view, confidence)
    ? doubt(view, piece, 'captions', confidence, 'the title above may belong to this photo or to an article', [])
    : [];
}
