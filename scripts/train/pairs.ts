// From pages with known joins to the pairs that weights are fitted to.
import {
  adjacentFacts,
  FACT_NAMES,
  type FirstView,
  followFirst,
  type PageView,
  pairFacts,
  secondFacts,
} from '../../src/engine/compose/facts.ts';
import { measure } from '../../src/engine/compose/measure.ts';
import { FIRST_PASS, type Model } from '../../src/engine/compose/model.ts';
import { countNeighbours } from '../../src/engine/compose/neighbours.ts';
import { runModel, viewPage } from '../../src/engine/compose/score.ts';
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

/** All pairs of neighbouring lines whose join is known. */
export function pairsOf(pages: readonly Measured[], model: Model): Pairs {
  const picked: number[] = [];
  const joined: number[] = [];
  const facts = new Uint8Array(FACT_NAMES.length);
  const own = new Uint32Array(model.crosses);
  for (const { page, view, first } of pages) {
    for (const upper of view.lines) {
      const lower = view.lines[upper.index + 1];
      if (lower === undefined || lower.glued || upper.glued || page.open.has(upper.row)) continue;
      pairFacts(upper, lower, view, facts, 0);
      if (first !== undefined) secondFacts(upper, lower, view, first, facts, 0);
      model.pick(facts, own);
      for (const k of own) picked.push(k);
      joined.push(page.next.get(upper.row) === lower.row ? 1 : 0);
    }
  }
  return { model, picked: Uint32Array.from(picked), joined: Uint8Array.from(joined) };
}

/** Pairs of lines near each other: whether the second stands below the first in its column. */
export function followsPairs(pages: readonly Measured[], model: Model): Pairs {
  const picked: number[] = [];
  const joined: number[] = [];
  const facts = new Uint8Array(FACT_NAMES.length);
  const own = new Uint32Array(model.crosses);
  for (const { page, view } of pages) {
    for (const upper of view.lines) {
      const below = page.below.get(upper.row);
      if (below === undefined || below < 0) continue;
      for (let step = 1; step <= 3; step++) {
        const lower = view.lines[upper.index + step];
        if (lower === undefined || lower.glued || upper.glued) continue;
        pairFacts(upper, lower, view, facts, 0);
        model.pick(facts, own);
        for (const k of own) picked.push(k);
        joined.push(lower.row === below ? 1 : 0);
      }
    }
  }
  return { model, picked: Uint32Array.from(picked), joined: Uint8Array.from(joined) };
}
