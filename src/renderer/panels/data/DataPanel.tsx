// Page data of many pages in a grid: typed, pasted, filled down or proposed; saved as one step, taken back as one.
import { useMutation, useQuery } from '@tanstack/react-query';
import { FileDown, FileUp, Sparkles, TextCursorInput } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageFilter } from '../../../contract/index.ts';
import { Frame } from '../../app/Frame.tsx';
import { goTo } from '../../app/route.ts';
import { saveFile } from '../../host/save-file.ts';
import { call } from '../../state/api.ts';
import { pageCountsQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { usePageSlices } from '../pages/page-slices.ts';
import { PageFilters } from '../pages/PageFilters.tsx';
import { readWanted, type WantedPages, writeWanted } from '../pages/wanted.ts';
import type { PanelProps } from '../panel.ts';
import { DataGrid } from './DataGrid.tsx';
import { allGhosts } from './ghosts.ts';
import { Patterns } from './Patterns.tsx';
import { TableIn } from './TableIn.tsx';
import { type Sheet, useSheet } from './use-sheet.ts';

export default function DataPanel({ archive, query }: PanelProps) {
  const { t } = useTranslation();
  const asked = query.toString();
  // Proposals come in the order of import: so do the rows.
  const wanted = useMemo(
    (): WantedPages => ({ filter: readWanted(asked).filter, sort: 'import', order: 'up' }),
    [asked],
  );
  const slices = usePageSlices(wanted);
  const counts = useQuery(pageCountsQuery(wanted.filter)).data;
  const sheet = useSheet();
  const tools = useRef<HTMLDivElement>(null);
  return (
    <Frame archive={archive} current="data">
      <main className="pages data">
        <h1 className="unseen">{t('panel.data')}</h1>
        <PageFilters
          wanted={wanted}
          counts={counts}
          onWant={(next) => goTo({ at: 'panel', panel: 'data', query: writeWanted(next) })}
          onDown={() => document.querySelector<HTMLElement>('.data-grid input')?.focus()}
        />
        <Tools sheet={sheet} filter={wanted.filter} box={tools} />
        {slices.failure !== null ? (
          <Notice title={t('app.noServer')} text={slices.failure} />
        ) : slices.total === 0 ? (
          <Notice title={t('pages.noMatch')} text={t('pages.noMatchText')} />
        ) : (
          slices.total !== null && (
            <DataGrid wanted={wanted} slices={slices} total={slices.total} sheet={sheet} after={tools} />
          )
        )}
      </main>
    </Frame>
  );
}

interface ToolsProps {
  readonly sheet: Sheet;
  readonly filter: PageFilter;
  readonly box: RefObject<HTMLDivElement | null>;
}

function Tools({ sheet, filter, box }: ToolsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'patterns' | File | null>(null);
  const takeAll = useMutation({
    mutationFn: () => allGhosts(filter),
    onSuccess: ({ writes }) => sheet.write(writes),
  });
  const out = useMutation({
    mutationFn: async () => saveFile(await call('pageDataTable', { query: filter }), 'pages.csv'),
  });
  const failure = sheet.failure ?? takeAll.error?.message ?? out.error?.message;
  const close = (): void => setOpen(null);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div ref={box} className="row data-tools" role="toolbar" aria-label={t('panel.data')} tabIndex={-1}>
      <SaveState sheet={sheet}>
        {takeAll.data && (
          <span role="status">
            {t('data.taken', { count: takeAll.data.writes.length, disputed: takeAll.data.disputed })}
          </span>
        )}
      </SaveState>
      {failure !== undefined && (
        <span role="alert" className="problem">
          {failure}
        </span>
      )}
      <span className="space" />
      <button type="button" className="button" disabled={takeAll.isPending} onClick={() => takeAll.mutate()}>
        <Sparkles size={15} aria-hidden="true" /> {t('data.takeAll')}
      </button>
      <button type="button" className="button" onClick={() => setOpen('patterns')}>
        <TextCursorInput size={15} aria-hidden="true" /> {t('data.patterns')}…
      </button>
      <button type="button" className="button" disabled={out.isPending} onClick={() => out.mutate()}>
        <FileDown size={15} aria-hidden="true" /> {t('data.csvOut')}
      </button>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        <FileUp size={15} aria-hidden="true" /> {t('data.csvIn')}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,text/csv"
        aria-label={t('data.csvIn')}
        onChange={({ target }) => {
          setOpen(target.files?.[0] ?? null);
          // The same file again, mended meanwhile, is another one.
          target.value = '';
        }}
      />
      {open === 'patterns' && <Patterns filter={filter} onClose={close} />}
      {open instanceof File && <TableIn file={open} onClose={close} />}
    </div>
  );
}

/** The cells that are not saved yet and the two things to do with them; then that they are saved, and the way back. */
function SaveState({ sheet, children }: { readonly sheet: Sheet; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { cells, changes, wrong, saved } = sheet;
  if (cells > 0) {
    return (
      <>
        <button type="button" className="button primary" disabled={wrong > 0 || sheet.saving} onClick={sheet.save}>
          {t('data.save', { count: cells })} <kbd>Ctrl S</kbd>
        </button>
        <button type="button" className="button" onClick={sheet.discard}>
          {t('data.discard')}
        </button>
        <span className="quiet">{t('pages.count', { count: changes.length })}</span>
        {wrong > 0 && <span className="problem">{t('data.wrong', { count: wrong })}</span>}
        {children}
      </>
    );
  }
  if (!saved) return <span className="quiet">{t('data.nothing')}</span>;
  return (
    <>
      <span role="status">
        <span className="ok">✓</span> {t('data.saved', { pages: t('pages.count', { count: saved.pages }) })}
      </span>
      {saved.operation !== null && (
        <button type="button" className="button" onClick={sheet.undoSaved}>
          {t('history.undo')}
        </button>
      )}
    </>
  );
}
