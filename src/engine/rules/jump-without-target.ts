// Jump lines that do not say where the article goes on.
import { findingAt, type Rule } from './rule.ts';

const TARGET =
  /[第转轉接见見自到]?\s?(?:[A-Z]?\d{1,3}|[〇零一二三四五六七八九十]{1,3})\s?[-—–、至]?\s?\d{0,3}\s?[版页頁面]|\b(?:page|p\.|col\.|seite|s\.|pagina|blz\.)\s?[A-Z]?\d/i;

export const jumpWithoutTarget: Rule = {
  id: 'jump-without-target',
  title: 'Jump without target',
  severity: 'warning',
  subject: 'layout',
  about: 'A jump line names no page, so that the parts of the article cannot be brought together.',
  examples: [
    {
      raw: '全链条锻造“硬核”社工队\n\n精细化管理，推行“科技+制度”双管模式，成效显著，居民满意。\n\n（下转第四版）\n',
      flags: [],
    },
  ],
  check: ({ blocks }) =>
    blocks.flatMap((placed) => {
      const { role, text } = placed.block;
      if (role !== 'jump' || TARGET.test(text)) return [];
      return [findingAt(placed, 0, text.length, 0.8, 'The jump line names no page.')];
    }),
};
