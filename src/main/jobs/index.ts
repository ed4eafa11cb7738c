// Long work on an archive: bringing pages in, deriving what is stored with them, and writing them out.
export * from './derive.ts';
export * from './export.ts';
export * from './import.ts';
export * from './page-data.ts';
