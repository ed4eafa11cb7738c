// Blocks that may belong to another article than the one they stand in.
import { type PageOp, type Repair, TITLE_ROLES } from '../page/index.ts';
import { doubted } from './doubted.ts';
import { type Finding, findingOn, type Rule, type RuleScope } from './rule.ts';

export const articleMerged: Rule = {
  id: 'article-merged',
  title: 'Article merged',
  severity: 'warning',
  subject: 'layout',
  about:
    'A block may belong to another article: two articles may have run together, or one may have been cut in two where a box or a column interrupts it. Several blocks of one article are one flag on the article.',
  examples: [],
  check(scope) {
    const found = doubted(
      scope,
      'articles',
      'The block may belong to another article',
      (role) => !TITLE_ROLES.has(role),
    );
    return Array.from(Map.groupBy(found, ({ group }) => group)).flatMap(([group, own]) =>
      own.length === 1 ? own : together(scope, group, own),
    );
  },
};

const EXCERPT = 8;

/** One finding for several blocks of a group, with one repair where all of them have it. */
function together({ blocks }: RuleScope, group: string, found: readonly Finding[]): Finding[] {
  const first = blocks.find(({ block }) => block.id === found[0]?.block);
  const opening = Array.from(first?.block.text ?? '')
    .slice(0, EXCERPT)
    .join('');
  const confidence = Math.max(...found.map((one) => one.confidence));
  const message = `${found.length} blocks of the article, from “${opening}” on, may belong to another one.`;
  const ops = found.map(({ suggestions = [] }) => suggestions[0]?.ops ?? []);
  const repair: Repair | undefined = movesTo(ops)
    ? { label: 'move them there', ops: ops.flat() }
    : found[0]?.suggestions?.[0];
  const data = { blocks: found.length, opening };
  return [findingOn(group, confidence, message, { data, ...(repair && { suggestions: [repair] }) })];
}

/** True when each block is to be moved, and all to one group. */
function movesTo(all: readonly (readonly PageOp[])[]): boolean {
  const targets = all.map(([op]) => (op?.op === 'move' ? op.to : undefined));
  return targets.every((to) => to !== undefined && to === targets[0]);
}
