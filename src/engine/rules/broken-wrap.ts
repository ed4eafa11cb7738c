// Joins that the engine made or left undone and is not sure of.
import { doubted } from './doubted.ts';
import type { Rule } from './rule.ts';

export const brokenWrap: Rule = {
  id: 'broken-wrap',
  title: 'Broken wrap',
  severity: 'warning',
  subject: 'layout',
  about:
    'The engine joined two raw lines, or left them apart, and the evidence is thin: a paragraph may be broken in two, or two may have run together.',
  examples: [{ raw: '近日，拉萨市举办节能知识培\n训。培训由市发改委主办。\n', flags: [] }],
  check: (scope) => doubted(scope, 'joins', 'The lines may be joined wrongly here'),
};
