// Answers about states and readers, and about articles over several pages.
import { GalleyError, type Part } from '../../../contract/index.ts';
import type { Tables } from '../tables/index.ts';
import type { Archive, Write } from './answer.ts';
import { setState } from './undoers.ts';

export function stateAnswers(tables: Tables, write: Write) {
  const { settings, pages, readings, readers, links } = tables;
  const part = (id: string): Part => {
    const found = links.part(id);
    if (!found) throw new GalleyError('not-found', `There is no article ${id} in this archive.`);
    return found;
  };
  return {
    readers: readers.all,
    readings(page) {
      pages.one(page);
      return readings.of(page);
    },
    setState: (page, state) =>
      write((at) => {
        if (pages.one(page).state === state) return;
        setState(tables, page, state, at);
      }),
    wholeArticle: (article) => links.whole(part(article)),
    linkedArticles(page) {
      pages.one(page);
      const wholes = links.onPage(page).flatMap((id) => {
        const own = links.part(id);
        return own ? [links.whole(own)] : [];
      });
      const byFirst = new Map(wholes.filter((whole) => whole.length > 1).map((whole) => [whole[0]?.id, whole]));
      return [...byFirst.values()];
    },
    openJumps(page) {
      pages.one(page);
      const jumping = links.jumping(page);
      const [first] = jumping;
      if (!first) return [];
      const partners = links.partners(first);
      return jumping.map((own) => ({ part: own, partners }));
    },
    link: ({ part: from, next }) =>
      write((at) => {
        const [own, other] = [part(from), part(next)];
        if (
          own.page === other.page ||
          links.whole(own).some(({ id }) => id === next && links.whole(other)[0]?.id === next)
        )
          throw new GalleyError('bad-request', 'An article goes on with another on another page, and not with itself.');
        links.put(own, other, settings.reader() ?? '', at);
      }),
    unlink: (id) => write(() => links.drop(id)),
  } satisfies Partial<Archive>;
}
