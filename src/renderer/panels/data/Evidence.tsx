// What speaks for the proposal in the chosen cell, and how to take it.
import { useTranslation } from 'react-i18next';
import type { DataProposal } from '../../../contract/index.ts';

export function Evidence({ ghost }: { readonly ghost: DataProposal | undefined }) {
  const { t } = useTranslation();
  return (
    <p className="data-evidence" aria-live="polite">
      {ghost ? (
        <>
          <b>{ghost.value}</b> {t(`data.from.${ghost.from}`)} <q lang="zh-Hans">{ghost.words}</q> · {t('data.take')}{' '}
          <kbd>{t('data.space')}</kbd>
        </>
      ) : (
        <span className="quiet">{t('data.keys')}</span>
      )}
    </p>
  );
}
