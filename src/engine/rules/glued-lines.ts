// A title that has run into the lead after it: the page's own dateline stands in the middle of a block.
import { findingAt, type Rule } from './rule.ts';

/** A dateline at the start of a block, up to its bracket: 拉萨融媒讯（记者, 本报拉萨讯(记者. */
const OPENING = /^\s?([\p{Script=Han}]{2,10}[讯訊电電])[（(](?:本报|本報)?(?:记者|記者|通讯员|通訊員|见习|实习)/u;
/** The paper's own dateline, where no block of the page opens with one. */
const COMMON = ['本报讯', '本報訊', '本报北京讯'];

export const gluedLines: Rule = {
  id: 'glued-lines',
  title: 'Glued lines',
  severity: 'warning',
  subject: 'layout',
  about:
    'A dateline stands in the middle of a block: a headline, or the end of another article, has run into a lead. The place to split is offered.',
  examples: [{ raw: '据本报讯（记者次珍）报道，座谈会召开。\n', flags: [] }],
  check({ blocks }) {
    const learnt = blocks.flatMap(({ block }) => OPENING.exec(block.text)?.[1] ?? []);
    const datelines = Array.from(new Set([...learnt, ...COMMON]));
    return blocks.flatMap((placed) => {
      const { id, text } = placed.block;
      return datelines.flatMap((dateline) => {
        const at = Math.max(text.indexOf(`${dateline}（`, 3), text.indexOf(`${dateline}(`, 3));
        if (at < 0 || /[据據]$/.test(text.slice(0, at))) return [];
        const suggestions = [{ label: 'Split here', ops: [{ op: 'split', block: id, at } as const] }];
        const message = `The dateline ${dateline} stands in the middle of the block.`;
        return [findingAt(placed, at, at + dateline.length, 0.9, message, { data: { dateline }, suggestions })];
      });
    });
  },
};
