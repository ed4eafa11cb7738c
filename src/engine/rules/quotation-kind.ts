// Quotation marks of a kind that the page does not use: straight ones beside Han, 『』 on a page of “”, “ inside “.
import type { Placed, Role } from '../page/index.ts';
import { isFullWidthScript, matchesOf, wordAfter, wordBefore } from './near.ts';
import { KIND } from './kinds.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { type CheckedBlock, holding, placesOf } from './scan.ts';

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
  check: ({ blocks }) => [...holding(blocks, KIND.straight).flatMap(straight), ...corners(blocks)],
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

const CORNER = /[「」『』]/;
const CURLY: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

const marksOf = (placed: CheckedBlock, kind: number): (readonly [mark: string, at: number])[] =>
  placesOf(placed, kind).map((at) => [placed.block.text.charAt(at), at]);

function corners(blocks: readonly CheckedBlock[]): Finding[] {
  const inText = holding(blocks, KIND.quotation).filter(({ block }) => !MAY_BE_VERTICAL.has(block.role));
  const cornered = holding(inText, KIND.foreign).filter(({ block }) => CORNER.test(block.text));
  if (cornered.length === 0) return [];
  const count = (own: readonly CheckedBlock[], kind: number, opening: string): number =>
    own.reduce((n, placed) => n + marksOf(placed, kind).filter(([mark]) => opening.includes(mark)).length, 0);
  const [curly, corner] = [count(inText, KIND.quotation, '“'), count(cornered, KIND.foreign, '「『')];
  if (curly < HABIT || corner * HABIT > curly) return [];
  return cornered.flatMap((placed) =>
    marksOf(placed, KIND.foreign).flatMap(([mark, index]) => {
      if (!CORNER.test(mark)) return [];
      const usual = CURLY[mark] ?? mark;
      const outer = usual === '‘' ? '“' : usual === '’' ? '”' : usual;
      const suggestions = [outer, usual].filter((one, n, all) => all.indexOf(one) === n);
      const message = `${mark} stands on a page that quotes with “”.`;
      const repairs = suggestions.map((one) => replacing(placed, index, index + 1, one));
      return findingAt(placed, index, index + 1, 0.8, message, { data: { mark }, suggestions: repairs });
    }),
  );
}
