// Names in several spellings, and confusions that corrections have taught: what the archive has noticed and a person decides.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/Frame.tsx';
import { namesQuery, pairsQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { PanelProps } from '../panel.ts';
import { NameCard } from './NameCard.tsx';
import { PairCard } from './PairCard.tsx';

export default function NamesPanel({ archive }: PanelProps) {
  const { t } = useTranslation();
  const [names, pairs] = [useQuery(namesQuery), useQuery(pairsQuery)];
  const failure = names.error ?? pairs.error;
  return (
    <Frame archive={archive} current="names">
      <main className="panel names">
        {failure && <Notice title={t('app.noServer')} text={failure.message} />}
        <section aria-label={t('names.pairs')}>
          <h1>{t('names.pairs')}</h1>
          <p className="quiet">{t('names.pairsText')}</p>
          {pairs.isPending && <p className="quiet">{t('names.looking')}</p>}
          {pairs.data?.length === 0 && <p className="empty">{t('names.noPairs')}</p>}
          <ul>
            {pairs.data?.map((pair) => (
              <PairCard key={`${pair.read} ${pair.meant}`} pair={pair} />
            ))}
          </ul>
        </section>
        <section aria-label={t('names.names')}>
          <h1>{t('names.names')}</h1>
          <p className="quiet">{t('names.namesText')}</p>
          {names.isPending && <p className="quiet">{t('names.looking')}</p>}
          {names.data?.length === 0 && <p className="empty">{t('names.noNames')}</p>}
          <ul>
            {names.data?.map((cluster) => (
              <NameCard key={cluster.names.map(({ name }) => name).join(' ')} cluster={cluster} />
            ))}
          </ul>
        </section>
      </main>
    </Frame>
  );
}
