// Pages made by hand for tests of rules: one article of paragraphs, as if composed without a doubt.
import type { Composition, Doubt } from '../../../src/engine/compose/index.ts';
import type { CorrectedPage, Role } from '../../../src/engine/page/index.ts';
import type { RuleView } from '../../../src/engine/rules/index.ts';

export type Line = string | readonly [Role, string];

/** `b1`, `b2` … in article `a1`; a plain string is a paragraph. */
export function articleOf(...lines: readonly Line[]): CorrectedPage {
  const blocks = lines.map((line, n) => {
    const [role, text]: readonly [Role, string] = typeof line === 'string' ? ['paragraph', line] : line;
    return { id: `b${n + 1}`, role, text };
  });
  return { groups: [{ id: 'a1', kind: 'article', blocks }] };
}

export function viewOf(page: CorrectedPage, doubts: readonly Doubt[] = [], composed = page): RuleView {
  const composition: Composition = {
    page: composed,
    origin: new Map(),
    doubts,
    tally: { wrapsJoined: 0, spacesRemoved: 0, articles: 0, headlinesMoved: 0, captionsMoved: 0 },
  };
  return { raw: '', page, composition };
}
