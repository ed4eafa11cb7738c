// The report of a replacement, and the way back.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReplaceReport } from '../../../contract/index.ts';
import { hashOf } from '../../app/route.ts';
import { call } from '../../state/api.ts';
import { refreshLists } from '../../state/queries.ts';

export function ReplaceDone({ report }: { readonly report: ReplaceReport }) {
  const { t } = useTranslation();
  const { operation, hits, pages, skipped } = report;
  const undo = useMutation({
    mutationFn: async () => (operation === null ? null : call('undoOperation', { id: operation })),
    onSuccess: refreshLists,
  });
  const kept = undo.data?.pages.filter(({ outcome }) => outcome === 'conflict' || outcome === 'draft') ?? [];
  return (
    <section className="search-found replace-done" role="status">
      <h2>
        {undo.isSuccess
          ? t('search.undone')
          : t('search.replaced', { count: hits, pages: t('pages.count', { count: pages }) })}
      </h2>
      {operation !== null && !undo.isSuccess && (
        <button type="button" className="button" disabled={undo.isPending} onClick={() => undo.mutate()}>
          {t('search.undo')}
        </button>
      )}
      {undo.isError && (
        <p role="alert" className="problem">
          {undo.error.message}
        </p>
      )}
      <ul>
        {skipped.map(({ page, name, hits: left, reason }) => (
          <li key={page}>
            <a href={hashOf({ at: 'page', page })}>{name}</a> · {t(`search.skipped.${reason}`, { count: left })}
          </li>
        ))}
        {kept.map(({ page, name, outcome }) => (
          <li key={page}>
            <a href={hashOf({ at: 'page', page })}>{name}</a> · {t(`search.kept.${outcome}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
