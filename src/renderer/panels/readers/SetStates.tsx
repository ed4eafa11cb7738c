// Brings many ticked pages to a state, one after the other.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageState, type PageState } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { refreshLists } from '../../state/queries.ts';

export function SetStates({ pages, onDone }: { readonly pages: readonly number[]; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [set, setSet] = useState(0);
  const bring = useMutation({
    mutationFn: async (state: PageState) => {
      for (const [at, page] of pages.entries()) {
        await call('setState', { page, body: { state } });
        setSet(at + 1);
      }
    },
    onSuccess: onDone,
    onSettled: refreshLists,
  });
  return (
    <>
      <select
        className="picker boxed"
        aria-label={t('readers.setState')}
        disabled={bring.isPending}
        value=""
        onChange={({ target }) => {
          const state = pageState.options.find((known) => known === target.value);
          if (state) bring.mutate(state);
        }}
      >
        <option value="">{bring.isPending ? `${set} / ${pages.length}` : t('readers.setState')}</option>
        {pageState.options.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </select>
      {bring.isError && (
        <span role="alert" className="problem">
          {bring.error.message}
        </span>
      )}
    </>
  );
}
