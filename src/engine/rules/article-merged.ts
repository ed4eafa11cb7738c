// Blocks that may belong to another article than the one they stand in.
import { TITLE_ROLES } from '../page/index.ts';
import { doubted } from './doubted.ts';
import type { Rule } from './rule.ts';

export const articleMerged: Rule = {
  id: 'article-merged',
  title: 'Article merged',
  severity: 'warning',
  subject: 'layout',
  about:
    'A block may belong to another article: two articles may have run together, or one may have been cut in two where a box or a column interrupts it.',
  examples: [],
  check: (scope) =>
    doubted(scope, 'articles', 'The block may belong to another article', (role) => !TITLE_ROLES.has(role)),
};
