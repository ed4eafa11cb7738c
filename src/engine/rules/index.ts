// The rules, one file each. A new one is a file and a line in RULES.
import type { Flag } from '../page/index.ts';
import { articleMerged } from './article-merged.ts';
import { brokenWrap } from './broken-wrap.ts';
import { captionOutOfPlace } from './caption-out-of-place.ts';
import { runRules } from './check.ts';
import { headlineAway } from './headline-away.ts';
import { lowConfidence } from './low-confidence.ts';
import type { Rule, RuleView } from './rule.ts';
import { straySpace } from './stray-space.ts';

export { applyFixes } from './check.ts';
export * from './rule.ts';

export const RULES: readonly Rule[] = [
  brokenWrap,
  straySpace,
  captionOutOfPlace,
  articleMerged,
  headlineAway,
  lowConfidence,
];

/** Flags what is doubtful on a page, in page order. Never throws. */
export const check = (view: RuleView, rules: readonly Rule[] = RULES): readonly Flag[] => runRules(view, rules);
