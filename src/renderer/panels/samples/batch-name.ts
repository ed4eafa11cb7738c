// A batch in words: what its filter says, or that it is the whole archive.
import { useTranslation } from 'react-i18next';
import type { PageFilter } from '../../../contract/index.ts';
import { titleOf } from '../../desk/rule-name.ts';

export function useBatchName(filter: PageFilter): string {
  const { t } = useTranslation();
  const { state, paper, from, to, text, flags, rule, missing, odd, reader } = filter;
  const dates = from === undefined && to === undefined ? undefined : `${from ?? ''} – ${to ?? ''}`;
  const parts = [
    paper === '' ? t('pages.missing', { field: t('pages.column.paper') }) : paper,
    dates,
    state?.map((one) => t(`state.${one}`)).join(' / '),
    text === undefined ? undefined : `“${text}”`,
    flags === undefined ? undefined : t(flags === 'some' ? 'pages.withFlags' : 'pages.withoutFlags'),
    rule === undefined ? undefined : titleOf(rule),
    missing === undefined ? undefined : t('pages.missing', { field: t(`pages.column.${missing}`) }),
    odd === undefined ? undefined : t(`pages.oddity.${odd}`),
    reader,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? t('samples.everything') : parts.join(' · ');
}
