// The state of a page, set by hand: forth and back, whoever has read it.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pageState, type PageState } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { refreshLists } from '../../state/queries.ts';

export function StatePicker({ page, state }: { readonly page: number; readonly state: PageState }) {
  const { t } = useTranslation();
  const set = useMutation({
    mutationFn: (next: PageState) => call('setState', { page, body: { state: next } }),
    onSuccess: refreshLists,
  });
  const shown = set.data?.page.state ?? state;
  return (
    <select
      className="picker"
      aria-label={t('rail.state')}
      title={set.error?.message}
      disabled={set.isPending}
      value={shown}
      onChange={({ target }) => {
        const next = pageState.options.find((known) => known === target.value);
        if (next) set.mutate(next);
      }}
    >
      {pageState.options.map((known) => (
        <option key={known} value={known}>
          {t(`state.${known}`)}
        </option>
      ))}
    </select>
  );
}
