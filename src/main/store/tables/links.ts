// Which article goes on with which: links are kept by the articles' ids, so they outlive the rows that are rebuilt with each
// revision. A link counts only as long as both its articles are there.
import type { Link, Part } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import { articleId } from './articles.ts';

const PART = `
  SELECT a.id, a.page, a.kind, a.title, a.position, a.characters, a.derived_from AS derivedFrom,
    p.name, p.paper, p.date, p.number, a.jumps_to AS jumpsTo, a.jumps_from AS jumpsFrom
  FROM articles a JOIN pages p ON p.id = a.page`;

/** Partners stand on another page of the same issue; with no page data to go by, among pages brought in close together. */
const SAME_ISSUE = `a.page <> :page AND p.deleted_at IS NULL AND a.kind = 'article'
  AND p.paper IS :paper AND p.date IS :date AND (:date IS NOT NULL OR abs(a.page - :page) <= 16)`;

type Issue = Pick<Part, 'page' | 'paper' | 'date'>;

export function linksTable(db: Db) {
  const part = db.prepare<[string], Part>(`${PART} WHERE a.id = ?`);
  const next = db.prepare<[string], string>('SELECT next FROM links WHERE part = ?').pluck();
  const previous = db.prepare<[string], string>('SELECT part FROM links WHERE next = ?').pluck();
  const put = db.prepare<Link & { page: number; nextPage: number; reader: string; at: string }>(`
    INSERT INTO links (part, next, page, next_page, reader, at) VALUES (:part, :next, :page, :nextPage, :reader, :at)`);
  const dropAfter = db.prepare<[string]>('DELETE FROM links WHERE part = ?');
  const dropBefore = db.prepare<[string]>('DELETE FROM links WHERE next = ?');
  const onPage = db
    .prepare<[number, number], string>(`
    SELECT part FROM links WHERE page = ? UNION SELECT part FROM links WHERE next_page = ? ORDER BY part`)
    .pluck();
  const jumping = db.prepare<[number], Part>(`${PART}
    WHERE a.page = ? AND a.kind = 'article' AND a.jumps_to IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM links l JOIN articles n ON n.id = l.next WHERE l.part = a.id)
    ORDER BY a.position`);
  const partners = db.prepare<Issue, Part>(`${PART} WHERE ${SAME_ISSUE}
    AND NOT EXISTS (SELECT 1 FROM links l JOIN articles f ON f.id = l.part WHERE l.next = a.id)
    ORDER BY a.page, a.position LIMIT 2000`);

  /** Follows links from an article, both it and its partners being there; never round in a circle. */
  function follow(from: string, step: (id: string) => string | undefined): Part[] {
    const found: Part[] = [];
    const seen = new Set([from]);
    for (let id = step(from); id !== undefined && !seen.has(id); id = step(id)) {
      seen.add(id);
      const there = part.get(id);
      if (!there) break;
      found.push(there);
    }
    return found;
  }

  function whole(own: Part): Part[] {
    const before = follow(own.id, (id) => previous.get(id));
    return [...before.toReversed(), own, ...follow(own.id, (id) => next.get(id))];
  }

  return {
    part: (id: string): Part | null => part.get(id) ?? null,
    /** All parts of the article that this one belongs to, in order. */
    whole,
    /** The same of an article that may have no other part: then nothing. */
    partsOf(page: number, group: string): Part[] {
      const id = articleId(page, group);
      if (next.get(id) === undefined && previous.get(id) === undefined) return [];
      const own = part.get(id);
      const parts = own ? whole(own) : [];
      return parts.length > 1 ? parts : [];
    },
    put(from: Part, to: Part, reader: string, at: string): void {
      dropAfter.run(from.id);
      dropBefore.run(to.id);
      put.run({ part: from.id, next: to.id, page: from.page, nextPage: to.page, reader, at });
    },
    drop: (id: string): void => void dropAfter.run(id),
    /** Ids of parts whose link touches the page. */
    onPage: (page: number): string[] => onPage.all(page, page),
    /** Articles of a page that go on elsewhere and are not linked. */
    jumping: (page: number): Part[] => jumping.all(page),
    /** Articles of the same issue that nothing leads to yet. */
    partners: ({ page, paper, date }: Issue): Part[] => partners.all({ page, paper, date }),
  };
}
