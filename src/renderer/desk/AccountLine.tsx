// Whether every character is accounted for, in a few words. What was replaced is told calmly; what is gone or came in with a
// sign, in amber because a person did it; red is for what nobody did.
import { useTranslation } from 'react-i18next';
import { balances, type CharacterCount } from '../../engine/page/index.ts';
import type { DeskSnapshot } from './snapshot.ts';

interface AccountLineProps {
  readonly account: NonNullable<DeskSnapshot['account']>;
  readonly onOpen: () => void;
}

export function AccountLine({ account: { account, told, soundlyComposed }, onOpen }: AccountLineProps) {
  const { t } = useTranslation();
  const [missing, added] = [sum(told.missing), sum(told.added)];
  const parts = [
    told.changed > 0 && t('status.changed', { count: told.changed }),
    missing > 0 && t('status.missing', { count: missing }),
    added > 0 && t('status.added', { count: added }),
  ].filter((part) => part !== false);
  const uneven = missing + added > 0;
  return (
    <button
      type="button"
      className={uneven ? `account ${soundlyComposed ? 'uneven' : 'unsound'}` : 'account'}
      title={t('account.title')}
      onClick={onOpen}
    >
      {balances(account)
        ? t('status.balanced', { count: account.raw })
        : [t('status.characters', { count: account.raw }), ...parts].join(t('status.and'))}
    </button>
  );
}

const sum = (counts: readonly CharacterCount[]): number => counts.reduce((total, { count }) => total + count, 0);
