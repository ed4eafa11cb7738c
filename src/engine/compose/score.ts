// How likely each line is continued by the line after it, by the trained model, in two passes: the second knows what the
// first thinks of the gaps above and below.
import { areWord } from '../lexicon/index.ts';
import { measureColumns } from './columns.ts';
import { FACT_NAMES, type PageView } from './facts.ts';
import { KIND, learnHabits } from './habits.ts';
import { GOES_ON, goneOnWith } from './indented.ts';
import { factsOfLines } from './line-facts.ts';
import type { Line } from './measure.ts';
import { FAR, FIRST_PASS, FOLLOWS, type Model, SECOND_PASS, type Weights } from './model.ts';
import type { Neighbours } from './neighbours.ts';
import { followFirst, secondFacts } from './second-facts.ts';
import weightFile from './weights.json' with { type: 'json' };

const FIRST_WEIGHTS = FIRST_PASS.load(weightFile.first);
const SECOND_WEIGHTS = SECOND_PASS.load(weightFile.second);
/** Weights of `follows`. */
export const FOLLOW_WEIGHTS = FOLLOWS.load(weightFile.follows);
/** Weights of `bridge`. */
export const FAR_WEIGHTS = FAR.load(weightFile.far);

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

/** For each line the log odds that the line after it continues it, common words and indents weighed in; the last line's are 0. */
export function scoreNext(page: PageView, adjacent: Uint8Array): Float64Array {
  const { second } = runPasses(page, adjacent, FIRST_WEIGHTS, SECOND_WEIGHTS);
  const { last, first } = page.own;
  for (let i = 0; i + 1 < page.lines.length; i++) {
    if (areWord(last[i] ?? 0, first[i + 1] ?? 0)) second[i] = (second[i] ?? 0) + ACROSS;
  }
  for (const i of goneOnWith(page.lines, page.columns, page.habits.indent)) second[i] = (second[i] ?? 0) + GOES_ON;
  return second;
}

/**
 * Log odds of a common word that runs across. Of the gaps inside paragraphs three in ten divide one, of the others four in a
 * thousand; the other facts know half of that already.
 */
const ACROSS = 2;

/** How often the second pass looks: where words set the lines, widths stray and a second look at the setting pays. */
const looks = (kind: number): number => (kind === KIND.alphabetic ? 2 : 1);

/** Both passes over all neighbouring lines, whose facts are `adjacent`. */
export function runPasses(
  page: PageView,
  adjacent: Uint8Array,
  firstWeights: Weights,
  secondWeights: Weights,
): { readonly first: Float64Array; readonly second: Float64Array } {
  const { lines } = page;
  const size = FACT_NAMES.length;
  const pairs = Math.max(0, lines.length - 1);
  const first = new Float64Array(lines.length);
  // The second model begins with the crosses of the first one: what they come to there is found along with it, once.
  const shared = new Float64Array(lines.length);
  FIRST_PASS.addOdds(adjacent, pairs, [
    { weights: firstWeights, sums: first },
    { weights: secondWeights, sums: shared },
  ]);
  const facts = adjacent.slice();
  let second = first;
  for (let look = looks(page.habits.kind); look > 0; look--) {
    const view = followFirst(page, second);
    for (let i = 0; i < pairs; i++) {
      const [upper, lower] = [lines[i], lines[i + 1]];
      if (upper !== undefined && lower !== undefined) secondFacts(upper, lower, page, view, facts, i * size);
    }
    second = shared.slice();
    SECOND_PASS.addOdds(facts, pairs, [{ weights: secondWeights, sums: second }], FIRST_PASS.crosses);
  }
  return { first, second };
}

/** Log odds of a model for every line and the one after it; 0 for the last line. */
export function runModel(model: Model, weights: Weights, facts: Uint8Array, lines: number): Float64Array {
  const odds = new Float64Array(lines);
  model.addOdds(facts, Math.max(0, lines - 1), [{ weights, sums: odds }]);
  return odds;
}
