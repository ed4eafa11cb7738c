// Opens an archive in a thread of its own and hands out its questions. Answers come in the order of the questions.
import { GalleyError } from '../../contract/index.ts';
import type { ArchiveOptions } from './archive.ts';
import type { Store } from './store.ts';
import { type Ask, startThread, threadFile } from './thread.ts';
import type { Assignment } from './wire.ts';

/**
 * Opens the archive in `file`, an absolute path; the file and its folder are made when missing.
 * @returns a store whose resolved writes are on disk. Close it: its thread keeps the process alive.
 * @throws GalleyError `archive-unwritable` when the file cannot be opened and written, or is not an archive.
 */
export async function openArchive(file: string, options: ArchiveOptions = {}): Promise<Store> {
  const assignment: Assignment = { file, options };
  const thread = startThread<Store>(threadFile(import.meta.url, 'worker.ts', 'store-worker.js'), assignment, stopped);
  await thread.ready;
  const store = questions(thread.ask);
  let closing: Promise<void> | undefined;
  return { ...store, close: () => (closing ??= store.close().then(() => thread.exited)) };
}

const questions = (ask: Ask<Store>): Store => ({
  info: () => ask('info'),
  setReader: (...about) => ask('setReader', ...about),
  findBySha256: (...about) => ask('findBySha256', ...about),
  addPage: (...about) => ask('addPage', ...about),
  pages: () => ask('pages'),
  pageRow: (...about) => ask('pageRow', ...about),
  page: (...about) => ask('page', ...about),
  setPageData: (...about) => ask('setPageData', ...about),
  rawBytes: (...about) => ask('rawBytes', ...about),
  saveDraft: (...about) => ask('saveDraft', ...about),
  dropDraft: (...about) => ask('dropDraft', ...about),
  addRevision: (...about) => ask('addRevision', ...about),
  revisions: (...about) => ask('revisions', ...about),
  revisionText: (...about) => ask('revisionText', ...about),
  setVerdict: (...about) => ask('setVerdict', ...about),
  setFlagCounts: (...about) => ask('setFlagCounts', ...about),
  articles: (...about) => ask('articles', ...about),
  addJob: (...about) => ask('addJob', ...about),
  planSteps: (...about) => ask('planSteps', ...about),
  dropPlan: (...about) => ask('dropPlan', ...about),
  addJobFile: (...about) => ask('addJobFile', ...about),
  jobFile: (...about) => ask('jobFile', ...about),
  openSteps: (...about) => ask('openSteps', ...about),
  settleSteps: (...about) => ask('settleSteps', ...about),
  setJobState: (...about) => ask('setJobState', ...about),
  stopCutOffJobs: () => ask('stopCutOffJobs'),
  jobs: () => ask('jobs'),
  job: (...about) => ask('job', ...about),
  jobSteps: (...about) => ask('jobSteps', ...about),
  setArchiveVerdict: (...about) => ask('setArchiveVerdict', ...about),
  verdicts: (...about) => ask('verdicts', ...about),
  pagesToCount: (...about) => ask('pagesToCount', ...about),
  changeTexts: (...about) => ask('changeTexts', ...about),
  operations: (...about) => ask('operations', ...about),
  previewUndo: (...about) => ask('previewUndo', ...about),
  undoOperation: (...about) => ask('undoOperation', ...about),
  check: () => ask('check'),
  close: () => ask('close'),
});

const stopped = (why: string): GalleyError =>
  new GalleyError(
    'archive-unwritable',
    `The archive is no longer open (${why}). Open Galley again; what was saved is safe.`,
  );
