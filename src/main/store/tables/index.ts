// The tables of an archive, one file each: every SQL statement about a table is in its file. None of them begins a transaction.
import type { Db } from '../connection.ts';
import { archiveVerdictsTable } from './archive-verdicts.ts';
import { articlesTable } from './articles.ts';
import { checksTable } from './checks.ts';
import { draftsTable } from './drafts.ts';
import { fixesTable } from './fixes.ts';
import { flagsTable } from './flags.ts';
import { groupNumbersTable } from './group-numbers.ts';
import { jobsTable } from './jobs.ts';
import { jobStepsTable } from './job-steps.ts';
import { listsTable } from './lists.ts';
import { namesTable } from './names.ts';
import { operationsTable } from './operations.ts';
import { pagesTable } from './pages.ts';
import { passagesTable } from './passages.ts';
import { proposalsTable } from './proposals.ts';
import { rawsTable } from './raws.ts';
import { readingsTable } from './readings.ts';
import { revisionsTable } from './revisions.ts';
import { scanBoxesTable } from './scan-boxes.ts';
import { settingsTable } from './settings.ts';
import { unindexedTable } from './unindexed.ts';
import { verdictsTable } from './verdicts.ts';
import { evidenceTable } from './evidence.ts';
import { figuresTable } from './figures.ts';
import { linksTable } from './links.ts';
import { measuresTable } from './measures.ts';
import { pageListTable } from './page-list.ts';
import { readersTable } from './readers.ts';
import { rulesTable } from './rules.ts';
import { samplesTable } from './samples.ts';

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
  passages: passagesTable(db),
  fixes: fixesTable(db),
  names: namesTable(db),
  unindexed: unindexedTable(db),
  lists: listsTable(db),
  evidence: evidenceTable(db),
  figures: figuresTable(db),
  links: linksTable(db),
  measures: measuresTable(db),
  pageList: pageListTable(db),
  readers: readersTable(db),
  rules: rulesTable(db),
  samples: samplesTable(db),
  scanBoxes: scanBoxesTable(db),
  jobs: jobsTable(db),
  jobSteps: jobStepsTable(db),
  checks: checksTable(db),
  operations: operationsTable(db),
  groupNumbers: groupNumbersTable(db),
  proposals: proposalsTable(db),
});
