// What a person does with flags: go to one, accept it, ignore it, leave it. Accepting changes text and decision in one step,
// so that one undo takes both back.
import { isolateHistory, undo } from '@codemirror/commands';
import { EditorSelection, type StateEffect, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type CorrectedPage, PageOpError } from '../../engine/page/index.ts';
import { applying, becoming } from './document.ts';
import { type CardActions, cardField, focusCard, showCard } from './flag-card.ts';
import { neverAgain } from './never-again.ts';
import { viewOptions } from './view-options.ts';
import {
  freshField,
  ignoreAlike,
  nextFlag,
  openFlags,
  type PlacedFlag,
  repairsOf,
  rule,
  visibleSpan,
} from './flags.ts';

/** Resolves when the flags on the page belong to the text as it is now. */
export type Recheck = () => Promise<void>;

/** The end of the screen line that holds a position, so that the card can open under it without tearing the text. */
function screenLineEnd(view: EditorView, position: number): number {
  return view.moveToLineBoundary(EditorSelection.cursor(position, -1), true, true).head;
}

/** Shows a flag's card under its place and moves the keyboard into it. */
export function openFlag(view: EditorView, flag: PlacedFlag): void {
  const { from, to } = visibleSpan(view.state, flag);
  view.dispatch({
    selection: EditorSelection.cursor(from),
    effects: [
      showCard.of(null),
      EditorView.scrollIntoView(
        EditorSelection.range(from, to),
        isInView(view, from) ? { y: 'nearest' } : { y: 'center' },
      ),
    ],
  });
  placeCard(view, flag.id, to);
  revealCard(view);
  focusCard(view);
}

function isInView(view: EditorView, position: number): boolean {
  const place = view.coordsAtPos(position);
  const pane = view.scrollDOM.getBoundingClientRect();
  return place !== null && place.top >= pane.top && place.bottom <= pane.bottom;
}

/** Frames in which lines that come into sight are measured, and push the card about: in line view they are twice as high. */
const SETTLING = 5;

/** Scrolls just as far as it takes to see the whole card: its keys must never act out of sight. */
function revealCard(view: EditorView, frames = SETTLING): void {
  const card = view.dom.querySelector('.flag-card')?.getBoundingClientRect();
  if (!card) return;
  const pane = view.scrollDOM.getBoundingClientRect();
  const [above, below] = [pane.top - card.top, card.bottom + 16 - pane.bottom];
  if (below > 0) view.scrollDOM.scrollTop += below;
  else if (above > 0) view.scrollDOM.scrollTop -= above + pane.height / 3;
  if (frames > 0) requestAnimationFrame(() => revealCard(view, frames - 1));
}

function placeCard(view: EditorView, flag: string, to: number): void {
  view.dispatch({ effects: showCard.of({ flag, at: screenLineEnd(view, to) }) });
}

/** Sets the open card anew after the text was laid out differently; a card that has the keys is kept in sight. */
export function replaceCard(view: EditorView): void {
  const card = view.state.field(cardField);
  const flag = openFlags(view.state).find(({ id }) => id === card?.flag);
  if (!flag) return;
  const focused = view.dom.querySelector('.flag-card')?.contains(document.activeElement) === true;
  view.dispatch({ effects: showCard.of(null) });
  placeCard(view, flag.id, visibleSpan(view.state, flag).to);
  if (!focused) return;
  view.dispatch({ effects: EditorView.scrollIntoView(flag.from, { y: 'nearest', yMargin: 60 }) });
  revealCard(view);
  focusCard(view);
}

/** Goes to the next (or previous) open flag; false when there is none. */
export function stepFlag(view: EditorView, direction: 1 | -1): boolean {
  const current = view.state.field(cardField)?.flag;
  const flag = nextFlag(view.state, view.state.selection.main.head, direction, viewOptions.get().flagOrder, current);
  if (flag) openFlag(view, flag);
  else leaveCard(view);
  return flag !== undefined;
}

