// Files may be dropped anywhere on the desk, or picked; a list then says what became of each.
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../contract/index.ts';
import { refreshLists } from '../../state/queries.ts';
import { ImportContext, importFiles } from './import-files.ts';
import { ImportReport } from './ImportReport.tsx';

interface Running {
  readonly total: number;
  readonly outcomes: readonly ImportOutcome[];
}

const holdsFiles = (transfer: DataTransfer): boolean => transfer.types.includes('Files');

export function ImportZone({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [running, setRunning] = useState<Running | null>(null);
  const offer = useMemo(
    () => ({
      pick: () => picker.current?.click(),
      report: (outcomes: readonly ImportOutcome[]) => setRunning({ total: outcomes.length, outcomes }),
    }),
    [],
  );
  const take = useCallback(async (files: readonly File[]) => {
    if (files.length === 0) return;
    const total = files.length;
    const outcomes: ImportOutcome[] = [];
    setRunning({ total, outcomes: [] });
    await importFiles(files, (outcome) => {
      outcomes.push(outcome);
      // Whoever has put the report away meanwhile is left in peace,
      setRunning((now) => now && { total, outcomes: [...outcomes] });
    });
    await refreshLists();
    // but hears of files that could not be read.
    if (outcomes.some(({ outcome }) => outcome === 'refused')) setRunning({ total, outcomes });
  }, []);
  return (
    <ImportContext value={offer}>
      <div
        className="import-zone"
        onDragOver={(event) => {
          if (!holdsFiles(event.dataTransfer)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (event.currentTarget === event.target || event.relatedTarget === null) setOver(false);
        }}
        onDropCapture={(event) => {
          if (!holdsFiles(event.dataTransfer)) return;
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          void take(Array.from(event.dataTransfer.files));
        }}
      >
        {children}
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={t('import.pick')}
          onChange={({ target }) => {
            void take(Array.from(target.files ?? []));
            target.value = '';
          }}
        />
        {over && (
          <div className="drop-veil" aria-hidden="true">
            <p>{t('import.drop')}</p>
          </div>
        )}
        {running && <ImportReport total={running.total} outcomes={running.outcomes} onClose={() => setRunning(null)} />}
      </div>
    </ImportContext>
  );
}
