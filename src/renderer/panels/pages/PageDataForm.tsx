// What is known of a page beside its text: paper, date, number and more; each may stay unknown.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_FIELDS, type PageData, pageData, type PageField } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { refreshLists } from '../../state/queries.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Modal } from '../../ui/Modal.tsx';

interface PageDataFormProps {
  readonly row: PageData & { readonly id: number; readonly name: string };
  readonly onDone: () => void;
}

/** What a field takes, beside plain text. */
const TYPES: Readonly<Partial<Record<PageField, string>>> = { date: 'date', number: 'number' };

type Typed = Readonly<Record<PageField, string>>;

/** Page data as it was typed; null for what cannot be. */
function dataOf(typed: Typed): PageData | null {
  const entries = PAGE_FIELDS.map((field): [string, string | number | null] => {
    const text = typed[field].trim();
    return [field, text === '' ? null : field === 'number' ? Number(text) : text];
  });
  const read = pageData.safeParse(Object.fromEntries(entries));
  return read.success ? read.data : null;
}

export function PageDataForm({ row, onDone }: PageDataFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>({
    paper: row.paper ?? '',
    date: row.date ?? '',
    issue: row.issue ?? '',
    number: row.number === null ? '' : String(row.number),
    section: row.section ?? '',
    edition: row.edition ?? '',
    source: row.source ?? '',
    scan: row.scan ?? '',
  });
  const entered = dataOf(typed);
  const save = useMutation({
    mutationFn: (body: PageData) => call('setPageData', { page: row.id, body }),
    onSuccess: async () => {
      await refreshLists();
      onDone();
    },
  });
  return (
    <Modal title={t('pages.dataTitle')} onClose={onDone}>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (entered) save.mutate(entered);
        }}
      >
        <p className="quiet">{row.name}</p>
        <div className="field-grid">
          {PAGE_FIELDS.map((field) => (
            <label key={field} className="field">
              <span>{t(`pages.column.${field}`)}</span>
              <input
                type={TYPES[field] ?? 'text'}
                min={1}
                max={9999}
                value={typed[field]}
                onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
              />
            </label>
          ))}
        </div>
        <DialogFoot
          go={t('app.save')}
          ready={entered !== null && !save.isPending}
          byEnter
          onClose={onDone}
          error={save.error}
        />
      </form>
    </Modal>
  );
}
