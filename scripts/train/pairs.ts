// From pages with known joins to the pairs that weights are fitted to.
import { adjacentFacts, FACT_NAMES, type PageView, pairFacts } from '../../src/engine/compose/facts.ts';
import { visitFar } from '../../src/engine/compose/far.ts';
import { measure } from '../../src/engine/compose/measure.ts';
import { FIRST_PASS, type Model } from '../../src/engine/compose/model.ts';
import { countNeighbours } from '../../src/engine/compose/neighbours.ts';
import { runModel, runPasses, viewPage } from '../../src/engine/compose/score.ts';
import { type FirstView, followFirst, secondFacts } from '../../src/engine/compose/second-facts.ts';
import type { Pairs } from './fit.ts';
import type { MadePage } from './page.ts';

export interface Measured {
  readonly page: MadePage;
  readonly view: PageView;
  readonly first?: FirstView;
}

export function measurePages(pages: readonly MadePage[]): Measured[] {
  return pages.map((page) => {
    const { lines, cjk } = measure(page.raw);
    return { page, view: viewPage(lines, countNeighbours(lines), cjk) };
  });
}

/** The same pages as the second pass sees them. */
export const withFirst = (pages: readonly Measured[], weights: Float64Array): Measured[] =>
  pages.map(({ page, view }) => ({
    page,
    view,
    first: followFirst(view, runModel(FIRST_PASS, weights, adjacentFacts(view), view.lines.length)),
  }));

/** A pair of lines with its facts, and whether the second goes on with the first. */
type Seen = (facts: Uint8Array, joined: boolean) => void;

/** Lays the pairs that `each` shows into arrays: it is called twice, first to count them. */
function layPairs(model: Model, each: (seen: Seen) => void): Pairs {
  let count = 0;
  each(() => count++);
  const picked = new Uint32Array(count * model.crosses);
  const joined = new Uint8Array(count);
  let at = 0;
  each((facts, goesOn) => {
    model.pick(facts, picked.subarray(at * model.crosses, (at + 1) * model.crosses));
    joined[at++] = goesOn ? 1 : 0;
  });
  return { model, picked, joined };
}

/** All pairs of neighbouring lines whose join is known. */
export function pairsOf(pages: readonly Measured[], model: Model): Pairs {
  const facts = new Uint8Array(FACT_NAMES.length);
  return layPairs(model, (seen) => {
    for (const { page, view, first } of pages) {
      for (const upper of view.lines) {
        const lower = view.lines[upper.index + 1];
        if (lower === undefined || lower.glued || upper.glued || page.open.has(upper.row)) continue;
        pairFacts(upper, lower, view, facts, 0);
        if (first !== undefined) secondFacts(upper, lower, view, first, facts, 0);
        seen(facts, page.next.get(upper.row) === lower.row);
      }
    }
  });
}

/** Pairs of lines near each other: whether the second stands below the first in its column. */
export function followsPairs(pages: readonly Measured[], model: Model): Pairs {
  const facts = new Uint8Array(FACT_NAMES.length);
  return layPairs(model, (seen) => {
    for (const { page, view } of pages) {
      for (const upper of view.lines) {
        const below = page.below.get(upper.row);
        if (below === undefined || below < 0) continue;
        for (let step = 1; step <= 3; step++) {
          const lower = view.lines[upper.index + step];
          if (lower === undefined || lower.glued || upper.glued) continue;
          pairFacts(upper, lower, view, facts, 0);
          seen(facts, lower.row === below);
        }
      }
    }
  });
}

/** Open ends and the lines further on that may go on with them, as both passes leave them. */
export function farPairs(
  pages: readonly Measured[],
  model: Model,
  { first, second }: { first: Float64Array; second: Float64Array },
): Pairs {
  const odds = pages.map(({ view }) => runPasses(view, adjacentFacts(view), first, second).second);
  return layPairs(model, (seen) => {
    for (const [n, { page, view }] of pages.entries())
      visitFar(view, odds[n] ?? new Float64Array(0), (upper, lower, facts) => {
        const row = view.lines[upper]?.row ?? -1;
        if (!page.open.has(row)) seen(facts, page.next.get(row) === view.lines[lower]?.row);
      });
  });
}
