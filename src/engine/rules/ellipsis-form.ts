// Ellipses of a wrong form: a Chinese ellipsis is two characters, six dots.
import type { Placed } from '../page/index.ts';
import { isBesideHidden, isFullWidthScript, matchesOf, wordAfter, wordBefore } from './near.ts';
import { KIND } from './kinds.ts';
import { findingAt, replacing, type Rule } from './rule.ts';
import { holding } from './scan.ts';

const DOTS = /[.．…⋯]+|。{2,}|[・·•]{3,}/g;
const LOW = /[.．…⋯]/;
/** Longer rows lead the eye to a number, as in a table of contents. */
const LEADER = 6;
/** Fewer than this are no habit. */
const HABIT = 3;

export const ellipsisForm: Rule = {
  id: 'ellipsis-form',
  title: 'Ellipsis of a wrong form',
  severity: 'warning',
  subject: 'text',
  about: 'Three full stops, three half-width dots or a single … beside Han. A Chinese ellipsis is ……, two characters.',
  examples: [
    { raw: '他说：“我还想再去看看...”大家都笑了。\n', flags: ['...'], fixed: '他说：“我还想再去看看……”大家都笑了。' },
    { raw: '红色代表老人，绿色是出租房……大家都懂。第3.5节 see... above\n', flags: [] },
  ],
  check: ({ blocks }) => {
    const habit = single(holding(blocks, KIND.dot));
    return holding(blocks, KIND.dot | KIND.stops).flatMap((placed) => {
      const { text } = placed.block;
      return matchesOf(DOTS, text).flatMap(({ 0: dots, index }) => {
        const end = index + dots.length;
        if (habit && dots === '…') return [];
        if (dots === '……' || (dots.length < 3 && !/^[…⋯]+$/.test(dots)) || dots.length > LEADER) return [];
        if (!isFullWidthScript(wordBefore(text, index)) && !isFullWidthScript(wordAfter(text, end))) return [];
        if (isBesideHidden(text, index, end) || isBesideLow(text, index, dots)) return [];
        const message = `${dots} stands beside Han for an ellipsis, which is ……`;
        return [
          findingAt(placed, index, end, 0.9, message, { data: { dots }, fix: replacing(placed, index, end, '……') }),
        ];
      });
    });
  },
};

/** True for other dots side by side with baseline dots: only those are mended. */
const isBesideLow = (text: string, index: number, dots: string): boolean =>
  !LOW.test(dots) && LOW.test(text.charAt(index - 1) + text.charAt(index + dots.length));

/** True when the page sets a single … by habit, as old papers do. */
function single(blocks: readonly Placed[]): boolean {
  let ones = 0;
  for (const { block } of blocks) {
    for (const [dots] of matchesOf(/…+/g, block.text)) {
      if (dots.length > 1) return false;
      ones += 1;
    }
  }
  return ones >= HABIT;
}
