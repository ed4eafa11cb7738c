// The scan pane, loaded when it is first shown: most pages are read without one. Where it cannot be loaded, the work beside it
// goes on, and it can be tried again.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import type { ScanPaneProps } from './ScanPane.tsx';

export function Scan(props: ScanPaneProps) {
  const { t } = useTranslation();
  const code = useQuery({
    queryKey: ['scan-pane'],
    queryFn: async () => (await import('./ScanPane.tsx')).default,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  if (code.data) return <code.data {...props} />;
  return (
    <div className="scan-pane" aria-busy={code.isPending}>
      {code.isError && (
        <Notice title={t('scan.cannotShow')} text={code.error.message}>
          <button type="button" className="button" onClick={() => void code.refetch()}>
            {t('app.tryAgain')}
          </button>
        </Notice>
      )}
    </div>
  );
}
