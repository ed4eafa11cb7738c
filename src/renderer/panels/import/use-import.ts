// An import from the drop to its report: doubtful encodings are asked about first, then files are sent and watched.
import { useCallback, useState } from 'react';
import { jobsQuery, queries, refreshLists } from '../../state/queries.ts';
import type { NamedFile } from './dropped.ts';
import { type Doubts, doubtsAbout } from './doubts.ts';
import { importFiles, type ImportState, NOTHING_YET } from './import-files.ts';

interface Asking {
  readonly files: readonly NamedFile[];
  readonly doubts: Doubts;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function useImport() {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [running, setRunning] = useState<ImportState | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const start = useCallback(async (files: readonly NamedFile[], encodings: ReadonlyMap<NamedFile, string>) => {
    setAsking(null);
    setRunning({ ...NOTHING_YET, total: files.length });
    try {
      // Whoever has put the report away meanwhile is left in peace,
      await importFiles(files, encodings, (state) =>
        setRunning((now) => {
          const skipped = state.phase === 'done' && state.steps.some(({ result }) => result === 'skipped');
          // but hears of files that could not be read.
          return now !== null || skipped ? state : now;
        }),
      );
    } catch (error) {
      setFailure(messageOf(error));
      setRunning((now) => now ?? { ...NOTHING_YET, total: files.length });
    }
    await Promise.all([refreshLists(), queries.invalidateQueries({ queryKey: jobsQuery.queryKey })]);
  }, []);

  const take = useCallback(
    async (gathered: Promise<readonly NamedFile[]> | readonly NamedFile[]) => {
      setFailure(null);
      try {
        const files = await gathered;
        if (files.length === 0) return;
        setRunning({ ...NOTHING_YET, total: files.length });
        const doubts = await doubtsAbout(files);
        if (doubts.shown.length === 0) return await start(files, new Map());
        setRunning(null);
        setAsking({ files, doubts });
      } catch (error) {
        setRunning(NOTHING_YET);
        setFailure(messageOf(error));
      }
    },
    [start],
  );

  return {
    asking,
    running,
    failure,
    take,
    start,
    /** Puts away whatever is on the screen; an import under way goes on. */
    close: () => {
      setAsking(null);
      setRunning(null);
    },
  };
}
