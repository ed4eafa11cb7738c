// What React shows of an opened page: names, counts and ids, never text to edit.
import type { EditorState } from '@codemirror/state';
import type { Tally } from '../../engine/compose/index.ts';
import type { Findings } from '../worker/protocol.ts';
import { blockAt } from './document.ts';
import { flagField, isSettled, openFlags, rulingField } from './flags.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { type RuleCount, countByRule } from './rule-counts.ts';
import { structureField } from './structure.ts';
import { viewOptions } from './view-options.ts';

export interface DeskSnapshot {
  readonly outline: readonly OutlineEntry[];
  readonly currentGroup: string | null;
  readonly rules: readonly RuleCount[];
  readonly open: number;
  readonly settled: number;
  /** Why the page could not be checked; null when it could. */
  readonly failure: string | null;
  /** Null until the first check has answered. */
  readonly account: Pick<Findings, 'account' | 'told' | 'soundlyComposed'> | null;
  readonly tally: Tally | null;
  /** A voice of this computer can read the page aloud. */
  readonly voice: boolean;
}

export const NOTHING: DeskSnapshot = {
  outline: [],
  currentGroup: null,
  rules: [],
  open: 0,
  settled: 0,
  failure: null,
  account: null,
  tally: null,
  voice: false,
};

export function snapshotOf(
  state: EditorState,
  before: DeskSnapshot,
  findings: Findings | null,
  rest: { readonly failure: string | null; readonly voice: boolean },
): DeskSnapshot {
  const open = openFlags(state);
  const rulings = state.field(rulingField);
  const { groups } = state.field(structureField);
  const group = groups[blockAt(state, state.selection.main.head)?.group ?? -1];
  const now: DeskSnapshot = {
    outline: keepEqual(before.outline, outlineOf(state)),
    currentGroup: group?.id ?? null,
    rules: keepRules(before.rules, countByRule(state, open, viewOptions.get().flagOrder)),
    open: open.length,
    settled: Math.max(rulings.size, state.field(flagField).filter((flag) => isSettled(rulings, flag)).length),
    account: findings,
    tally: findings?.tally ?? null,
    ...rest,
  };
  return same(before, now) ? before : now;
}

/** Counts that are as they were stay the same list. */
function keepRules(before: readonly RuleCount[], now: readonly RuleCount[]): readonly RuleCount[] {
  return before.length === now.length && now.every((count, index) => same(count, before[index])) ? before : now;
}

/** Entries that are as they were stay the same objects, so that they are not drawn again. */
function keepEqual(before: readonly OutlineEntry[], now: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const kept = now.map((entry) => {
    const old = known.get(entry.id);
    return old && same(old, entry) ? old : entry;
  });
  return kept.length === before.length && kept.every((entry, index) => entry === before[index]) ? before : kept;
}

/** Do two things have the same values under all names? */
const same = <T extends object>(a: T, b: T | undefined): boolean =>
  b !== undefined && Object.entries(a).every(([name, value]) => Object.is(value, Reflect.get(b, name)));
