// Letters of alphabetic words that scanning read for a capital I or a digit: wiII, verIetzt, w0rk.
import { KIND } from './kinds.ts';
import { matchesOf } from './near.ts';
import { findingAt, replacing, type Rule } from './rule.ts';
import { holding } from './scan.ts';

/** A whole word with what small letters are read for, no part of an address or a name with signs in it. */
const WORD =
  /(?<![\p{L}\p{M}\p{N}_@#&/.:-])(?:\p{Lu}?\p{Ll}+(?:I{1,2}|[01])(?:\p{Ll}+|(?![\p{L}\p{N}_@#&/:]))|[Tt]b[aeiour]\p{Ll}*|\p{L}\p{Ll}*(?:c[bdfgp]|[bdfgkpt]c[mnvw])\p{Ll}+|[Rr]n\p{Ll}+)(?![\p{L}\p{N}_@#&/:]|\.\p{L})/gu;
/** What every such word has in it: few blocks do, and they are told by this quicker. Latin among Han is mostly names. */
const HINT = /[a-zß-ſ][I01]|[Tt]b|c[bdfgmnpvw]|[Rr]n/;
/** A capital inside that is meant: LinkedIn, BürgerInnen, MacIntyre; words that are built of two. */
const MEANT = /^(?:Mac|Mc|O)I|In(?:nen)?$|^mc|\d$|^acme|^drac/u;
const LEAST = 3;
/** What is read, and what it is read for: no word begins with tb, and c does not stand before these. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/[I1]/g, 'l'],
  [/0/g, 'o'],
  [/^([Tt])b/, '$1h'],
  [/^rn/, 'm'],
  [/^Rn/, 'M'],
  [/c(?=[bdfgmnpvw])/g, 'e'],
];

export const misreadLetter: Rule = {
  id: 'misread-letter',
  title: 'Letter misread in a word',
  severity: 'warning',
  subject: 'spelling',
  about:
    'A capital I, a 1 or a 0 inside a word of small letters, and letters side by side that no word has, as scanning makes them of l, o, h, m and e: wiII, verIetzt, w0rk, tbe, rnöchten, Wcdnesday.',
  examples: [
    {
      raw: 'The council wiII meet on Wcdnesday to hear what tbe w0rk has cost so far.\n',
      flags: ['wiII', 'Wcdnesday', 'tbe', 'w0rk'],
    },
    {
      raw: 'Die BürgerInnen und LinkedIn, MacIntyre, Pope Pius II and page A1 of vol1, 2 tbsp, dotacja, Policjanci, turnpike.\n',
      flags: [],
    },
  ],
  check: ({ blocks }) =>
    holding(blocks, KIND.letter).flatMap((placed) => {
      if ((placed.holds & KIND.han) !== 0 || !HINT.test(placed.block.text)) return [];
      return matchesOf(WORD, placed.block.text).flatMap(({ 0: read, index }) => {
        if (read.length < LEAST || MEANT.test(read)) return [];
        const meant = SLIPS.reduce((word, [slip, letter]) => word.replace(slip, letter), read);
        const end = index + read.length;
        return [
          findingAt(placed, index, end, 0.85, `${read} is no word as it stands; ${meant} may be meant.`, {
            data: { read, meant },
            suggestions: [replacing(placed, index, end, meant)],
          }),
        ];
      });
    }),
};
