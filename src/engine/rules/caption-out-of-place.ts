// Captions that may belong to another article, or to none.
import { doubted } from './doubted.ts';
import type { Rule } from './rule.ts';

export const captionOutOfPlace: Rule = {
  id: 'caption-out-of-place',
  title: 'Caption out of place',
  severity: 'warning',
  subject: 'layout',
  about:
    'A caption stands with an article that it may not belong to: columns often leave it far from its photo. Another article, or picture news of its own, is offered.',
  examples: [],
  check: (scope) => doubted(scope, 'captions', 'The caption may belong elsewhere'),
};
