// Answers about what a page was before. They change nothing.
import type { Tables } from '../tables/index.ts';
import type { Archive } from './answer.ts';

export function historyAnswers({ pages, raws, revisions }: Tables) {
  return {
    revisionTexts(page) {
      pages.one(page);
      return revisions.texts(page);
    },
    rawVersions(page) {
      pages.one(page);
      return raws.versions(page);
    },
    rawVersionText: (page, raw) => raws.versionText(page, raw),
    rawVersionBytes: (page, raw) => raws.versionBytes(page, raw),
  } satisfies Partial<Archive>;
}
