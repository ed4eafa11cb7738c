// What is left to do on the page, what was done without being asked, and the page's own facts.
import { ArrowUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PageState } from '../../contract/index.ts';
import { StatePicker } from '../panels/readers/StatePicker.tsx';
import { useObservable } from '../state/observable.ts';
import { Severity } from '../ui/Severity.tsx';
import type { PageDesk } from './page-desk.ts';
import { titleOf } from './rule-name.ts';
import type { DeskSnapshot } from './snapshot.ts';
import { setView, viewOptions } from './view-options.ts';

interface FlagRailProps {
  readonly snapshot: DeskSnapshot;
  readonly state: PageState;
  readonly page: number;
  readonly reader: string;
  readonly desk: PageDesk | null;
}

export function FlagRail({ snapshot, page, state, reader, desk }: FlagRailProps) {
  const { t } = useTranslation();
  const { open, settled, account, failure } = snapshot;
  return (
    <aside className="rail rail-right" aria-label={t('rail.title')}>
      <div className="rail-head strong">
        <h2 aria-live="polite">{account === null ? t('rail.checking') : t('rail.open', { count: open })}</h2>
        <span className="space" />
        {open > 1 && <OrderSwitch />}
      </div>
      {failure !== null && <p className="rail-failure">{t('rail.failed', { reason: failure })}</p>}
      {account !== null && open === 0 && <p className="rail-clear">{t('rail.clear')}</p>}
      <Rules snapshot={snapshot} desk={desk} />
      <Automatic snapshot={snapshot} desk={desk} />
      <h2 className="rail-head">{t('rail.page')}</h2>
      <dl className="rail-facts">
        <dt>{t('rail.state')}</dt>
        <dd>
          <StatePicker key={state} page={page} state={state} />
        </dd>
        <dt>{t('rail.reader')}</dt>
        <dd>{reader}</dd>
        <dt>{t('rail.settled')}</dt>
        <dd>{settled}</dd>
        {account && (
          <>
            <dt>{t('rail.characters')}</dt>
            <dd>{account.account.raw.toLocaleString('en')}</dd>
            {account.account.removed > 0 && (
              <>
                <dt>{t('rail.removed')}</dt>
                <dd>{account.account.removed.toLocaleString('en')}</dd>
              </>
            )}
          </>
        )}
      </dl>
    </aside>
  );
}

/** In page order, or what is worth most first. */
function OrderSwitch() {
  const { t } = useTranslation();
  const { flagOrder } = useObservable(viewOptions, viewOptions.get());
  const other = flagOrder === 'page' ? 'benefit' : 'page';
  return (
    <button
      type="button"
      className="rail-switch"
      title={t('rail.orderHint')}
      onClick={() => setView({ flagOrder: other })}
    >
      {t(`rail.by.${flagOrder}`)} <ArrowUpDown size={11} aria-hidden="true" />
    </button>
  );
}

interface PartProps {
  readonly snapshot: DeskSnapshot;
  readonly desk: PageDesk | null;
}

function Rules({ snapshot, desk }: PartProps) {
  const { t } = useTranslation();
  return (
    <ul className="rail-list">
      {snapshot.rules.map(({ rule, severity, count, fixable }) => (
        <li key={rule} className="rail-item">
          <button type="button" className="rail-row" onClick={() => desk?.goToRule(rule)}>
            <Severity level={severity} />
            <span>{titleOf(rule)}</span>
            <em>{count}</em>
          </button>
          {fixable > 1 && (
            <button
              type="button"
              className="rail-action"
              aria-label={`${titleOf(rule)}: ${t('card.fixAll', { count: fixable })}`}
              onClick={() => void desk?.fixAllOfKind(rule)}
            >
              {t('card.fixAll', { count: fixable })}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

const TALLY = ['wrapsJoined', 'spacesRemoved', 'articles', 'headlinesMoved', 'captionsMoved'] as const;

function Automatic({ snapshot: { tally }, desk }: PartProps) {
  const { t } = useTranslation();
  const acted = tally ? TALLY.filter((step) => tally[step] > 0) : [];
  if (!tally || acted.length === 0) return null;
  return (
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
      <button type="button" className="rail-action" onClick={() => desk?.ask('automatic')}>
        {t('rail.review')}
      </button>
    </>
  );
}
