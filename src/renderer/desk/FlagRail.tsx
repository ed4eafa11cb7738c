// What is left to do on the page, what was done without being asked, and the page's own facts.
import { useTranslation } from 'react-i18next';
import { Severity } from '../ui/Severity.tsx';
import type { DeskSnapshot } from './page-desk.ts';
import { titleOf } from './rule-name.ts';

interface FlagRailProps {
  readonly snapshot: DeskSnapshot;
  readonly state: string;
  readonly reader: string;
  readonly onRule: (rule: string) => void;
}

const TALLY = ['wrapsJoined', 'spacesRemoved', 'articles', 'headlinesMoved', 'captionsMoved'] as const;

export function FlagRail({ snapshot, state, reader, onRule }: FlagRailProps) {
  const { t } = useTranslation();
  const { rules, open, settled, tally, account, failure } = snapshot;
  const acted = tally ? TALLY.filter((step) => tally[step] > 0) : [];
  return (
    <aside className="rail rail-right" aria-label={t('rail.title')}>
      <h2 className="rail-head strong" aria-live="polite">
        {account === null ? t('rail.checking') : t('rail.open', { count: open })}
      </h2>
      {failure !== null && <p className="rail-failure">{t('rail.failed', { reason: failure })}</p>}
      {account !== null && open === 0 && <p className="rail-clear">{t('rail.clear')}</p>}
      <ul className="rail-list">
        {rules.map(({ rule, severity, count }) => (
          <li key={rule}>
            <button type="button" className="rail-row" onClick={() => onRule(rule)}>
              <Severity level={severity} />
              <span>{titleOf(rule)}</span>
              <em>{count}</em>
            </button>
          </li>
        ))}
      </ul>
      {acted.length > 0 && tally && (
        <>
          <h2 className="rail-head">{t('rail.automatic')}</h2>
          <ul className="rail-list">
            {acted.map((step) => (
              <li key={step} className="rail-row">
                <span className="ok" aria-hidden="true">
                  ✓
                </span>
                <span>{t(`tally.${step}`)}</span>
                <em>{tally[step]}</em>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="rail-head">{t('rail.page')}</h2>
      <dl className="rail-facts">
        <dt>{t('rail.state')}</dt>
        <dd>{state}</dd>
        <dt>{t('rail.reader')}</dt>
        <dd>{reader}</dd>
        <dt>{t('rail.settled')}</dt>
        <dd>{settled}</dd>
        {account && (
          <>
            <dt>{t('rail.characters')}</dt>
            <dd>{account.raw.toLocaleString('en')}</dd>
            {account.removed > 0 && (
              <>
                <dt>{t('rail.removed')}</dt>
                <dd>{account.removed.toLocaleString('en')}</dd>
              </>
            )}
          </>
        )}
      </dl>
    </aside>
  );
}
