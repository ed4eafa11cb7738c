// A replacement before it is done: its hits grouped by the words beside them, each group and hit to be ticked; then one step,
// one undo, and a report.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replacePreview, type ReplaceQuery, type ReplaceReport } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { linesOf } from '../../state/lines.ts';
import { refreshLists } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { keyOf, NOTHING, type Preview, requestOf, withLine } from './preview.ts';
import { ReplaceGroups } from './ReplaceGroups.tsx';
import { ReplaceDone } from './ReplaceDone.tsx';

export function Replacing({ query }: { readonly query: ReplaceQuery }) {
  const { t } = useTranslation();
  const preview = usePreview(query);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [report, setReport] = useState<ReplaceReport | null>(null);
  const replace = useMutation({
    mutationFn: () => call('replace', { body: requestOf(preview, { find: query.find, put: query.with, leftOut }) }),
    onSuccess: async (done) => {
      setReport(done);
      await refreshLists();
    },
  });
  if (report) return <ReplaceDone report={report} />;
  if (preview.failure !== null) return <Notice title={t('search.failed')} text={preview.failure} />;
  if (preview.done && preview.total === 0) return <Notice title={t('search.nothing')} text={t('search.nothingText')} />;
  const chosen = preview.total - leftOut.size;
  const pages = pagesOf(preview, leftOut);
  return (
    <section className="search-found" aria-label={t('search.preview')}>
      <div className="row">
        <p role="status" className="quiet">
          {t(preview.done ? 'search.hits' : 'search.hitsSoFar', { count: preview.total, groups: preview.groups.size })}
        </p>
        <span className="space" />
        {replace.isError && (
          <p role="alert" className="problem">
            {replace.error.message}
          </p>
        )}
        <button
          type="button"
          className="button primary"
          disabled={!preview.done || chosen === 0 || replace.isPending}
          onClick={() => replace.mutate()}
        >
          {t('search.replaceCount', { count: chosen, pages: t('pages.count', { count: pages }) })}
        </button>
      </div>
      <ReplaceGroups preview={preview} leftOut={leftOut} onChange={setLeftOut} />
    </section>
  );
}

const pagesOf = ({ hits }: Preview, leftOut: ReadonlySet<string>): number =>
  new Set(
    [...hits.values()]
      .flat()
      .filter((hit) => !leftOut.has(keyOf(hit)))
      .map(({ page }) => page),
  ).size;

/** Milliseconds between two drawings while lines come in by the hundred. */
const BREATH = 120;

function usePreview(query: ReplaceQuery): Preview {
  const [preview, setPreview] = useState(NOTHING);
  useEffect(() => {
    const life = new AbortController();
    const follow = async (): Promise<void> => {
      let [now, drawn] = [NOTHING, 0];
      const response = await call('previewReplace', { body: query, signal: life.signal });
      for await (const line of linesOf(response, replacePreview)) {
        now = withLine(now, line);
        if (!now.done && performance.now() - drawn < BREATH) continue;
        drawn = performance.now();
        setPreview(now);
      }
    };
    follow().catch((error: unknown) => {
      if (life.signal.aborted) return;
      setPreview({ ...NOTHING, done: true, failure: error instanceof Error ? error.message : String(error) });
    });
    return () => life.abort();
  }, [query]);
  return preview;
}
