// Spaces that the engine took out or left and is not sure of.
import { doubted } from './doubted.ts';
import type { Rule } from './rule.ts';

export const straySpace: Rule = {
  id: 'stray-space',
  title: 'Stray space',
  severity: 'warning',
  subject: 'layout',
  about:
    'A space that may come from the typesetting rather than from the editor, or one that may have been meant and was taken out. Meant ones part a role from a name and the halves of a headline.',
  examples: [{ raw: '本报记者 刘琳琳\n', flags: [] }],
  check: (scope) => doubted(scope, 'spaces', 'The spacing is doubtful here'),
};
