// Headlines that may stand with the wrong article.
import { TITLE_ROLES } from '../page/index.ts';
import { doubted } from './doubted.ts';
import type { Rule } from './rule.ts';

export const headlineAway: Rule = {
  id: 'headline-away',
  title: 'Headline away from its article',
  severity: 'warning',
  subject: 'layout',
  about:
    'A headline stands with a body that it shares too little with, or could belong to two: newspapers set headlines before, after and between their columns.',
  examples: [],
  check: (scope) =>
    doubted(scope, 'articles', 'The headline may belong to another article', (role) => TITLE_ROLES.has(role)),
};
