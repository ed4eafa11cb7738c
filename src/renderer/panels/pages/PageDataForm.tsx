// What is known of a page beside its text: paper, date, number; each may stay unknown.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PageData, pageData } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { pagesQuery, queries } from '../../state/queries.ts';
import { Modal } from '../../ui/Modal.tsx';

interface PageDataFormProps {
  readonly row: PageData & { readonly id: number; readonly name: string };
  readonly onDone: () => void;
}

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function PageDataForm({ row, onDone }: PageDataFormProps) {
  const { t } = useTranslation();
  const [paper, setPaper] = useState(row.paper ?? '');
  const [date, setDate] = useState(row.date ?? '');
  const [number, setNumber] = useState(row.number === null ? '' : String(row.number));
  const entered = pageData.safeParse({
    paper: filled(paper),
    date: filled(date),
    number: filled(number) === null ? null : Number(number),
  });
  const save = useMutation({
    mutationFn: (body: PageData) => call('setPageData', { page: row.id, body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: pagesQuery.queryKey });
      onDone();
    },
  });
  return (
    <Modal title={t('pages.dataTitle')} onClose={onDone}>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (entered.success) save.mutate(entered.data);
        }}
      >
        <p className="quiet">{row.name}</p>
        <label className="field">
          <span>{t('pages.column.paper')}</span>
          <input value={paper} maxLength={200} onChange={({ target }) => setPaper(target.value)} />
        </label>
        <div className="row">
          <label className="field">
            <span>{t('pages.column.date')}</span>
            <input type="date" value={date} onChange={({ target }) => setDate(target.value)} />
          </label>
          <label className="field">
            <span>{t('pages.column.number')}</span>
            <input type="number" min={1} max={9999} value={number} onChange={({ target }) => setNumber(target.value)} />
          </label>
        </div>
        {save.isError && (
          <p role="alert" className="problem">
            {save.error.message}
          </p>
        )}
        <footer>
          <button type="button" className="button" onClick={onDone}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={!entered.success || save.isPending}>
            {t('app.save')} <kbd>↵</kbd>
          </button>
        </footer>
      </form>
    </Modal>
  );
}
