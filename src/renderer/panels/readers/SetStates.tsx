// Brings many ticked pages to a state: one step, one undo.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pageState, type PageState } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { refreshLists } from '../../state/queries.ts';

export function SetStates({ pages, onDone }: { readonly pages: readonly number[]; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const bring = useMutation({
    mutationFn: (state: PageState) => call('setStates', { body: { pages: [...pages], state } }),
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
        <option value="">{t('readers.setState')}</option>
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
