// The list of pages in slices: only those are asked for that come into sight, however long the list is.
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { PageRow } from '../../../contract/index.ts';
import { pageSliceQuery } from '../../state/queries.ts';
import type { WantedPages } from './wanted.ts';

/** Pages in one slice. */
export const SLICE = 200;

export interface PageSlices {
  /** Pages that the filter names; null until that has been told. */
  readonly total: number | null;
  readonly failure: string | null;
  /** Undefined while the row's slice is on its way. */
  readonly rowAt: (index: number) => PageRow | undefined;
  /** Says which rows are in sight. */
  readonly look: (first: number, last: number) => void;
}

export function usePageSlices(wanted: WantedPages): PageSlices {
  const [seen, setSeen] = useState<readonly [first: number, last: number]>([0, 0]);
  const numbers = Array.from({ length: seen[1] - seen[0] + 1 }, (_, index) => seen[0] + index);
  // The first slice tells how long the list is.
  const asked = numbers.includes(0) ? numbers : [0, ...numbers];
  const slices = useQueries({ queries: asked.map((number) => pageSliceQuery(wanted, number * SLICE, SLICE)) });
  const known = new Map(asked.map((number, index) => [number, slices[index]?.data]));
  return {
    total: known.get(0)?.total ?? null,
    failure: slices.find(({ error }) => error)?.error?.message ?? null,
    rowAt: (index) => known.get(Math.floor(index / SLICE))?.rows[index % SLICE],
    look: (first, last) => {
      const [from, to] = [Math.floor(first / SLICE), Math.floor(last / SLICE)];
      if (from !== seen[0] || to !== seen[1]) setSeen([from, to]);
    },
  };
}
