// Long work on an archive: bringing pages in, deriving what is stored with them, and writing them out.
export * from './backups.ts';
export * from './corrected-text.ts';
export * from './derive.ts';
export { startEngineThreads } from './engine-work.ts';
export * from './export.ts';
export * from './files.ts';
export * from './history.ts';
export * from './import.ts';
export * from './job-kind.ts';
export * from './page-data.ts';
export { createJobs, type Jobs } from './runner.ts';
export * from './write.ts';
export * from './recounter.ts';
export * from './proposals.ts';
export * from './settling.ts';
export * from './steps.ts';
