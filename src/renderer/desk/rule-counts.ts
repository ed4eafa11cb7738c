// How many open flags each rule has: worst severity first, then the rule with most.
import { SEVERITIES, type Severity } from '../../engine/page/index.ts';
import type { PlacedFlag } from './flags.ts';

export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

export function countByRule(flags: readonly PlacedFlag[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { flag } of flags) {
    const known = counts.get(flag.rule);
    counts.set(flag.rule, { rule: flag.rule, severity: flag.severity, count: (known?.count ?? 0) + 1 });
  }
  return Array.from(counts.values()).toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count,
  );
}
