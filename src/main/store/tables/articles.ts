// Articles and picture news, derived from a page's newest revision and rebuilt with it.
// An id is the page's id and the group's: it lives as long as the group does.
import type { Article } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import type { DerivedArticle } from '../store.ts';

type Telling = Required<Pick<DerivedArticle, 'title' | 'characters' | 'jumpsTo' | 'jumpsFrom'>>;

export const articleId = (page: number, group: string): string => `${page}-${group}`;
/** The group's id on its page. */
export const groupOfArticle = (id: string): string => id.slice(id.indexOf('-') + 1);

export function articlesTable(db: Db) {
  const drop = db.prepare<[number]>('DELETE FROM articles WHERE page = ?');
  const add = db.prepare<Article & { jumpsTo: string | null; jumpsFrom: string | null }>(`
    INSERT INTO articles (id, page, kind, title, position, characters, derived_from, jumps_to, jumps_from)
    VALUES (:id, :page, :kind, :title, :position, :characters, :derivedFrom, :jumpsTo, :jumpsFrom)`);
  const count = db.prepare<[number, number]>(
    'UPDATE pages SET characters = (SELECT coalesce(sum(characters), 0) FROM articles WHERE page = ?) WHERE id = ?',
  );
  const of = db.prepare<[number], Article>(`
    SELECT id, page, kind, title, position, characters, derived_from AS derivedFrom
    FROM articles WHERE page = ? ORDER BY position`);
  const update = db.prepare<Telling & { id: string }>(`
    UPDATE articles SET title = :title, characters = :characters, jumps_to = :jumpsTo, jumps_from = :jumpsFrom
    WHERE id = :id AND (title, characters, jumps_to, jumps_from) IS NOT (:title, :characters, :jumpsTo, :jumpsFrom)`);
  const firstTitle = db
    .prepare<[number], string>(`SELECT title FROM articles WHERE page = ? AND title <> '' ORDER BY position LIMIT 1`)
    .pluck();
  const titleOf = db.prepare<[string], string>('SELECT title FROM articles WHERE id = ?').pluck();
  return {
    title: (page: number, group: string): string | null => titleOf.get(articleId(page, group)) ?? null,
    /** The title that the page goes by. */
    firstTitle: (page: number): string => firstTitle.get(page) ?? '',
    /** What articles say of themselves after a change of words; all else stays. True where they say anything else. */
    update(page: number, changed: readonly DerivedArticle[]): boolean {
      let updated = 0;
      for (const { group, title: now, characters, jumpsTo = null, jumpsFrom = null } of changed) {
        updated += update.run({ id: articleId(page, group), title: now, characters, jumpsTo, jumpsFrom }).changes;
      }
      if (updated > 0) count.run(page, page);
      return updated > 0;
    },
    of: (page: number): Article[] => of.all(page),
    /** Positions count from 1, in the order given. */
    replace(page: number, articles: readonly DerivedArticle[]): void {
      drop.run(page);
      for (const [index, article] of articles.entries()) {
        const { group, kind, title, characters, derivedFrom, jumpsTo = null, jumpsFrom = null } = article;
        add.run({
          id: articleId(page, group),
          page,
          kind,
          title,
          position: index + 1,
          characters,
          derivedFrom: derivedFrom === null ? null : articleId(page, derivedFrom),
          jumpsTo,
          jumpsFrom,
        });
      }
      count.run(page, page);
    },
  };
}
