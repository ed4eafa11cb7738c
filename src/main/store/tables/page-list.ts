// Lists of pages by a filter. Conditions are fixed SQL, and what a filter says is bound; it never becomes part of a statement.
import {
  PAGE_FIELDS,
  type PageCounts,
  type PageField,
  type PageFilter,
  type PageSort,
  type PageState,
  type PageWindow,
} from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

type Bound = Record<string, string | number>;

interface Where {
  readonly sql: string;
  readonly bound: Bound;
}

/** A date later than today, or before there were newspapers; a number no page has; a weekday that the date is not. */
const IMPOSSIBLE = `(p.date > :today OR p.date < '1605' OR p.number < 1 OR EXISTS (
  SELECT 1 FROM evidence e WHERE e.page = p.id AND e.field = 'weekday' AND e.value <> strftime('%w', p.date)))`;
const DUPLICATE = `(p.paper IS NOT NULL AND p.date IS NOT NULL AND p.number IS NOT NULL AND EXISTS (
  SELECT 1 FROM pages o WHERE o.paper = p.paper AND o.date = p.date AND o.number = p.number
    AND o.edition IS p.edition AND o.id <> p.id AND o.deleted_at IS NULL))`;
const CONTRADICTED = `EXISTS (SELECT 1 FROM evidence e WHERE e.page = p.id AND (
  (e.field = 'date' AND e.value <> p.date) OR (e.field = 'number' AND e.value <> CAST(p.number AS TEXT)) OR
  (e.field = 'issue' AND e.value <> p.issue) OR (e.field = 'section' AND e.value <> p.section)))`;
const ODD = { impossible: IMPOSSIBLE, duplicate: DUPLICATE, contradicted: CONTRADICTED } as const;

const HAS_DRAFT = 'EXISTS (SELECT 1 FROM drafts d WHERE d.page = p.id)';

/** What a filter says, as conditions. Each is there only if the filter says it. */
function conditions(filter: PageFilter): readonly (readonly [sql: string, bound?: Bound])[] {
  const { state, paper, from, to, text, flags, rule, minRisk, missing, odd, draft, reader, bin } = filter;
  return [
    ...(bin === 'too' ? [] : [[`p.deleted_at IS ${bin === 'only' ? 'NOT NULL' : 'NULL'}`] as const]),
    ...(state
      ? [['p.state IN (SELECT value FROM json_each(:states))', { states: JSON.stringify(state) }] as const]
      : []),
    ...(paper === undefined
      ? []
      : [paper === '' ? (['p.paper IS NULL'] as const) : (['p.paper = :paper', { paper }] as const)]),
    ...(from === undefined ? [] : [['p.date >= :from', { from }] as const]),
    ...(to === undefined ? [] : [['p.date <= :to', { to }] as const]),
    ...(text === undefined
      ? []
      : [
          [
            `(instr(lower(p.file), lower(:text)) OR instr(lower(p.title), lower(:text)) OR instr(p.section, :text))`,
            { text },
          ] as const,
        ]),
    ...(flags === undefined ? [] : [[flags === 'some' ? 'p.flags > 0' : 'p.flags = 0'] as const]),
    ...(rule === undefined
      ? []
      : [['EXISTS (SELECT 1 FROM flags f WHERE f.page = p.id AND f.rule = :rule)', { rule }] as const]),
    ...(minRisk === undefined ? [] : [['p.risk >= :minRisk', { minRisk }] as const]),
    ...(missing === undefined ? [] : [[`p.${missing} IS NULL`] as const]),
    ...(odd === undefined ? [] : [[ODD[odd]] as const]),
    ...(draft === undefined ? [] : [[draft === 'yes' ? HAS_DRAFT : `NOT ${HAS_DRAFT}`] as const]),
    ...(reader === undefined
      ? []
      : [['EXISTS (SELECT 1 FROM readings r WHERE r.page = p.id AND r.reader = :reader)', { reader }] as const]),
  ];
}

