// The list of pages: filters in the address, keyboard, page data in place, many pages at once. Only rows on the screen are
// drawn, only slices in sight are asked for.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Download, ListStart, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchiveInfo } from '../../../contract/index.ts';
import { Frame } from '../../app/Frame.tsx';
import { goTo } from '../../app/route.ts';
import { call } from '../../state/api.ts';
import { pageCountsQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { exportAsked } from '../export/export-asked.ts';
import { importer } from '../import/import-files.ts';
import { Waiting } from '../proposals/Waiting.tsx';
import { BulkBar } from './BulkBar.tsx';
import { usePageSlices } from './page-slices.ts';
import { PageFilters } from './PageFilters.tsx';
import { PageTable } from './PageTable.tsx';
import { readWanted, type WantedPages, writeWanted } from './wanted.ts';

export function Pages({ archive, query }: { readonly archive: ArchiveInfo; readonly query: string }) {
  const { t } = useTranslation();
  const wanted = useMemo(() => readWanted(query), [query]);
  const slices = usePageSlices(wanted);
  const counts = useQuery(pageCountsQuery(wanted.filter)).data;
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const table = useRef<HTMLDivElement>(null);
  const want = (next: WantedPages): void => goTo({ at: 'pages', query: writeWanted(next) });
  return (
    <Frame
      archive={archive}
      current="pages"
      facts={
        <>
          {counts && <span>{t('pages.flagsLeft', { count: counts.flags })}</span>}
          <span className="hint">{t('pages.hint')}</span>
        </>
      }
      actions={
        <>
          <Waiting />
          <ReadNext wanted={wanted} />
          <button type="button" className="button" onClick={() => exportAsked.set({ filter: wanted.filter })}>
            <Download size={15} aria-hidden="true" /> {t('export.button')}
          </button>
          <button type="button" className="button primary" onClick={() => importer.get()?.pick('files')}>
            <Plus size={15} aria-hidden="true" /> {t('import.button')}
          </button>
        </>
      }
    >
      <main className="pages">
        <PageFilters wanted={wanted} counts={counts} onWant={want} onDown={() => table.current?.focus()} />
        {ticked.size > 0 ? (
          <BulkBar ticked={ticked} binned={wanted.filter.bin === 'only'} onDone={() => setTicked(new Set())} />
        ) : null}
        {slices.failure !== null ? (
          <Notice title={t('app.noServer')} text={slices.failure} />
        ) : slices.total === 0 ? (
          <Notice title={t('pages.noMatch')} text={t('pages.noMatchText')} />
        ) : (
          slices.total !== null && (
            <PageTable
              ref={table}
              slices={slices}
              total={slices.total}
              wanted={wanted}
              ticked={ticked}
              onWant={want}
              onTick={(page) => setTicked(toggled(ticked, page))}
              onOpen={(page) => goTo({ at: 'page', page })}
            />
          )
        )}
      </main>
    </Frame>
  );
}

/** Opens the page where a reader does most good, among those that the filter names. */
function ReadNext({ wanted }: { readonly wanted: WantedPages }) {
  const { t } = useTranslation();
  const next = useMutation({
    mutationFn: () => call('nextPage', { query: wanted.filter }),
    onSuccess: ({ page }) => page && goTo({ at: 'page', page: page.id }),
  });
  return (
    <button type="button" className="button" disabled={next.isPending} onClick={() => next.mutate()}>
      <ListStart size={15} aria-hidden="true" /> {t('pages.readNext')}
    </button>
  );
}

function toggled(ticked: ReadonlySet<number>, page: number): ReadonlySet<number> {
  const next = new Set(ticked);
  if (!next.delete(page)) next.add(page);
  return next;
}
