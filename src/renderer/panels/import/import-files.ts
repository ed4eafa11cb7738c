// Takes files into the archive one after the other, and tells what became of each.
import { createContext, useContext } from 'react';
import type { ImportOutcome } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';

export interface Import {
  /** Opens the file picker. */
  readonly pick: () => void;
  /** Shows what became of files that were imported some other way. */
  readonly report: (outcomes: readonly ImportOutcome[]) => void;
}

export const ImportContext = createContext<Import>({ pick: () => {}, report: () => {} });
export const useImport = (): Import => useContext(ImportContext);

/**
 * Imports files in turn; `onOutcome` is told after each. A file that fails does not stop the others.
 */
export async function importFiles(files: readonly File[], onOutcome: (outcome: ImportOutcome) => void): Promise<void> {
  for (const file of files) onOutcome(await importFile(file));
}

async function importFile(file: File): Promise<ImportOutcome> {
  try {
    const body = new Uint8Array(await file.arrayBuffer());
    return await call('importPage', { query: { name: file.name }, body });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name: file.name, outcome: 'refused', page: null, reason, notes: [] };
  }
}
