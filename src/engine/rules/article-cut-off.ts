// Articles that stop in the middle of a sentence, or start in one, without a jump line that says where they go on.
import { BODY_ROLES, type Placed } from '../page/index.ts';
import { findingAt, type Rule } from './rule.ts';
import { before, isHan, isLetter } from './near.ts';

/** Marks that no sentence starts with. */
const CONTINUES = /^[，、。；：！？”’）》,;:!?)]/;

export const articleCutOff: Rule = {
  id: 'article-cut-off',
  title: 'Article cut off',
  severity: 'warning',
  subject: 'layout',
  about:
    'The last paragraph of an article stops in the middle of a sentence, or its first one starts with a mark that closes one, and no jump line says where it goes on: the rest may stand elsewhere on the page, or on another page.',
  examples: [],
  check: ({ blocks }) =>
    Array.from(Map.groupBy(blocks, ({ group }) => group.id)).flatMap(([, own]) => {
      if (own[0]?.group.kind !== 'article' || own[0].group.incomplete === true) return [];
      if (own.some(({ block }) => block.role === 'jump')) return [];
      const body = own.filter(({ block }) => BODY_ROLES.has(block.role));
      const [first, last] = [body[0], body.at(-1)];
      const findings = [];
      if (first && first.block.role === 'paragraph' && CONTINUES.test(first.block.text)) {
        findings.push(findingAt(first, 0, 1, 0.8, 'The article starts in the middle of a sentence.'));
      }
      if (last && last.block.role === 'paragraph' && stops(last)) {
        const end = last.block.text.length;
        findings.push(
          findingAt(
            last,
            end - 1,
            end,
            0.7,
            'The article stops in the middle of a sentence, and no jump line says where it goes on.',
          ),
        );
      }
      return findings;
    }),
};

/** True for a long paragraph that ends in a word or a comma. */
function stops({ block: { text } }: Placed): boolean {
  const last = before(text, text.length);
  return text.length >= 30 && last <= 0xffff && (isHan(last) || isLetter(last) || /[，、：,]$/.test(text));
}
