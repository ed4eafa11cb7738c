// Flags that somebody has ignored, on one page or in the whole archive; each can be shown again.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hashOf } from '../../app/route.ts';
import { titleOf } from '../../desk/rule-name.ts';
import { call } from '../../state/api.ts';
import { ignoredQuery, queries, refreshLists } from '../../state/queries.ts';
import { clockTime } from '../../ui/time.ts';

interface Row {
  readonly key: string;
  readonly rule: string;
  readonly text: string;
  readonly where: string;
  readonly page: number | null;
  readonly reader: string;
  readonly at: string;
  readonly showAgain: () => Promise<unknown>;
}

export function Ignored() {
  const { t } = useTranslation();
  const ignored = useQuery(ignoredQuery);
  if (ignored.isError) {
    return (
      <p role="alert" className="problem">
        {ignored.error.message}
      </p>
    );
  }
  const archive = ignored.data?.archive ?? [];
  const rows: Row[] = [
    ...archive.map(({ likeness, rule, text, page, reader, at, flags, pages }) => ({
      key: likeness,
      rule,
      text,
      page: null,
      reader,
      at,
      where: t('settings.ignored.archive', { count: flags, pages: t('pages.count', { count: pages }) }),
      showAgain: () => call('setArchiveVerdict', { body: { likeness, rule, text, page, ignored: false } }),
    })),
    ...(ignored.data?.here ?? []).map(({ fingerprint, rule, text, page, name, reader, at }) => ({
      key: `${page} ${fingerprint}`,
      rule,
      text,
      where: name,
      page,
      reader,
      at,
      showAgain: () => call('setVerdict', { page, body: { fingerprint, rule, verdict: null } }),
    })),
  ];
  return (
    <>
      <p className="quiet">{t('settings.ignored.text')}</p>
      {ignored.isSuccess && rows.length === 0 && <p className="empty">{t('settings.ignored.none')}</p>}
      <ul className="ignored">
        {rows.map((row) => (
          <IgnoredRow key={row.key} row={row} />
        ))}
      </ul>
    </>
  );
}

function IgnoredRow({ row }: { readonly row: Row }) {
  const { t, i18n } = useTranslation();
  const { rule, text, where, page, reader, at, showAgain } = row;
  const show = useMutation({
    mutationFn: showAgain,
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ignoredQuery.queryKey }), refreshLists()]),
  });
  return (
    <li>
      <span className="ignored-what">
        <b>{titleOf(rule)}</b> {text !== '' && <q lang="zh-Hans">{text}</q>}
        <small className="quiet">
          {page === null ? where : <a href={hashOf({ at: 'page', page })}>{where}</a>} · {reader} ·{' '}
          {clockTime(at, i18n.language)}
        </small>
        {show.isError && (
          <small role="alert" className="problem">
            {show.error.message}
          </small>
        )}
      </span>
      <button type="button" className="button small" disabled={show.isPending} onClick={() => show.mutate()}>
        {t('settings.ignored.show')}
      </button>
    </li>
  );
}