/** @param today ISO date, against which dates to come are told. */
function whereOf(filter: PageFilter, today: string): Where {
  const all = conditions(filter);
  return {
    sql: all.length === 0 ? '1' : all.map(([sql]) => sql).join(' AND '),
    bound: Object.assign({ today }, ...all.map(([, bound]) => bound ?? {})),
  };
}

/** Columns to sort by; each may be turned round as a whole. */
const SORTS: Readonly<Record<PageSort, readonly string[]>> = {
  import: ['p.id'],
  issue: ['p.paper', 'p.date', 'p.number'],
  name: ['p.name'],
  title: ['p.title'],
  state: [`instr('unread first second third final', p.state)`],
  flags: ['p.flags'],
  risk: ['p.risk'],
  benefit: ['p.benefit'],
  characters: ['p.characters'],
  change: ['p.changed_at'],
};

const ODDITIES = `
  coalesce(sum(${IMPOSSIBLE}), 0) AS impossible, coalesce(sum(${DUPLICATE}), 0) AS duplicate,
  coalesce(sum(${CONTRADICTED}), 0) AS contradicted`;
const TOTALS = `
  count(*) AS total, coalesce(sum(p.flags), 0) AS flags, coalesce(sum(p.flags > 0), 0) AS flagged,
  coalesce(sum(${HAS_DRAFT}), 0) AS drafts`;

export function pageListTable(db: Db) {
  const today = (at: string): string => at.slice(0, 10);
  const rowsOf = <Row>(columns: string, { sql, bound }: Where, rest = ''): Row[] =>
    db.prepare<[Bound], Row>(`SELECT ${columns} FROM pages p WHERE ${sql} ${rest}`).all(bound);

  const total = (where: Where): number => rowsOf<{ n: number }>('count(*) AS n', where)[0]?.n ?? 0;

  return {
    ids(filter: PageFilter, at: string): number[] {
      return rowsOf<{ id: number }>('p.id', whereOf(filter, today(at)), 'ORDER BY p.id').map(({ id }) => id);
    },
    /** Ids of a slice, and how many pages the filter names. */
    slice(filter: PageFilter, { sort, order, offset, limit }: PageWindow, at: string) {
      const where = whereOf(filter, today(at));
      const direction = order === 'down' ? 'DESC' : 'ASC';
      const by = SORTS[sort].map((column) => `${column} ${direction}`).join(', ');
      const ids = rowsOf<{ id: number }>('p.id', where, `ORDER BY ${by}, p.id LIMIT ${limit} OFFSET ${offset}`);
      return { total: total(where), ids: ids.map(({ id }) => id) };
    },
    counts(filter: PageFilter, at: string): PageCounts {
      const where = whereOf(filter, today(at));
      const missing = PAGE_FIELDS.map((field) => `coalesce(sum(p.${field} IS NULL), 0) AS ${field}`).join(', ');
      const [totals] = rowsOf<Pick<PageCounts, 'total' | 'flags' | 'flagged' | 'drafts'>>(TOTALS, where);
      const [odd] = rowsOf<PageCounts['odd']>(ODDITIES, where);
      const [fields] = rowsOf<Record<PageField, number>>(missing, where);
      const states = rowsOf<{ state: PageState; pages: number }>(
        'p.state, count(*) AS pages',
        where,
        'GROUP BY p.state',
      );
      const bin = whereOf({ ...filter, bin: 'only' }, today(at));
      return {
        ...(totals ?? { total: 0, flags: 0, flagged: 0, drafts: 0 }),
        states: {
          unread: 0,
          first: 0,
          second: 0,
          third: 0,
          final: 0,
          ...Object.fromEntries(states.map((s) => [s.state, s.pages])),
        },
        papers: rowsOf('p.paper, count(*) AS pages', where, 'GROUP BY p.paper ORDER BY pages DESC, p.paper'),
        missing: fields ?? { paper: 0, date: 0, issue: 0, number: 0, section: 0, edition: 0, source: 0, scan: 0 },
        odd: odd ?? { impossible: 0, duplicate: 0, contradicted: 0 },
        bin: total(bin),
      };
    },
  };
}
