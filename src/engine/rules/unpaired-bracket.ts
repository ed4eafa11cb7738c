// Brackets without a partner, or of the wrong kind. The brackets of enumerations, 1） and a), have none.
import { type PairKinds, type Unpaired, unpaired } from './pairs.ts';
import { KIND } from './kinds.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { byGroup, holding } from './scan.ts';

/** Half-width brackets pair with full-width ones: width is another rule's. */
const BRACKETS: PairKinds = {
  closers: { '（': '）', '【': '】', '〔': '〕', '〖': '〗', '［': '］' },
  kind: KIND.bracket,
  same: { '(': '（', ')': '）' },
};

/** What stands before the closing bracket of an enumeration, or of the sign of a footnote. */
const ENUMERATED = /(?:^|[\s，。；：、,;:.])(?:[\p{Nd}①-⑳一二三四五六七八九十]{1,3}|[A-Za-z]{1,2})$|[*†‡]$/u;

export const unpairedBracket: Rule = {
  id: 'unpaired-bracket',
  title: 'Bracket unpaired',
  severity: 'error',
  subject: 'text',
  about: 'An opening bracket that nothing closes, a closing one that nothing opens, or one of the wrong kind.',
  examples: [
    { raw: '拉萨融媒讯（记者杨璐近日，拉萨市举办培训，共有三十人参加。\n', flags: ['（'] },
    { raw: '本次活动（第二期】在拉萨举办，共有三十人参加，历时三天。\n', flags: ['】'] },
    { raw: '工作有三项：1）宣传，2）培训，（三)总结，以及（四）检查。\n', flags: [] },
    { raw: 'The ship lies in quarantine.*)\n\n*) See our last number.\n', flags: [] },
    { raw: '工作有三项：（一）宣传，二）培训，（三）总结，以及（四）检查。\n', flags: ['）'] },
  ],
  check: ({ blocks }) =>
    byGroup(holding(blocks, KIND.bracket)).flatMap((own) => {
      const found = unpaired(own, BRACKETS);
      if (found.length === 0) return [];
      const enumerations = found.filter(isEnumeration);
      const lost = enumerations.length === 1 && own.some(({ block }) => PAIRED.test(block.text));
      return [...found.filter((one) => !isEnumeration(one)), ...(lost ? enumerations : [])].map(report);
    }),
};

/** An enumeration with both its brackets: where an article has one, a single enumeration without an opening one lacks it. */
const PAIRED = /[（(][一二三四五六七八九十\d]{1,3}[）)]/u;

function isEnumeration({ placed, at, mark, side }: Unpaired): boolean {
  return side === 'closing' && mark === '）' && ENUMERATED.test(placed.block.text.slice(Math.max(0, at - 5), at));
}

function report({ placed, at, end, mark, side, instead }: Unpaired): Finding {
  const suggestions = instead === undefined ? {} : { suggestions: [replacing(placed, at, end, instead)] };
  const what = side === 'opening' ? `Nothing closes this ${mark}` : `Nothing opens what this ${mark} closes`;
  const message =
    instead === undefined ? `${what}.` : `${mark} closes a bracket of another kind, which takes ${instead}.`;
  return findingAt(placed, at, end, 0.85, message, { data: { mark }, ...suggestions });
}
