// The tables of an archive, one file each: every SQL statement about a table is in its file. None of them begins a transaction.
import type { Db } from '../connection.ts';
import { archiveVerdictsTable } from './archive-verdicts.ts';
import { articlesTable } from './articles.ts';
import { checksTable } from './checks.ts';
import { draftsTable } from './drafts.ts';
import { flagsTable } from './flags.ts';
import { jobsTable } from './jobs.ts';
import { groupNumbersTable } from './group-numbers.ts';
import { jobStepsTable } from './job-steps.ts';
import { operationsTable } from './operations.ts';
import { pagesTable } from './pages.ts';
import { rawsTable } from './raws.ts';
import { readingsTable } from './readings.ts';
import { revisionsTable } from './revisions.ts';
import { proposalsTable } from './proposals.ts';
import { settingsTable } from './settings.ts';
import { verdictsTable } from './verdicts.ts';

export type Tables = ReturnType<typeof tablesOf>;

export const tablesOf = (db: Db) => ({
  settings: settingsTable(db),
  pages: pagesTable(db),
  raws: rawsTable(db),
  revisions: revisionsTable(db),
  drafts: draftsTable(db),
  readings: readingsTable(db),
  articles: articlesTable(db),
  verdicts: verdictsTable(db),
  archiveVerdicts: archiveVerdictsTable(db),
  flags: flagsTable(db),
  jobs: jobsTable(db),
  jobSteps: jobStepsTable(db),
  checks: checksTable(db),
  operations: operationsTable(db),
});
  proposals: proposalsTable(db),
