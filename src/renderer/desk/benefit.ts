// Which flags to settle first: probability that something is wrong × the harm it does ÷ the keys it takes to settle.
import type { EditorState } from '@codemirror/state';
import type { Role, Severity } from '../../engine/page/index.ts';
import type { PlacedFlag } from './flags.ts';
import { structureField } from './structure.ts';

const HARM: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** As in the official count of errors: what readers search for and see first weighs double. */
const DOUBLE: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subheadline', 'byline', 'caption']);
const NUMBERS_AND_NAMES: ReadonlySet<string> = new Set([
  'digit-letter',
  'zero-form',
  'impossible-date',
  'name-spellings',
  'set-phrase',
]);

/** What settling a flag is expected to be worth. */
export function benefitOf({ flag }: PlacedFlag, role: Role | undefined): number {
  const weight = (role !== undefined && DOUBLE.has(role)) || NUMBERS_AND_NAMES.has(flag.rule) ? 2 : 1;
  const keys = flag.fix ? 1 : (flag.suggestions?.length ?? 0) > 0 ? 2 : 4;
  return (flag.confidence * HARM[flag.severity] * weight) / keys;
}

/** The same flags, those worth most first; equal ones in page order. */
export function byBenefit(state: EditorState, flags: readonly PlacedFlag[]): readonly PlacedFlag[] {
  const { blocks } = state.field(structureField);
  const roles = new Map(blocks.map(({ id, role }) => [id, role]));
  return flags
    .map((placed) => ({ placed, worth: benefitOf(placed, roles.get(placed.flag.block ?? '')) }))
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ placed }) => placed);
}
