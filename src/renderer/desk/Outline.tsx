// The page at a glance: its articles with their counts and what is left to do in each; then photos and the rest.
import { useTranslation } from 'react-i18next';
import type { OutlineEntry } from './outline.ts';

interface OutlineProps {
  readonly entries: readonly OutlineEntry[];
  readonly current: string | null;
  readonly onGo: (group: string) => void;
}

export function Outline({ entries, current, onGo }: OutlineProps) {
  const { t } = useTranslation();
  const articles = entries.filter(({ kind }) => kind === 'article');
  const others = entries.filter(({ kind }) => kind !== 'article');
  const list = (group: readonly OutlineEntry[]) => (
    <ol className="outline">
      {group.map((entry) => (
        <li key={entry.id}>
          <OutlineButton entry={entry} current={entry.id === current} onGo={onGo} />
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="rail rail-left" aria-label={t('outline.title')}>
      <div className="rail-head">
        <a href="#/" className="back">
          ‹ {t('desk.pages')}
        </a>
        <span className="space" />
        <span>{t('outline.articles', { count: articles.length })}</span>
      </div>
      {list(articles)}
      {others.length > 0 && <h2 className="rail-head">{t('outline.others')}</h2>}
      {list(others)}
    </nav>
  );
}

interface OutlineButtonProps {
  readonly entry: OutlineEntry;
  readonly current: boolean;
  readonly onGo: (group: string) => void;
}

function OutlineButton({ entry, current, onGo }: OutlineButtonProps) {
  const { t } = useTranslation();
  const { id, kind, number, title, hasHeadline, blocks, captions, flags, jump } = entry;
  const counts = [
    kind === 'article' ? '' : t(`kind.${kind}`),
    blocks > 0 && kind === 'article' ? `${blocks} ¶` : '',
    captions > 0 && kind === 'article' ? t('outline.captions', { count: captions }) : '',
    jump === null ? '' : `${jump} →`,
  ].filter((part) => part !== '');
  return (
    <button
      type="button"
      className="outline-entry"
      aria-current={current ? 'true' : undefined}
      onClick={() => onGo(id)}
    >
      <span className="outline-number">{number ?? '·'}</span>
      <span className="outline-text">
        <span className={hasHeadline || kind !== 'article' ? 'outline-title' : 'outline-title no-headline'}>
          {!hasHeadline && kind === 'article' && `${t('outline.noHeadline')} `}
          {title}
        </span>
        <small>{counts.join(' · ')}</small>
      </span>
      {flags > 0 ? (
        <span className="badge" aria-label={t('outline.flags', { count: flags })}>
          {flags}
        </span>
      ) : (
        <span className="ok" role="img" aria-label={t('outline.clear')}>
          ✓
        </span>
      )}
    </button>
  );
}
