// The flags of the document and what was decided on them, as state: flags follow the text until the next check replaces
// them, decisions are undone and redone together with the change of text they made.
import { invertedEffects } from '@codemirror/commands';
import { type ChangeSet, type EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Verdict } from '../../contract/index.ts';
import type { Flag, Repair } from '../../engine/page/index.ts';
import type { ArchiveRuling } from '../state/saving.ts';
import { byBenefit } from './benefit.ts';
import { isSilenced, silencedField, undoSilenced } from './never-again.ts';
import { setStructure } from './structure.ts';
import type { FlagOrder } from './view-options.ts';

export type VerdictKind = Verdict['verdict'];

/** How far a decision to ignore a flag reaches. */
export const IGNORE_SCOPES = ['here', 'archive'] as const;
export type IgnoreScope = (typeof IGNORE_SCOPES)[number];

/** A flag at its place in the document. */
export interface PlacedFlag {
  /** Its fingerprint: unique on the page. */
  readonly id: string;
  /** What such flags have in common elsewhere in the archive. */
  readonly likeness: string;
  readonly flag: Flag;
  readonly from: number;
  readonly to: number;
}

export interface Ruling {
  readonly id: string;
  readonly rule: string;
  /** Null takes the decision back. */
  readonly verdict: VerdictKind | null;
}

export interface RuledFlag {
  readonly rule: string;
  readonly verdict: VerdictKind;
}

export const setFlags = StateEffect.define<readonly PlacedFlag[]>();
export const rule = StateEffect.define<Ruling>();

export const flagField = StateField.define<readonly PlacedFlag[]>({
  create: () => [],
  update(old, transaction) {
    let flags = old;
    if (transaction.docChanged) {
      const untouched = firstChange(transaction.changes);
      flags = old.map((placed) => {
        if (placed.to < untouched) return placed;
        const from = transaction.changes.mapPos(placed.from, 1);
        return { ...placed, from, to: Math.max(from, transaction.changes.mapPos(placed.to, -1)) };
      });
    }
    for (const effect of transaction.effects) if (effect.is(setFlags)) flags = effect.value;
    return flags;
  },
});

function firstChange(changes: ChangeSet): number {
  let first = Number.POSITIVE_INFINITY;
  changes.iterChangedRanges((from) => {
    first = Math.min(first, from);
  });
  return first;
}

/** True while the flags belong to the text and structure as they are now; their repairs fit only then. */
export const freshField = StateField.define<boolean>({
  create: () => false,
  update(fresh, transaction) {
    if (transaction.effects.some((effect) => effect.is(setFlags))) return true;
    return fresh && !transaction.docChanged && !transaction.effects.some((effect) => effect.is(setStructure));
  },
});

/** Everything that could be done about a flag: the fix first, then the suggestions. */
export const repairsOf = ({ fix, suggestions }: Flag): readonly Repair[] => [
  ...(fix ? [fix] : []),
  ...(suggestions ?? []),
];

/** Decisions by fingerprint. */
export const rulingField = StateField.define<ReadonlyMap<string, RuledFlag>>({
  create: () => new Map(),
  update(old, transaction) {
    let rulings = old;
    for (const effect of transaction.effects) {
      if (!effect.is(rule)) continue;
      const { id, rule: name, verdict } = effect.value;
      const changed = new Map(rulings);
      if (verdict === null) changed.delete(id);
      else changed.set(id, { rule: name, verdict });
      rulings = changed;
    }
    return rulings;
  },
});

/** Takes a likeness out of sight in the whole archive, or brings it back. */
export const ignoreAlike = StateEffect.define<ArchiveRuling>();

/** What is ignored in the whole archive, by likeness. */
export const ignoredField = StateField.define<ReadonlyMap<string, ArchiveRuling>>({
  create: () => new Map(),
  update(old, { effects }) {
    let ignored = old;
    for (const effect of effects) {
      if (!effect.is(ignoreAlike)) continue;
      const changed = new Map(ignored);
      if (effect.value.ignored) changed.set(effect.value.likeness, effect.value);
      else changed.delete(effect.value.likeness);
      ignored = changed;
    }
    return ignored;
  },
});

const undoIgnored = invertedEffects.of(({ effects }) =>
  effects
    .filter((effect) => effect.is(ignoreAlike))
    .map(({ value }) => ignoreAlike.of({ ...value, ignored: !value.ignored })),
);

