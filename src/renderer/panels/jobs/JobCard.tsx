// One job: its progress while it runs, its report when it is opened.
import { useMutation, useQuery } from '@tanstack/react-query';
import { ChevronRight, Play, Square } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/index.ts';
import { RestoreBinned } from '../../app/RestoreBinned.tsx';
import { said } from '../../i18n/said.ts';
import { call } from '../../state/api.ts';
import { isLive, jobQuery, jobsQuery, queries, refreshLists } from '../../state/queries.ts';
import { clockTime, duration } from '../../ui/time.ts';

export function JobCard({ job }: { readonly job: Job }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const report = useId();
  const { id, kind, state, total, changed, unchanged, skipped, secondsLeft, failure, startedAt } = job;
  const act = useMutation({
    mutationFn: (verb: 'stopJob' | 'resumeJob') => call(verb, { id }),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: jobsQuery.queryKey }), refreshLists()]),
  });
  const done = changed + unchanged + skipped;
  const figure = (count: number): string => count.toLocaleString(i18n.language);
  const problem = failure === null ? act.error?.message : said(failure);
  return (
    <li className={`job job-${state}`}>
      <div className="row">
        <button
          type="button"
          className="icon-button fold"
          aria-expanded={open}
          aria-controls={report}
          aria-label={t('jobs.report', { name: t(`jobs.kind.${kind}`) })}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={16} aria-hidden="true" />
        </button>
        <b>{t(`jobs.kind.${kind}`)}</b>
        <span className={`job-state state-${state}`}>{t(`jobs.state.${state}`)}</span>
        <span className="quiet">{clockTime(startedAt, i18n.language)}</span>
        <span className="quiet job-place">{placeOf(job)}</span>
        <span className="space" />
        <span className="quiet number">
          {total === null
            ? isLive(job) && t('jobs.counting')
            : t('jobs.of', { done: figure(done), total: figure(total) })}
          {isLive(job) && secondsLeft !== null && ` · ${t('jobs.left', { time: duration(secondsLeft) })}`}
        </span>
        {isLive(job) && (
          <button type="button" className="button small" disabled={act.isPending} onClick={() => act.mutate('stopJob')}>
            <Square size={12} aria-hidden="true" /> {t('jobs.stop')}
          </button>
        )}
        {(state === 'stopped' || state === 'filling' || state === 'failed') && (
          <button
            type="button"
            className="button small"
            disabled={act.isPending}
            onClick={() => act.mutate('resumeJob')}
          >
            <Play size={12} aria-hidden="true" /> {t('jobs.resume')}
          </button>
        )}
      </div>
      {isLive(job) && (
        <progress value={total === null ? undefined : done} max={total ?? 1} aria-label={t(`jobs.kind.${kind}`)} />
      )}
      {problem !== undefined && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <div id={report} hidden={!open}>
        {open && <Report job={job} />}
      </div>
    </li>
  );
}

/** The folder that it reads or writes, where it has one. */
function placeOf({ params }: Job): string {
  const { paths, out } = params;
  return [...(Array.isArray(paths) ? paths : []), out].filter((path) => typeof path === 'string').join(' · ');
}

function Report({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const report = useQuery(jobQuery(job.id));
  const { changed, unchanged, skipped, notes } = job;
  return (
    <div className="job-report">
      {job.total !== null && <p>{t('jobs.counts', { changed, unchanged, skipped })}</p>}
      {notes.map((note) => (
        <p key={note}>{said(note)}</p>
      ))}
      {report.data?.reasons.map(({ why, count, examples }) => (
        <details key={why}>
          <summary>
            {said(why)} <span className="badge">{count}</span>
          </summary>
          <ul className="names-list">
            {examples.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      ))}
      <RestoreBinned pages={report.data?.inBin ?? []} />
    </div>
  );
}
