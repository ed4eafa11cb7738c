// Values that names and texts propose for cells: asked for slice by slice, as the pages are.
import { useQueries } from '@tanstack/react-query';
import type { DataProposal, PageField, PageFilter } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { proposalSliceQuery } from '../../state/queries.ts';
import { SLICE } from '../pages/page-slices.ts';
import { textOf } from '../pages/page-field.ts';
import type { CellWrite } from './sheet.ts';

/** The most that one request gives. */
const MOST = 1000;

/** What is proposed for a cell; the first of several. */
export type Ghosts = (page: number, field: PageField) => DataProposal | undefined;

/** Proposals for the rows in sight. */
export function useGhosts(filter: PageFilter, first: number, last: number): Ghosts {
  const [from, to] = [Math.floor(first / SLICE), Math.floor(last / SLICE)];
  const slices = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, index) =>
      proposalSliceQuery(filter, (from + index) * SLICE, SLICE),
    ),
  });
  const all = slices.flatMap(({ data }) => data?.proposals ?? []);
  const byCell = new Map(all.toReversed().map((proposal) => [`${proposal.page} ${proposal.field}`, proposal]));
  return (page, field) => byCell.get(`${page} ${field}`);
}

export interface AllGhosts {
  readonly writes: readonly CellWrite[];
  /** Cells for which the name says one thing and the text another: nobody guesses between them. */
  readonly disputed: number;
}

/** Everything proposed for empty cells of all pages that a filter names. */
export async function allGhosts(filter: PageFilter): Promise<AllGhosts> {
  const writes: CellWrite[] = [];
  let disputed = 0;
  for (let offset = 0; ; offset += MOST) {
    const { pages, proposals } = await call('dataProposals', {
      query: { ...filter, offset, limit: MOST, only: 'empty' },
    });
    for (const [one, ...others] of Map.groupBy(proposals, ({ page, field }) => `${page} ${field}`).values()) {
      if (!one) continue;
      if (others.some(({ value }) => value !== one.value)) disputed += 1;
      else writes.push({ page: one.page, field: one.field, text: String(one.value), kept: textOf(one.now) });
    }
    if (offset + MOST >= pages) return { writes, disputed };
  }
}
