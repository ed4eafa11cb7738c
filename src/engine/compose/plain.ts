// The page without structure: one article, a paragraph per unit, in raw order.
import type { Block } from '../page/index.ts';
import type { Structured } from './structure/index.ts';
import type { Unit } from './unit.ts';

/** One group of all units; no group where there are no units. */
export function plainPage(units: readonly Unit[]): Structured {
  const origin = new Map<string, Int32Array>();
  const blocks = units.map((unit, index): Block => {
    const id = `b${index + 1}`;
    origin.set(id, unit.origin);
    return { id, role: 'paragraph', text: unit.text };
  });
  return {
    page: { groups: blocks.length === 0 ? [] : [{ id: 'a1', kind: 'article', blocks }] },
    origin,
    doubts: [],
    tally: { articles: Math.min(1, blocks.length), headlinesMoved: 0, captionsMoved: 0 },
  };
}
