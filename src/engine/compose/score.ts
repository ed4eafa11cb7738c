// How likely each line is continued by the line after it, by the trained model, in two passes: the second knows what the
// first thinks of the gaps above and below.
import { measureColumns } from './columns.ts';
import { FACT_NAMES, type PageView, pairFacts, secondFacts } from './facts.ts';
import { learnHabits } from './habits.ts';
import { factsOfLines } from './line-facts.ts';
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
  return {
    lines,
    neighbours,
    columns,
    habits: learnHabits(lines, columns, cjk),
    own: factsOfLines(lines, columns, !cjk),
  };
}

/** For each line the log odds that the line after it continues it; the last line's are 0. */
export const scoreNext = (page: PageView): Float64Array => runPasses(page, FIRST_WEIGHTS, SECOND_WEIGHTS).second;

/** Both passes over all neighbouring lines. */
export function runPasses(
  page: PageView,
  firstWeights: Float64Array,
  secondWeights: Float64Array,
): { readonly first: Float64Array; readonly second: Float64Array } {
  const { lines } = page;
  const width = FACT_NAMES.length;
  const facts = new Uint8Array(width * lines.length);
  const run = (
    model: Model,
    weights: Float64Array,
    prepare: (upper: Line, lower: Line, own: Uint8Array) => void,
  ): Float64Array => {
    const odds = new Float64Array(lines.length);
    const picked = new Uint32Array(model.crosses);
    for (let i = 0; i + 1 < lines.length; i++) {
      const [upper, lower] = [lines[i], lines[i + 1]];
      if (upper === undefined || lower === undefined) break;
      const own = facts.subarray(i * width, (i + 1) * width);
      prepare(upper, lower, own);
      model.pick(own, picked);
      odds[i] = logOdds(weights, picked);
    }
    return odds;
  };
  const first = run(FIRST_PASS, firstWeights, (upper, lower, own) => pairFacts(upper, lower, page, own));
  const second = run(SECOND_PASS, secondWeights, (upper, lower, own) => secondFacts(upper, lower, page, first, own));
  return { first, second };
}
