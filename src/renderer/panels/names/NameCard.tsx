// One cluster of names spelt alike: how often each stands where; one is put in the other's place, or both are kept apart.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NameCluster } from '../../../contract/index.ts';
import { goToPanel } from '../../app/route.ts';
import { call } from '../../state/api.ts';
import { namesQuery, queries } from '../../state/queries.ts';
import { Contexts } from './Contexts.tsx';

export function NameCard({ cluster }: { readonly cluster: NameCluster }) {
  const { t } = useTranslation();
  const [usual, ...others] = cluster.names;
  const apart = useMutation({
    mutationFn: (other: string) => call('setApart', { body: { one: usual?.name ?? '', other } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: namesQuery.queryKey }),
  });
  if (!usual) return null;
  return (
    <li className="card">
      {cluster.names.map(({ name, count, pages, contexts }) => (
        <div key={name} className="spelling">
          <h2>
            <b lang="zh-Hans">{name}</b>{' '}
            <span className="quiet">{t('names.seen', { count, pages: t('pages.count', { count: pages }) })}</span>
          </h2>
          <Contexts contexts={contexts} />
        </div>
      ))}
      <div className="row">
        {others.map(({ name }) => (
          <span key={name} className="row">
            <button
              type="button"
              className="button small"
              onClick={() => goToPanel('search', { text: name, put: usual.name, replacing: 'yes' })}
            >
              {t('names.replace', { wrong: name, right: usual.name })}
            </button>
            <button
              type="button"
              className="button small"
              disabled={apart.isPending}
              onClick={() => apart.mutate(name)}
            >
              {t('names.apart', { one: usual.name, other: name })}
            </button>
          </span>
        ))}
      </div>
      {apart.isError && (
        <p role="alert" className="problem">
          {apart.error.message}
        </p>
      )}
    </li>
  );
}
