// Sends files to the archive as jobs: one for those whose encoding is clear, one for each encoding that a person has chosen.
// What has arrived is kept there: a window that is closed, or a server that goes away, costs nothing but time.
import { GalleyError, type Job, job as jobSchema, type JobStep, TABLE_NOT_PAGE } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { linesOf } from '../../state/lines.ts';
import { type Observable, observable } from '../../state/observable.ts';
import type { NamedFile } from './dropped.ts';

export interface Importer {
  /** Opens the browser's picker, for files or for a folder with all it holds. */
  readonly pick: (what: 'files' | 'folder') => void;
}

/** How files are asked for; null before the desk is there. */
export const importer: Observable<Importer | null> = observable<Importer | null>(null);

export interface ImportState {
  readonly phase: 'sending' | 'reading' | 'done';
  readonly total: number;
  readonly sent: number;
  readonly read: number;
  readonly added: number;
  /** What came of the files, those first that someone should look at; at most `MOST` of each result. */
  readonly steps: readonly JobStep[];
  /** Pages in the bin that were brought again. */
  readonly inBin: readonly number[];
  /** Files that are tables of page data. */
  readonly tables: readonly NamedFile[];
}

/** Steps of one result that are listed. */
const MOST = 200;
/** Milliseconds before a file that met no answer is sent again. */
const PAUSE = 2000;

export const NOTHING_YET: ImportState = {
  phase: 'sending',
  total: 0,
  sent: 0,
  read: 0,
  added: 0,
  steps: [],
  inBin: [],
  tables: [],
};

/** @param encodings chosen by a person, by the file's place in `files`. */
export async function importFiles(
  files: readonly NamedFile[],
  encodings: ReadonlyMap<NamedFile, string>,
  tell: (state: ImportState) => void,
): Promise<void> {
  let state: ImportState = { ...NOTHING_YET, total: files.length };
  const now = (change: Partial<ImportState>): void => tell((state = { ...state, ...change }));
  now({});
  const jobs: number[] = [];
  const refused: JobStep[] = [];
  for (const [encoding, group] of Map.groupBy(files, (file) => encodings.get(file))) {
    const params = encoding === undefined ? {} : { encoding };
    const { id } = await call('startJob', { body: { kind: 'import', params } });
    for (const file of group) {
      const why = await sendFile(id, file);
      if (why !== null) refused.push({ position: 0, name: file.name, result: 'skipped', page: null, why });
      now({ sent: state.sent + 1 });
    }
    await call('resumeJob', { id });
    jobs.push(id);
  }
  now({ phase: 'reading', read: refused.length, steps: refused });
  for (const id of jobs) {
    const before = { read: state.read, added: state.added };
    for await (const job of linesOf(await call('jobProgress', { id }), jobSchema)) {
      now({ read: before.read + settled(job), added: before.added + job.changed });
    }
    const { inBin } = await call('job', { id });
    now({ steps: [...state.steps, ...(await stepsOf(id))], inBin: [...state.inBin, ...inBin] });
  }
  const tables = new Set(state.steps.filter(({ why }) => why === TABLE_NOT_PAGE).map(({ name }) => name));
  now({ phase: 'done', tables: files.filter(({ name }) => tables.has(name)) });
}

const settled = ({ changed, unchanged, skipped }: Job): number => changed + unchanged + skipped;

/** Sends one file until it has arrived. @returns why it was refused; null when it was taken. */
async function sendFile(id: number, { name, file }: NamedFile): Promise<string | null> {
  for (;;) {
    try {
      await call('addJobFile', { id, query: { name }, body: new Uint8Array(await file.arrayBuffer()) });
      return null;
    } catch (error) {
      if (error instanceof DOMException) return error.message;
      if (error instanceof GalleyError) {
        if (error.code === 'archive-unwritable') throw error;
        return error.message;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function stepsOf(id: number): Promise<readonly JobStep[]> {
  const results = await Promise.all(
    (['skipped', 'changed', 'unchanged'] as const).map((result) =>
      call('jobSteps', { id, query: { result, limit: MOST } }),
    ),
  );
  return results.flat();
}
