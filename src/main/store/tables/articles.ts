// Articles and picture news, derived from a page's newest revision and rebuilt with it.
// An id is the page's id and the group's: it lives as long as the group does.
import type { Article } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import type { DerivedArticle } from '../store.ts';

const articleId = (page: number, group: string): string => `${page}-${group}`;

export function articlesTable(db: Db) {
  const drop = db.prepare<[number]>('DELETE FROM articles WHERE page = ?');
  const add = db.prepare<Article>(`
    INSERT INTO articles (id, page, kind, title, position, characters, derived_from)
    VALUES (:id, :page, :kind, :title, :position, :characters, :derivedFrom)`);
  const of = db.prepare<[number], Article>(`
    SELECT id, page, kind, title, position, characters, derived_from AS derivedFrom
    FROM articles WHERE page = ? ORDER BY position`);
  return {
    of: (page: number): Article[] => of.all(page),
    /** Positions count from 1, in the order given. */
    replace(page: number, articles: readonly DerivedArticle[]): void {
      drop.run(page);
      for (const [index, { group, kind, title, characters, derivedFrom }] of articles.entries()) {
        add.run({
          id: articleId(page, group),
          page,
          kind,
          title,
          position: index + 1,
          characters,
          derivedFrom: derivedFrom === null ? null : articleId(page, derivedFrom),
        });
      }
    },
  };
}
