// Where a search looks, as a condition on a passage `p` and its page. One condition for all scopes: what is not asked
// for is null.
import type { SearchScope } from '../../../contract/index.ts';

/** Pages in the bin are never found; what was taken out of a page only in its raw text. */
export const SCOPE = `
  (p.kind <> 'removed' OR :side = 'raw')
  AND (:roles IS NULL OR p.role IN (SELECT value FROM json_each(:roles)))
  AND EXISTS (
    SELECT 1 FROM pages g WHERE g.id = p.id >> 20 AND g.deleted_at IS NULL
      AND (:page IS NULL OR g.id = :page)
      AND (:paper IS NULL OR g.paper = :paper)
      AND (:from IS NULL OR g.date >= :from)
      AND (:to IS NULL OR g.date <= :to)
      AND (:states IS NULL OR g.state IN (SELECT value FROM json_each(:states)))
      AND (:flags IS NULL OR (:flags = 'open') = EXISTS (SELECT 1 FROM flags f WHERE f.page = g.id))
      AND (:rule IS NULL OR EXISTS (SELECT 1 FROM flags f WHERE f.page = g.id AND f.rule = :rule))
  )`;

const list = (values: readonly string[] | undefined): string | null =>
  values === undefined || values.length === 0 ? null : JSON.stringify(values);

export const scopeOf = ({ side, roles, page, paper, from, to, states, flags, rule }: SearchScope) => ({
  side,
  roles: list(roles),
  page: page ?? null,
  paper: paper ?? null,
  from: from ?? null,
  to: to ?? null,
  states: list(states),
  flags: flags ?? null,
  rule: rule ?? null,
});
