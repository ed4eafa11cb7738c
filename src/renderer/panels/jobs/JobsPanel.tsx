// Long work on the archive: what is under way, how far it is, how it ended and why something was left out.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/Frame.tsx';
import { jobsQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { exportAsked } from '../export/export-asked.ts';
import { ImportDialog } from '../import/ImportDialog.tsx';
import type { PanelProps } from '../panel.ts';
import { JobCard } from './JobCard.tsx';
import { JobStarter } from './JobStarter.tsx';

const STARTABLE = ['import', 'export', 'clean', 'recheck'] as const;
type Startable = (typeof STARTABLE)[number];

export default function JobsPanel({ archive }: PanelProps) {
  const { t } = useTranslation();
  const jobs = useQuery(jobsQuery);
  const [starting, setStarting] = useState<Startable | null>(null);
  return (
    <Frame
      archive={archive}
      current="jobs"
      actions={STARTABLE.map((kind) => (
        <button
          key={kind}
          type="button"
          className="button"
          onClick={() => (kind === 'export' ? exportAsked.set({ filter: {}, target: 'folder' }) : setStarting(kind))}
        >
          {t(`jobs.start.${kind}`)}
        </button>
      ))}
    >
      <main className="panel jobs">
        <h1 className="unseen">{t('panel.jobs')}</h1>
        {jobs.isError && <Notice title={t('app.noServer')} text={jobs.error.message} />}
        {jobs.data?.length === 0 && <Notice title={t('jobs.none')} text={t('jobs.noneText')} />}
        <ul>
          {jobs.data?.map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
        </ul>
      </main>
      {starting === 'import' && <ImportDialog onClose={() => setStarting(null)} />}
      {(starting === 'clean' || starting === 'recheck') && (
        <JobStarter kind={starting} onClose={() => setStarting(null)} />
      )}
    </Frame>
  );
}
