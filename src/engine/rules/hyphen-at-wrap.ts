// Hyphens that a wrap has left inside a word: infor- mation.
import { KIND } from './kinds.ts';
import { matchesOf } from './near.ts';
import { findingAt, replacing, type Rule } from './rule.ts';
import { holding } from './scan.ts';

const SPACED = /(?<![\p{L}\p{N}])(\p{L}\p{Ll}{1,30})([-¬⸗‐]) (\p{Ll}{2,30})(?![\p{L}-])/gu;
/** `pre- and post-war`: the hyphen stands for a word that follows. */
const COORDINATION = new Set(['and', 'or', 'to', 'und', 'oder', 'bis', 'et', 'ou', 'en', 'of', 'y', 'o', 'e']);

export const hyphenAtWrap: Rule = {
  id: 'hyphen-at-wrap',
  title: 'Hyphen at a wrap',
  severity: 'warning',
  subject: 'text',
  about:
    'A hyphen and a space inside what may be one word, as a wrap leaves them. Whether the hyphen stays is for a person to say.',
  examples: [
    { raw: 'He gave us all the infor- mation that we needed for the journey.\n', flags: ['infor- mation'] },
    { raw: 'The pre- and post-war years were hard on the self-employed.\n', flags: [] },
  ],
  check: ({ blocks }) =>
    holding(holding(blocks, KIND.letter), KIND.dash).flatMap((placed) =>
      matchesOf(SPACED, placed.block.text).flatMap(
        ({ 0: broken, 1: first = '', 2: hyphen = '', 3: second = '', index }) => {
          if (COORDINATION.has(second)) return [];
          const end = index + broken.length;
          return [
            findingAt(placed, index, end, 0.9, `A wrap may have broken ${first}${second}.`, {
              data: { word: first + second },
              suggestions: [first + second, first + hyphen + second].map((word) => replacing(placed, index, end, word)),
            }),
          ];
        },
      ),
    ),
};
