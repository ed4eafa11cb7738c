// Roles that the engine is not sure of.
import { doubted } from './doubted.ts';
import type { Rule } from './rule.ts';

export const lowConfidence: Rule = {
  id: 'low-confidence',
  title: 'Role in doubt',
  severity: 'info',
  subject: 'layout',
  about:
    'The engine gave the block its role (headline, byline, caption …) on thin evidence; the next best role is offered.',
  examples: [],
  check: (scope) => doubted(scope, 'roles', 'The role of this block is doubtful'),
};