export function leaveCard(view: EditorView): void {
  view.dispatch({ effects: showCard.of(null) });
  view.focus();
}

/** The keys belong to nobody: what is pressed once too often must not hit the text. Esc goes on to the text. */
const restKeys = (view: EditorView): void => view.scrollDOM.focus({ preventScroll: true });

/** After a decision: the next open flag below, else the first above, else nowhere. */
export function goOn(view: EditorView, from: number): void {
  // Whoever has gone elsewhere meanwhile stays there.
  const { activeElement } = document;
  const waiting = activeElement === view.scrollDOM || activeElement?.closest('.flag-card') !== null;
  if (!waiting && activeElement !== document.body) return;
  const flag = nextFlag(view.state, from, 1, viewOptions.get().flagOrder);
  if (flag) openFlag(view, flag);
  else restKeys(view);
}

/** Undoes the last change or decision from outside the text; the keys go to the card, where one is open again. */
export function takeBack(view: EditorView, recheck: Recheck): void {
  undo(view);
  void recheck();
  if (!focusCard(view)) view.focus();
}

/** The actions of the card; `recheck` brings the flags up to date before the next one is opened. */
export function cardActions(recheck: Recheck, fixAll: (kind: string) => void): CardActions {
  return {
    fixAll: (_, { flag }) => fixAll(flag.rule),
    accept: (view, flag, nth) => void acceptFlag(view, flag, nth, recheck),
    ignore(view, flag, scope) {
      const { id, likeness, from, to } = flag;
      const kind = flag.flag.rule;
      const text = view.state.sliceDoc(from, Math.min(to, from + 200));
      const effect =
        scope === 'archive'
          ? ignoreAlike.of({ likeness, rule: kind, text, ignored: true })
          : rule.of({ id, rule: kind, verdict: 'ignored' });
      settle(view, { effects: effect });
      goOn(view, flag.from);
    },
    never(view, flag, what) {
      settle(view, { effects: neverAgain.of(what) });
      goOn(view, flag.from);
    },
    step: (view, direction) => void stepFlag(view, direction),
    leave: leaveCard,
    takeBack: (view) => takeBack(view, recheck),
  };
}

async function acceptFlag(view: EditorView, shown: PlacedFlag, nth: number, recheck: Recheck): Promise<void> {
  // After an edit the offsets of a repair fit only once the page has been checked again.
  if (!view.state.field(freshField)) await recheck();
  const flag = openFlags(view.state).find(({ id }) => id === shown.id);
  if (!flag) return goOn(view, shown.from);
  const ruling = rule.of({ id: flag.id, rule: flag.flag.rule, verdict: 'accepted' });
  const repair = repairsOf(flag.flag)[nth];
  try {
    const change: TransactionSpec = repair ? applying(view.state, repair.ops) : {};
    settle(view, { ...change, effects: [change.effects ?? [], ruling, showCard.of(null)].flat() });
    restKeys(view);
  } catch (error) {
    // The text has changed under the flag: the check that follows says what is left of it.
    if (!(error instanceof PageOpError)) throw error;
  }
  await recheck();
  goOn(view, flag.from);
}

/** Gives a view the page with the fixes of some flags made, and those flags their rulings, as one step of undo. */
export function settleAll(view: EditorView, fixed: CorrectedPage, flags: readonly PlacedFlag[]): void {
  const rulings = flags.map(({ id, flag }) => rule.of({ id, rule: flag.rule, verdict: 'accepted' }));
  settle(view, withEffects(becoming(view.state, fixed), [...rulings, showCard.of(null)]));
  restKeys(view);
}

const withEffects = (spec: TransactionSpec, effects: readonly StateEffect<unknown>[]): TransactionSpec => ({
  ...spec,
  effects: [spec.effects ?? [], effects].flat(),
});

function settle(view: EditorView, spec: TransactionSpec): void {
  view.dispatch({ ...spec, userEvent: 'flag', annotations: isolateHistory.of('full') });
}
