// Figures about the work: how far it is, what is flagged, how fast it goes, how many errors are left.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/Frame.tsx';
import { statisticsQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { PanelProps } from '../panel.ts';
import { Flagged } from './Flagged.tsx';
import { Meter } from './Meter.tsx';
import { Pace } from './Pace.tsx';
import { Progress } from './Progress.tsx';

export default function StatisticsPanel({ archive }: PanelProps) {
  const { t } = useTranslation();
  const statistics = useQuery(statisticsQuery);
  return (
    <Frame archive={archive} current="statistics">
      <main className="panel statistics">
        <h1 className="unseen">{t('panel.statistics')}</h1>
        {statistics.isError && <Notice title={t('app.noServer')} text={statistics.error.message} />}
        {statistics.data && (
          <>
            <div className="figure-column">
              <Progress progress={statistics.data.progress} />
              <Meter />
            </div>
            <div className="figure-column">
              <Pace pace={statistics.data.pace} />
              <Flagged flags={statistics.data.flags} />
            </div>
          </>
        )}
      </main>
    </Frame>
  );
}
