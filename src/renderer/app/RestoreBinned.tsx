// Offers to take pages out of the bin that an import has brought again.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../state/api.ts';
import { refreshLists } from '../state/queries.ts';

export function RestoreBinned({ pages }: { readonly pages: readonly number[] }) {
  const { t } = useTranslation();
  const restore = useMutation({
    mutationFn: () => call('restorePages', { body: { pages: [...pages] } }),
    onSuccess: refreshLists,
  });
  if (restore.isSuccess) return <p role="status">{t('import.restoredBinned', { count: restore.data.pages })}</p>;
  if (pages.length === 0) return null;
  return (
    <p>
      <button type="button" className="button" disabled={restore.isPending} onClick={() => restore.mutate()}>
        {t('import.restoreBinned', { count: pages.length })}
      </button>
      {restore.isError && (
        <span role="alert" className="problem">
          {restore.error.message}
        </span>
      )}
    </p>
  );
}
