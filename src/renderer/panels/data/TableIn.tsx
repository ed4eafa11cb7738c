// Page data out of a table: what each line would change, and what is wrong with a line, before anything is changed.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_FIELDS, type TableOutcome } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { refreshLists } from '../../state/queries.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Modal } from '../../ui/Modal.tsx';

interface TableInProps {
  readonly file: File;
  /** The folder it lies in, as pages name theirs. */
  readonly beside?: string;
  readonly onClose: () => void;
}

/** Changes and problems that are drawn; the numbers tell of all. */
const MOST = 200;

export function TableIn({ file, beside = '', onClose }: TableInProps) {
  const { t } = useTranslation();
  const look = useMutation({
    mutationFn: async () => readTable(file, beside, 'no'),
  });
  const apply = useMutation({
    mutationFn: async () => readTable(file, beside, 'yes'),
    onSuccess: async () => {
      await refreshLists();
      onClose();
    },
  });
  const start = useEffectEvent(() => look.mutate());
  useEffect(() => start(), []);
  const outcome = look.data;
  const changes = outcome?.changes.length ?? 0;
  return (
    <Modal title={t('data.tableIn', { name: file.name })} onClose={onClose} wide>
      {outcome && <Outcome outcome={outcome} />}
      <DialogFoot
        go={t('data.apply', { count: changes })}
        ready={changes > 0 && outcome?.problems.length === 0 && !apply.isPending}
        onGo={() => apply.mutate()}
        onClose={onClose}
        error={look.error ?? apply.error}
      />
    </Modal>
  );
}

async function readTable(file: File, beside: string, apply: 'yes' | 'no'): Promise<TableOutcome> {
  return call('readPageDataTable', { query: { apply, beside }, body: new Uint8Array(await file.arrayBuffer()) });
}

function Outcome({ outcome: { rows, found, changes, problems } }: { readonly outcome: TableOutcome }) {
  const { t } = useTranslation();
  return (
    <div className="pattern-preview" role="status">
      <p>
        <b>{t('data.tableFound', { rows, found, changes: changes.length })}</b>
      </p>
      {problems.length > 0 && <p className="problem">{t('data.whole')}</p>}
      {problems.length > 0 && (
        <ul className="names-list problem" aria-label={t('data.problems')}>
          {problems.slice(0, MOST).map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              <span className="pattern-file">{t('data.line', { line })}</span>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="names-list" aria-label={t('data.changes')}>
        {changes.slice(0, MOST).map(({ page, data }) => (
          <li key={page}>
            <span className="pattern-file">{t('data.page', { page })}</span>
            <span>
              {PAGE_FIELDS.filter((field) => data[field] !== undefined).map((field) => (
                <span key={field} className="pattern-part">
                  <small>{t(`pages.column.${field}`)}</small> {data[field] ?? t('pages.unknown')}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {changes.length > MOST && <p className="quiet">{t('data.more', { count: changes.length - MOST })}</p>}
    </div>
  );
}
