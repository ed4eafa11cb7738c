// Middle dots of a wrong form between the parts of a name or a title.
import { after, before, isHan } from './near.ts';
import { KIND } from './kinds.ts';
import { findingAt, replacing, type Rule } from './rule.ts';
import { holding, placesOf } from './scan.ts';

const DOTS = '•・‧∙⋅･';

export const middleDotForm: Rule = {
  id: 'middle-dot-form',
  title: 'Middle dot of a wrong form',
  severity: 'info',
  subject: 'text',
  about:
    'A bullet, a Japanese or a mathematical dot between two Han characters, where a name or a title takes · (U+00B7). Kana and lists keep theirs.',
  examples: [
    { raw: '诗人约翰•济慈的诗集近日出版。\n', flags: ['•'], fixed: '诗人约翰·济慈的诗集近日出版。' },
    { raw: '诗人约翰·济慈的诗集近日出版，ジョン・レノン也在场。\n', flags: [] },
  ],
  check: ({ blocks }) =>
    holding(blocks, KIND.dot).flatMap((placed) => {
      const { text } = placed.block;
      return placesOf(placed, KIND.dot).flatMap((index) => {
        const dot = text.charAt(index);
        if (!DOTS.includes(dot) || !isHan(before(text, index)) || !isHan(after(text, index + 1))) return [];
        const fix = replacing(placed, index, index + 1, '·');
        return [findingAt(placed, index, index + 1, 0.9, `${dot} stands between Han for ·`, { data: { dot }, fix })];
      });
    }),
};
