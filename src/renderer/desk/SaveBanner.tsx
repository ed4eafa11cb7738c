// Says loudly when the work is not on disk: never a dialog, the text stays at hand.
import { useTranslation } from 'react-i18next';
import { useObservable } from '../state/observable.ts';
import { type Saving, UNCHANGED } from '../state/saving.ts';

interface SaveBannerProps {
  readonly saving: Saving;
  readonly reload: () => void;
}

export function SaveBanner({ saving, reload }: SaveBannerProps) {
  const { t } = useTranslation();
  const status = useObservable(saving.status, UNCHANGED);
  if (status.kind !== 'offline' && status.kind !== 'refused' && status.kind !== 'stale') return null;
  return (
    <div className={`banner banner-${status.kind}`} role="alert">
      <b>{t(`banner.${status.kind}`)}</b>
      {status.kind === 'refused' && <span>{status.message}</span>}
      <span>{t(`banner.${status.kind}Text`)}</span>
      <span className="space" />
      {status.kind === 'stale' ? (
        <button type="button" className="button small" onClick={reload}>
          {t('banner.reload')}
        </button>
      ) : (
        <button type="button" className="button small" onClick={() => void saving.flush()}>
          {t('app.tryAgain')}
        </button>
      )}
    </div>
  );
}
