// The list of pages: filter, keyboard, page data in place. Only the rows on the screen are drawn.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Download, Plus } from 'lucide-react';
import type { ArchiveInfo } from '../../../contract/index.ts';
import { Frame } from '../../app/Frame.tsx';
import { goTo } from '../../app/route.ts';
import { pagesQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { useImport } from '../import/import-files.ts';
import { matching } from './filter.ts';
import { PageTable } from './PageTable.tsx';

export function Pages({ archive }: { readonly archive: ArchiveInfo }) {
  const { t } = useTranslation();
  const pages = useQuery(pagesQuery);
  const { pick } = useImport();
  const [query, setQuery] = useState('');
  const [exporting, setExporting] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  const wanted = useDeferredValue(query);
  const rows = useMemo(() => matching(pages.data ?? [], wanted), [pages.data, wanted]);
  const openFlags = (pages.data ?? []).reduce((sum, page) => sum + page.openFlags, 0);
  return (
    <Frame
      archive={archive}
      current="pages"
      facts={
        <>
          <span>{t('pages.flagsLeft', { count: openFlags })}</span>
          <span className="hint">{t('pages.hint')}</span>
        </>
      }
      actions={
        <>
          <button type="button" className="button" onClick={() => setExporting(true)}>
            <Download size={15} aria-hidden="true" /> {t('export.button')}
          </button>
          <button type="button" className="button primary" onClick={pick}>
            <Plus size={15} aria-hidden="true" /> {t('import.button')}
          </button>
        </>
      }
    >
      <main className="pages">
        <div className="pages-tools">
          <input
            type="search"
            className="filter"
            placeholder={t('pages.filter')}
            aria-label={t('pages.filter')}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || event.key !== 'ArrowDown') return;
              event.preventDefault();
              table.current?.focus();
            }}
          />
          <span className="space" />
          <span className="quiet">{t('pages.count', { count: rows.length })}</span>
        </div>
        {pages.isError ? (
          <Notice title={t('app.noServer')} text={pages.error.message} />
        ) : pages.isSuccess && rows.length === 0 ? (
          <Notice title={t('pages.noMatch')} />
        ) : (
          <PageTable ref={table} rows={rows} onOpen={(page) => goTo({ at: 'page', page })} />
        )}
      </main>
      {exporting && <ExportDialog page={null} onClose={() => setExporting(false)} />}
    </Frame>
  );
}
