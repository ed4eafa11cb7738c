// Answers that change nothing.
import type { Tables } from '../tables/index.ts';
import type { Archive } from './answer.ts';

export function readingAnswers(tables: Tables) {
  const { pages, raws, revisions, drafts, verdicts, archiveVerdicts, checks, groupNumbers, articles } = tables;
  return {
    findBySha256: raws.pageOf,
    pages: pages.rows,
    pageRow: pages.one,
    page(page) {
      const [row, revision] = [pages.one(page), revisions.newest(page)];
      return {
        ...row,
        raw: raws.text(page),
        corrected: revisions.text(page, revision),
        revision,
        draft: drafts.get(page),
        verdicts: verdicts.of(page),
        ignored: archiveVerdicts.likenesses(),
        retired: groupNumbers.highest(page),
        stamp: checks.stamp(page),
      };
    },
    rawBytes(page) {
      pages.one(page);
      return raws.bytes(page);
    },
    revisions(page) {
      pages.one(page);
      return revisions.of(page);
    },
    revisionText: revisions.text,
    articles(page) {
      pages.one(page);
      return articles.of(page);
    },
  } satisfies Partial<Archive>;
}
