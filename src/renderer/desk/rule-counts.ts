// How many open flags each rule has: worst severity first, then the rule with most; or by what settling them is worth.
import type { EditorState } from '@codemirror/state';
import { SEVERITIES, type Severity } from '../../engine/page/index.ts';
import { benefitOf } from './benefit.ts';
import type { PlacedFlag } from './flags.ts';
import { structureField } from './structure.ts';
import type { FlagOrder } from './view-options.ts';

export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** Those of them that have a fix. */
  readonly fixable: number;
  /** What settling them all is expected to be worth. */
  readonly worth: number;
}

export function countByRule(state: EditorState, flags: readonly PlacedFlag[], order: FlagOrder): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  const roles = new Map(state.field(structureField).blocks.map(({ id, role }) => [id, role]));
  for (const placed of flags) {
    const { flag } = placed;
    const known = counts.get(flag.rule);
    counts.set(flag.rule, {
      rule: flag.rule,
      severity: flag.severity,
      count: (known?.count ?? 0) + 1,
      fixable: (known?.fixable ?? 0) + (flag.fix ? 1 : 0),
      worth: (known?.worth ?? 0) + benefitOf(placed, roles.get(flag.block ?? '')),
    });
  }
  const byWorth = (a: RuleCount, b: RuleCount): number => b.worth - a.worth;
  const bySeverity = (a: RuleCount, b: RuleCount): number =>
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count;
  return Array.from(counts.values()).toSorted(order === 'benefit' ? byWorth : bySeverity);
}
