// How likely each line is continued by the line after it, by the trained model, in two passes: the second knows what the
// first thinks of the gaps above and below.
import { measureColumns } from './columns.ts';
import { FACT_NAMES, type PageView, pairFacts } from './facts.ts';
import { learnHabits } from './habits.ts';
import type { Line } from './measure.ts';
import { FIRST_PASS, FOLLOWS, logOdds, type Model, SECOND_PASS } from './model.ts';
import type { Neighbours } from './neighbours.ts';
import weightFile from './weights.json' with { type: 'json' };

const FIRST_WEIGHTS = FIRST_PASS.load(weightFile.first);
const SECOND_WEIGHTS = SECOND_PASS.load(weightFile.second);
/** Weights of `follows`. */
export const FOLLOW_WEIGHTS = FOLLOWS.load(weightFile.follows);

/** What the facts of a page's lines are computed from. */
export function viewPage(lines: readonly Line[], neighbours: Neighbours, cjk: boolean): PageView {
  const columns = measureColumns(lines, cjk);
  return { lines, neighbours, columns, habits: learnHabits(lines, columns, cjk) };
}

/** For each line the log odds that the line after it continues it; the last line's are 0. */
export function scoreNext(page: PageView): Float64Array {
  const first = runPass(page, FIRST_PASS, FIRST_WEIGHTS);
  return runPass({ ...page, first }, SECOND_PASS, SECOND_WEIGHTS);
}

/** One pass of a model over all neighbouring lines. */
export function runPass(page: PageView, model: Model, weights: Float64Array): Float64Array {
  const next = new Float64Array(page.lines.length);
  const facts = new Uint8Array(FACT_NAMES.length);
  const picked = new Uint32Array(model.crosses);
  for (const line of page.lines) {
    const below = page.lines[line.index + 1];
    if (below === undefined) continue;
    pairFacts(line, below, page, facts);
    model.pick(facts, picked);
    next[line.index] = logOdds(weights, picked);
  }
  return next;
}
