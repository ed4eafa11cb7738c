// Jobs on record, with every step they consist of: a job that was cut off goes on where it stopped.
import type { Migration } from './migration.ts';

export const jobs: Migration = {
  version: 4,
  sql: `
-- params, notes: JSON. total: null while the steps are still being found. The three counts are of the steps' results.
CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  params TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('filling', 'waiting', 'running', 'stopped', 'done', 'failed')),
  reader TEXT NOT NULL,
  total INTEGER,
  changed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  failure TEXT,
  notes TEXT NOT NULL DEFAULT '[]'
) STRICT;

-- target: JSON, what the step is about; its kind of job knows how to read it. result: null until it is
-- done. page: the page it was about, which may have been deleted since.
CREATE TABLE job_steps (
  job INTEGER NOT NULL REFERENCES jobs (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  target TEXT NOT NULL,
  result TEXT CHECK (result IN ('changed', 'unchanged', 'skipped')),
  page INTEGER,
  why TEXT,
  PRIMARY KEY (job, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_steps_open ON job_steps (job, position) WHERE result IS NULL;
CREATE INDEX job_steps_said ON job_steps (job, why) WHERE why IS NOT NULL;

-- Bytes that were sent for a step which has not been done yet.
CREATE TABLE job_files (
  job INTEGER NOT NULL REFERENCES jobs (id),
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (job, position)
) STRICT;
`,
};
