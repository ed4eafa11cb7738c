// Quotation marks of a kind that the page does not use: straight ones beside Han, 『』 on a page of “”, “ inside “.
import type { Placed, Role } from '../page/index.ts';
import { isFullWidthScript, matchesOf, wordAfter, wordBefore } from './near.ts';
import { HOLDS } from './holds.ts';
import { type Finding, findingAt, holding, replacing, type Rule } from './rule.ts';

/** Vertical titles are set with 『』 on pages of any kind. */
const MAY_BE_VERTICAL: ReadonlySet<Role> = new Set([
  'column',
  'kicker',
  'headline',
  'subheadline',
  'subhead',
  'furniture',
  'teaser',
]);
/** Fewer pairs than this make no habit. */
const HABIT = 3;

export const quotationKind: Rule = {
  id: 'quotation-kind',
  title: 'Quotation mark of a wrong kind',
  severity: 'warning',
  subject: 'text',
  about:
    'A straight quotation mark beside Han, or 「」 and 『』 in the text of a page that otherwise quotes with “”. Vertical titles keep their 『』.',
  examples: [
    { raw: '他说："请大家注意安全。"大家都点头，随后离开了会场。\n', flags: ['"', '"'] },
    { raw: '"It’s late", 5\'10" tall.\n', flags: [] },
  ],
  check: ({ blocks }) => [...holding(blocks, HOLDS.straight).flatMap(straight), ...corners(blocks)],
};

function straight(placed: Placed): Finding[] {
  const { text } = placed.block;
  let opening = true;
  return matchesOf(/"/g, text).flatMap(({ index }) => {
    const mark = opening ? '“' : '”';
    opening = !opening;
    if (!isFullWidthScript(wordBefore(text, index)) && !isFullWidthScript(wordAfter(text, index + 1))) return [];
    const suggestions = (opening ? ['”', '“'] : ['“', '”']).map((one) => replacing(placed, index, index + 1, one));
    return [
      findingAt(placed, index, index + 1, 0.9, `A straight mark beside Han; ${mark} may be meant.`, { suggestions }),
    ];
  });
}

const CURLY: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

function corners(blocks: readonly Placed[]): Finding[] {
  const inText = blocks.filter(({ block }) => !MAY_BE_VERTICAL.has(block.role));
  const count = (mark: string) => inText.reduce((n, { block }) => n + block.text.split(mark).length - 1, 0);
  const [curly, corner] = [count('“'), count('「') + count('『')];
  if (curly < HABIT || corner * HABIT > curly) return [];
  return inText.flatMap((placed) =>
    matchesOf(/[「」『』]/g, placed.block.text).map(({ 0: mark, index }) => {
      const usual = CURLY[mark] ?? mark;
      const outer = usual === '‘' ? '“' : usual === '’' ? '”' : usual;
      const suggestions = [outer, usual].filter((one, n, all) => all.indexOf(one) === n);
      const message = `${mark} stands on a page that quotes with “”.`;
      const repairs = suggestions.map((one) => replacing(placed, index, index + 1, one));
      return findingAt(placed, index, index + 1, 0.8, message, { data: { mark }, suggestions: repairs });
    }),
  );
}
