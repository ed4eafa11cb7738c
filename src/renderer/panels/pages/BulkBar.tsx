// What can be done with the ticked pages at once: one step, one undo.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_FIELDS, type PageField, type SomePageData } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { refreshLists } from '../../state/queries.ts';
import { SetStates } from '../readers/SetStates.tsx';
import { RereadDialog } from '../reread/RereadDialog.tsx';
import { readField, tidy } from './page-field.ts';

interface BulkBarProps {
  readonly ticked: ReadonlySet<number>;
  /** The list shows the bin. */
  readonly binned: boolean;
  readonly onDone: () => void;
}

export function BulkBar({ ticked, binned, onDone }: BulkBarProps) {
  const { t } = useTranslation();
  const pages = [...ticked];
  const [rereading, setRereading] = useState<number | null>(null);
  const [only, ...others] = pages;
  const act = useMutation({
    mutationFn: (verb: 'deletePages' | 'restorePages') => call(verb, { body: { pages } }),
    onSuccess: async () => {
      await refreshLists();
      onDone();
    },
  });
  return (
    <div className="bulk row" role="toolbar" aria-label={t('pages.chosen', { count: ticked.size })}>
      <b>{t('pages.chosen', { count: ticked.size })}</b>
      <SetField pages={pages} onDone={onDone} />
      {!binned && <SetStates pages={pages} onDone={onDone} />}
      {!binned && only !== undefined && others.length === 0 && (
        <button type="button" className="button small" onClick={() => setRereading(only)}>
          {t('reread.open')}
        </button>
      )}
      {rereading !== null && <RereadDialog page={rereading} onDone={onDone} onClose={() => setRereading(null)} />}
      <span className="space" />
      {act.isError && (
        <span role="alert" className="problem">
          {act.error.message}
        </span>
      )}
      <button
        type="button"
        className="button small"
        disabled={act.isPending}
        onClick={() => act.mutate(binned ? 'restorePages' : 'deletePages')}
      >
        {t(binned ? 'pages.restore' : 'pages.delete')}
      </button>
      <button type="button" className="button small" onClick={onDone}>
        {t('pages.untick')}
      </button>
    </div>
  );
}

function SetField({ pages, onDone }: { readonly pages: readonly number[]; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [field, setField] = useState<PageField>('paper');
  const [value, setValue] = useState('');
  const data = readField(field, tidy(field, value));
  const set = useMutation({
    mutationFn: (change: SomePageData) =>
      call('setManyPageData', { body: { changes: pages.map((page) => ({ page, data: change })) } }),
    onSuccess: async () => {
      await refreshLists();
      onDone();
    },
  });
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (data) set.mutate(data);
      }}
    >
      <select
        className="picker boxed"
        aria-label={t('pages.field')}
        value={field}
        onChange={({ target }) => setField(PAGE_FIELDS.find((known) => known === target.value) ?? 'paper')}
      >
        {PAGE_FIELDS.map((known) => (
          <option key={known} value={known}>
            {t(`pages.column.${known}`)}
          </option>
        ))}
      </select>
      <input
        className="filter"
        aria-label={t(`pages.column.${field}`)}
        type={field === 'date' ? 'date' : field === 'number' ? 'number' : 'text'}
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
      <button type="submit" className="button small" disabled={data === null || set.isPending}>
        {t('pages.setForAll', { count: pages.length })}
      </button>
      {set.isError && (
        <span role="alert" className="problem">
          {set.error.message}
        </span>
      )}
    </form>
  );
}
