// The engine's own work: the text rules, the whole check, the whole clean.
import { clean } from '../../src/engine/index.ts';
import { compose } from '../../src/engine/compose/index.ts';
import { check, RULES, type RuleView } from '../../src/engine/rules/index.ts';
import type { Candidate } from './measure.ts';

const textRules = RULES.filter(({ subject }) => subject !== 'layout');

/** Pages composed once each, outside the measured time: checking starts where composing has ended. */
const composed = new Map<string, RuleView>();
function viewOf(raw: string): RuleView {
  const known = composed.get(raw);
  if (known) return known;
  const composition = compose(raw);
  const view = { raw, page: composition.page, composition };
  composed.set(raw, view);
  return view;
}

export const ours: readonly Candidate[] = [
  {
    name: `text rules (${textRules.length})`,
    prepare: viewOf,
    run: (raw) => check(viewOf(raw), { rules: textRules }),
  },
  { name: `whole check (${RULES.length} rules)`, prepare: viewOf, run: (raw) => check(viewOf(raw)) },
  { name: 'whole clean', run: (raw) => clean(raw) },
];
