// A title that has run into the lead after it: the page's own dateline stands in the middle of a block.
import { KIND } from './kinds.ts';
import { type Finding, findingAt, type Rule } from './rule.ts';
import { type CheckedBlock, holding, placesOf } from './scan.ts';

/** A dateline at the start of a block, up to its bracket: 拉萨融媒讯（记者, 本报拉萨讯(记者. */
const OPENING = /^\s?([\p{Script=Han}]{2,10}[讯訊电電])[（(](?:本报|本報)?(?:记者|記者|通讯员|通訊員|见习|实习)/u;
/** The paper's own dateline, where no block of the page opens with one. */
const COMMON = ['本报讯', '本報訊', '本报北京讯'];
/** Fewest and most characters of a dateline, and the first place that is no longer the start of its block. */
const SHORTEST = 3;
const LONGEST = 11;
const FIRST = 3;
/** What a sentence that names another report has before the dateline. */
const QUOTED = '据據';

export const gluedLines: Rule = {
  id: 'glued-lines',
  title: 'Glued lines',
  severity: 'warning',
  subject: 'layout',
  about:
    'A dateline stands in the middle of a block: a headline, or the end of another article, has run into a lead. The place to split is offered.',
  examples: [{ raw: '据本报讯（记者次珍）报道，座谈会召开。\n', flags: [] }],
  check({ blocks }) {
    const dated = holding(blocks, KIND.dateline);
    const learnt = dated.flatMap(({ block }) => OPENING.exec(block.text)?.[1] ?? []);
    const datelines = new Set([...learnt, ...COMMON]);
    return dated.flatMap((placed) => within(placed, datelines));
  },
};

/** Where datelines stand in the middle of a block: the first place of each. */
function within(placed: CheckedBlock, datelines: ReadonlySet<string>): Finding[] {
  const { id, text } = placed.block;
  const seen = new Set<string>();
  return placesOf(placed, KIND.dateline).flatMap((last) => {
    const findings: Finding[] = [];
    for (let at = Math.max(FIRST, last + 1 - LONGEST); at <= last + 1 - SHORTEST; at++) {
      const dateline = text.slice(at, last + 1);
      if (!datelines.has(dateline) || seen.has(dateline)) continue;
      seen.add(dateline);
      if (QUOTED.includes(text.charAt(at - 1))) continue;
      const suggestions = [{ label: 'Split here', ops: [{ op: 'split', block: id, at } as const] }];
      const message = `The dateline ${dateline} stands in the middle of the block.`;
      findings.push(findingAt(placed, at, last + 1, 0.9, message, { data: { dateline }, suggestions }));
    }
    return findings;
  });
}
