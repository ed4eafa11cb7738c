// The line below everything: what is left, whether every character is accounted for, keys, and that the work is safe.
import { useTranslation } from 'react-i18next';
import { type Account, balances } from '../../engine/page/index.ts';
import { useObservable } from '../state/observable.ts';
import { ReaderMenu } from '../panels/readers/ReaderMenu.tsx';
import { type Saving, UNCHANGED } from '../state/saving.ts';
import { LanguagePicker } from '../ui/LanguagePicker.tsx';
import { ThemePicker } from '../ui/ThemePicker.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import type { Ask } from './page-desk.ts';
import type { DeskSnapshot } from './snapshot.ts';

interface StatusBarProps {
  readonly snapshot: DeskSnapshot;
  readonly saving: Saving | null;
  readonly reader: string;
  /** Reads the page anew. */
  readonly reread: () => Promise<void>;
  readonly asked: Ask | null;
  readonly onAsk: (what: Ask | null) => void;
}

export function StatusBar({ snapshot, saving, reader, reread, asked, onAsk }: StatusBarProps) {
  const { t } = useTranslation();
  const { account, open, settled } = snapshot;
  const all = open + settled;
  return (
    <footer className="status-bar">
      <span>{t('status.flags', { open, all })}</span>
      <progress
        className="flag-progress"
        value={all === 0 ? 1 : settled}
        max={Math.max(1, all)}
        aria-label={t('status.progress')}
      />
      {account && (
        <button
          type="button"
          className={balances(account) ? 'account' : 'account unbalanced'}
          onClick={() => onAsk('account')}
        >
          {balances(account)
            ? t('status.balanced', { count: account.raw })
            : unbalanced(account)
                .map(({ key, count }) => t(key, { count }))
                .join(t('status.and'))}
        </button>
      )}
      <span className="space" />
      <span className="hint">{t('status.hint')}</span>
      <Saved saving={saving} />
      <ReaderMenu reader={reader} before={() => saving?.revise(false) ?? Promise.resolve(true)} after={reread} />
      <ThemePicker />
      <LanguagePicker />
      {asked === 'account' && account && <AccountDialog account={account} onClose={() => onAsk(null)} />}
    </footer>
  );
}

/** Changes with every save, and is drawn by itself. */
function Saved({ saving }: { readonly saving: Saving | null }) {
  const { t } = useTranslation();
  const status = useObservable(saving?.status, UNCHANGED);
  return (
    <span className="saved" role="status">
      {status.kind === 'saved' ? t('save.saved', { time: clock(status.at) }) : t(`save.${status.kind}`)}
    </span>
  );
}

/** What does not balance; a part that does is not spoken of. */
const unbalanced = ({
  missing,
  added,
}: Account): { readonly key: 'status.missing' | 'status.added'; readonly count: number }[] =>
  [
    { key: 'status.missing' as const, count: sum(missing) },
    { key: 'status.added' as const, count: sum(added) },
  ].filter(({ count }) => count > 0);

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0);

/** `10:42:03`, in the person's own time zone. */
const clock = (at: string): string => new Date(at).toLocaleTimeString('en-GB');
