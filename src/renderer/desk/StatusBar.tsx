// The line below everything: what is left, whether every character is accounted for, keys, and that the work is safe.
import { useTranslation } from 'react-i18next';
import { useObservable } from '../state/observable.ts';
import { ReaderMenu } from '../panels/readers/ReaderMenu.tsx';
import { type Saving, UNCHANGED } from '../state/saving.ts';
import { LanguagePicker } from '../ui/LanguagePicker.tsx';
import { ThemePicker } from '../ui/ThemePicker.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import { AccountLine } from './AccountLine.tsx';
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
      {account && <AccountLine account={account} onOpen={() => onAsk('account')} />}
      <span className="space" />
      <span className="hint">{t('status.hint')}</span>
      <Saved saving={saving} />
      <ReaderMenu reader={reader} before={() => saving?.revise(false) ?? Promise.resolve(true)} after={reread} />
      <ThemePicker />
      <LanguagePicker />
      {asked === 'account' && account && <AccountDialog {...account} onClose={() => onAsk(null)} />}
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

/** `10:42:03`, in the person's own time zone. */
const clock = (at: string): string => new Date(at).toLocaleTimeString('en-GB');
