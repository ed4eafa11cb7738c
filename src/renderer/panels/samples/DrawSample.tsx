// Drawing a sample: which pages make the batch, how many are read, how many errors are borne.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageFilter } from '../../../contract/index.ts';
import { goToPanel } from '../../app/route.ts';
import { call } from '../../state/api.ts';
import { pageCountsQuery, queries, samplesQuery } from '../../state/queries.ts';
import { PageFilters } from '../pages/PageFilters.tsx';

/** Errors per 10,000 characters that the official rule bears. */
const BAR = 3;
const SIZE = 20;

/** @param begun true where nothing else is to be seen: the form is open from the start. */
export function DrawSample({ begun }: { readonly begun: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (open || begun) return <DrawForm onDone={() => setOpen(false)} />;
  return (
    <button type="button" className="button primary" onClick={() => setOpen(true)}>
      {t('samples.drawNew')}
    </button>
  );
}

function DrawForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [batch, setBatch] = useState<PageFilter>({});
  const [size, setSize] = useState(SIZE);
  const [bar, setBar] = useState(BAR);
  const counts = useQuery(pageCountsQuery(batch)).data;
  const draw = useMutation({
    mutationFn: () => call('drawSample', { body: { batch, size, bar } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: samplesQuery.queryKey });
      onDone();
      goToPanel('samples', { sample: String(id) });
    },
  });
  const number = (label: string, value: number, onChange: (value: number) => void, step: number) => (
    <label className="field">
      <span>{label}</span>
      <input
        type="number"
        min={step}
        step={step}
        required
        value={value}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </label>
  );
  return (
    <form
      className="card"
      aria-label={t('samples.drawNew')}
      onSubmit={(event) => {
        event.preventDefault();
        draw.mutate();
      }}
    >
      <h2>
        <b>{t('samples.drawNew')}</b>
      </h2>
      <PageFilters
        wanted={{ filter: batch, sort: 'import', order: 'up' }}
        counts={counts}
        onWant={({ filter }) => setBatch(filter)}
        onDown={() => {}}
      />
      <div className="row">
        {number(t('samples.size'), size, setSize, 1)}
        {number(t('samples.bar'), bar, setBar, 0.1)}
      </div>
      {draw.isError && (
        <p role="alert" className="problem">
          {draw.error.message}
        </p>
      )}
      <div className="row">
        <button type="submit" className="button primary" disabled={draw.isPending || counts?.total === 0}>
          {t('samples.draw')} <kbd>↵</kbd>
        </button>
      </div>
    </form>
  );
}