const undoRulings = invertedEffects.of((transaction) => {
  const before = transaction.startState.field(rulingField);
  return transaction.effects
    .filter((effect) => effect.is(rule))
    .map(({ value }) => rule.of({ ...value, verdict: before.get(value.id)?.verdict ?? null }));
});

/**
 * True when nobody has to look at a flag again. An accepted repair takes its flag off the page, so a flag with a repair
 * that is there all the same is a new one.
 */
export function isSettled(rulings: ReadonlyMap<string, RuledFlag>, { id, flag }: PlacedFlag): boolean {
  const verdict = rulings.get(id)?.verdict;
  return verdict === 'ignored' || (verdict === 'accepted' && repairsOf(flag).length === 0);
}

/** Flags still to be settled, in document order. */
export function openFlags(state: EditorState): readonly PlacedFlag[] {
  const [rulings, ignored] = [state.field(rulingField), state.field(ignoredField)];
  return state
    .field(flagField)
    .filter((placed) => !isSettled(rulings, placed) && !ignored.has(placed.likeness) && !isSilenced(state, placed));
}

/**
 * The next open flag. By place: the nearest after (or before) a position, going round at the end; by benefit: the one that is
 * worth most, then down from there. `than` is left out.
 */
export function nextFlag(
  state: EditorState,
  from: number,
  direction: 1 | -1,
  order: FlagOrder,
  than?: string,
): PlacedFlag | undefined {
  const flags = order === 'benefit' ? byBenefit(state, openFlags(state)) : openFlags(state);
  const at = flags.findIndex((placed) => placed.id === than);
  if (at >= 0) return flags[(at + direction + flags.length) % flags.length];
  if (order === 'benefit') return direction === 1 ? flags[0] : flags.at(-1);
  if (direction === 1) return flags.find((placed) => placed.from >= from) ?? flags[0];
  return flags.findLast((placed) => placed.from < from) ?? flags.at(-1);
}

const underline = {
  error: Decoration.mark({ class: 'flag flag-error' }),
  warning: Decoration.mark({ class: 'flag flag-warning' }),
  info: Decoration.mark({ class: 'flag flag-info' }),
};

/** A flag on a whole group stands at its first block. */
const wholeGroup = {
  error: Decoration.line({ class: 'group-flag group-flag-error' }),
  warning: Decoration.line({ class: 'group-flag group-flag-warning' }),
  info: Decoration.line({ class: 'group-flag group-flag-info' }),
};

/** What is underlined for a flag: its span, or where that is empty the character beside it. Empty on an empty block. */
export function visibleSpan(state: EditorState, { from, to }: PlacedFlag): { from: number; to: number } {
  if (to > from) return { from, to };
  const line = state.doc.lineAt(Math.min(from, state.doc.length));
  if (from < line.to)
    return { from, to: from + String.fromCodePoint(line.text.codePointAt(from - line.from) ?? 0).length };
  const before = line.text.slice(0, from - line.from).match(/.$/su)?.[0] ?? '';
  return { from: from - before.length, to: from };
}

const marks = StateField.define<DecorationSet>({
  create: (state) => draw(state),
  update(old, { startState, state, docChanged, changes }) {
    const same =
      startState.field(flagField, false) === state.field(flagField) &&
      startState.field(rulingField, false) === state.field(rulingField) &&
      startState.field(ignoredField, false) === state.field(ignoredField) &&
      startState.field(silencedField, false) === state.field(silencedField);
    if (same) return old;
    if (docChanged && !decided(startState, state)) return old.map(changes);
    return draw(state);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const decided = (before: EditorState, after: EditorState): boolean =>
  before.field(rulingField) !== after.field(rulingField) ||
  before.field(ignoredField) !== after.field(ignoredField) ||
  before.field(silencedField) !== after.field(silencedField);

function draw(state: EditorState): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const placed of openFlags(state)) {
    if (placed.flag.block === undefined) {
      const line = state.doc.lineAt(Math.min(placed.from, state.doc.length));
      ranges.push(wholeGroup[placed.flag.severity].range(line.from));
      continue;
    }
    const { from, to } = visibleSpan(state, placed);
    if (to > from && to <= state.doc.length) ranges.push(underline[placed.flag.severity].range(from, to));
  }
  return Decoration.set(ranges, true);
}

export const flags = [
  flagField,
  freshField,
  rulingField,
  undoRulings,
  ignoredField,
  undoIgnored,
  silencedField,
  undoSilenced,
  marks,
];
