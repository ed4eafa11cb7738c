// The account in full: which characters of the raw page are nowhere on the corrected one, which came in, and what was replaced.
import { useTranslation } from 'react-i18next';
import type { AccountTold, Replacement } from '../../engine/align/index.ts';
import { type Account, balances, type CharacterCount } from '../../engine/page/index.ts';
import { Modal } from '../ui/Modal.tsx';

interface AccountDialogProps {
  readonly account: Account;
  readonly told: AccountTold;
  readonly onClose: () => void;
}

const MOST = 400;

export function AccountDialog({ account, told, onClose }: AccountDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal title={t('account.title')} onClose={onClose}>
      <dl className="account-table">
        <dt>{t('account.raw')}</dt>
        <dd>{account.raw.toLocaleString('en')}</dd>
        <dt>{t('account.kept')}</dt>
        <dd>{account.kept.toLocaleString('en')}</dd>
        <dt>{t('account.removed')}</dt>
        <dd>{account.removed.toLocaleString('en')}</dd>
      </dl>
      {balances(account) && <p>{t('account.balanced')}</p>}
      <Replacements list={told.replacements} />
      <Characters title={t('account.missing')} list={told.missing} />
      <Characters title={t('account.added')} list={told.added} />
    </Modal>
  );
}

function Replacements({ list }: { readonly list: readonly Replacement[] }) {
  const { t } = useTranslation();
  if (list.length === 0) return null;
  return (
    <section>
      <h3>{t('account.changed')}</h3>
      <ul className="characters">
        {list.slice(0, MOST).map(({ before, after, count }) => (
          <li key={`${before}\n${after}`}>
            <span lang="zh">
              <del>{before}</del> → <ins>{after}</ins>
            </span>
            {count > 1 && <small>×{count}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Characters({ title, list }: { readonly title: string; readonly list: readonly CharacterCount[] }) {
  if (list.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="characters">
        {list.slice(0, MOST).map(({ character, count }) => (
          <li key={character}>
            <span lang="zh">{character}</span>
            {count > 1 && <small>×{count}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
