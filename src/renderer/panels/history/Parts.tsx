// An article on several pages has a history on each of them: the way from one part's to the others'.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { linksQuery } from '../../state/queries.ts';

export function Parts({ page, group }: { readonly page: number; readonly group: string }) {
  const { t } = useTranslation();
  const own = `${page}-${group}`;
  const parts = useQuery(linksQuery(page)).data?.find((whole) => whole.some(({ id }) => id === own)) ?? [];
  if (parts.length === 0) return null;
  return (
    <nav className="row" aria-label={t('history.parts')}>
      {parts.map(({ id, page: at, name, number }, index) => (
        <a
          key={id}
          className="button small"
          aria-current={id === own ? 'page' : undefined}
          href={`#/history?page=${at}&group=${encodeURIComponent(id.slice(id.indexOf('-') + 1))}`}
        >
          {t('search.part', { part: index + 1, parts: parts.length })} ·{' '}
          {number === null ? name : t('desk.pageNumber', { number })}
        </a>
      ))}
    </nav>
  );
}
