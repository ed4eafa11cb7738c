// The schema's history, oldest first. A new step is one file and one line here.
import { first } from './0001-first.ts';
import { work } from './0002-work.ts';
import { search } from './0003-search.ts';
import { jobs } from './0004-jobs.ts';
import { pages } from './0005-pages.ts';
import { scans } from './0006-scans.ts';
import { drafts } from './0007-drafts.ts';
import { encodings } from './0008-encodings.ts';
import { checksums } from './0009-checksums.ts';
import { sums } from './0010-sums.ts';
import type { Migration } from './migration.ts';

export type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [
  first,
  work,
  search,
  jobs,
  pages,
  scans,
  drafts,
  encodings,
  checksums,
  sums,
];
