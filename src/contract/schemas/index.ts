// The shapes that cross the wire and that the store answers with, one file for each area.
export * from './archive.ts';
export * from './backup.ts';
export * from './export.ts';
export * from './history.ts';
export * from './ids.ts';
export * from './import.ts';
export * from './job.ts';
export * from './operation.ts';
export * from './page.ts';
export * from './work.ts';
export * from './proposal.ts';
