// Changed bytes that came for pages somebody has worked on: what merging them in would change, and the person's word on it.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proposal, ProposalAction, ProposalDetail } from '../../../contract/index.ts';
import { Frame } from '../../app/Frame.tsx';
import { goToPanel, hashOf } from '../../app/route.ts';
import { call } from '../../state/api.ts';
import { proposalQuery, proposalsQuery, queries, refreshLists } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { clockTime } from '../../ui/time.ts';
import type { PanelProps } from '../panel.ts';
import { MergeView } from './MergeView.tsx';

export default function ProposalsPanel({ archive, query }: PanelProps) {
  const { t } = useTranslation();
  const proposals = useQuery(proposalsQuery);
  const list = proposals.data ?? [];
  const asked = Number(query.get('id') ?? 0);
  const shown = list.find(({ id }) => id === asked) ?? list[0];
  return (
    <Frame archive={archive} current="proposals">
      <main className="panel history">
        <header className="row">
          <h1>{t('panel.proposals')}</h1>
          <span className="quiet">{t('proposals.text')}</span>
        </header>
        {proposals.isError && <Notice title={t('app.noServer')} text={proposals.error.message} />}
        {proposals.data && !shown && <Notice title={t('proposals.none')} />}
        <ol className="timeline" aria-label={t('panel.proposals')}>
          {list.map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} current={proposal === shown} />
          ))}
        </ol>
        {shown && <Detail key={shown.id} id={shown.id} />}
      </main>
    </Frame>
  );
}

function ProposalRow({ proposal, current }: { readonly proposal: Proposal; readonly current: boolean }) {
  const { t, i18n } = useTranslation();
  const { id, name, file, at, workedOn } = proposal;
  return (
    <li className={current ? 'revision current' : 'revision'}>
      <a
        className="revision-open"
        href={hashOf({ at: 'panel', panel: 'proposals', query: `id=${id}` })}
        aria-current={current ? 'true' : undefined}
      >
        <b>{name}</b> {workedOn && <span className="job-state">{t('proposals.workedOn')}</span>}
        <small className="quiet">
          {file} · {clockTime(at, i18n.language)}
        </small>
      </a>
    </li>
  );
}

function Detail({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  const proposal = useQuery(proposalQuery(id));
  if (proposal.isError) return <Notice title={t('proposals.cannot')} text={proposal.error.message} />;
  return (
    <section className="compare" aria-label={t('proposals.merge')}>
      {proposal.data && <Settling proposal={proposal.data} />}
    </section>
  );
}

/** The answers, what is safe first. */
const ACTIONS = ['merge', 'keep', 'replace', 'separate'] as const satisfies readonly ProposalAction[];

function Settling({ proposal }: { readonly proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const { id, page, name, merge } = proposal;
  const settle = useMutation({
    mutationFn: (action: ProposalAction) => call('settleProposal', { id, body: { action, base: merge.base } }),
    onSuccess: async () => {
      goToPanel('proposals');
      await Promise.all([queries.invalidateQueries({ queryKey: proposalsQuery.queryKey }), refreshLists()]);
    },
    // What it was worked out for may have changed meanwhile.
    onError: () => queries.invalidateQueries({ queryKey: proposalQuery(id).queryKey }),
  });
  const now = useQuery({
    queryKey: ['page-now', page, merge.base],
    queryFn: ({ signal }) => call('page', { page, signal }),
  });
  return (
    <>
      <div className="row settle">
        <a href={hashOf({ at: 'page', page })}>{name}</a>
        <span className="space" />
        {ACTIONS.map((action) => (
          <button
            key={action}
            type="button"
            className={action === 'merge' ? 'button primary' : 'button'}
            title={t(`proposals.about.${action}`)}
            disabled={settle.isPending}
            onClick={() => settle.mutate(action)}
          >
            {t(`proposals.action.${action}`)}
          </button>
        ))}
      </div>
      {settle.isError && (
        <p role="alert" className="problem">
          {settle.error.message}
        </p>
      )}
      {now.data && <MergeView before={now.data.corrected} merge={merge} />}
    </>
  );
}
