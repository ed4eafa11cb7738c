// What was done to many pages as one step, and is taken back as one, also after a restart.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Operation, UndoOutcome } from '../../../contract/index.ts';
import { hashOf } from '../../app/route.ts';
import { call } from '../../state/api.ts';
import { operationsQuery, queries, refreshLists } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { clockTime } from '../../ui/time.ts';

export function Operations() {
  const { t } = useTranslation();
  const operations = useQuery(operationsQuery);
  return (
    <main className="panel jobs">
      <h1 className="unseen">{t('panel.history')}</h1>
      {operations.isError && <Notice title={t('history.cannot')} text={operations.error.message} />}
      {operations.data?.length === 0 && <Notice title={t('history.nothingDone')} text={t('history.nothingDoneText')} />}
      <ul>
        {operations.data?.map((operation) => (
          <OperationRow key={operation.id} operation={operation} />
        ))}
      </ul>
    </main>
  );
}

function OperationRow({ operation }: { readonly operation: Operation }) {
  const { t, i18n } = useTranslation();
  const { id, kind, about, author, at, pages, undoneAt } = operation;
  const undo = useMutation({
    mutationFn: () => call('undoOperation', { id }),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: operationsQuery.queryKey }), refreshLists()]),
  });
  return (
    <li className="job">
      <div className="row">
        <b>{t(`history.operation.${kind}`, { ...about, defaultValue: kind })}</b>
        {undoneAt !== null && <span className="job-state">{t('history.undone')}</span>}
        <span className="quiet">
          {author} · {clockTime(at, i18n.language)} · {t('pages.count', { count: pages })}
        </span>
        <span className="space" />
        {undoneAt === null && (
          <button type="button" className="button small" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {t('history.undo')}
          </button>
        )}
      </div>
      {undo.data && <Kept outcome={undo.data} />}
      {undo.isError && (
        <p role="alert" className="problem">
          {undo.error.message}
        </p>
      )}
    </li>
  );
}

/** Pages that were left as they are, and why. */
function Kept({ outcome }: { readonly outcome: UndoOutcome }) {
  const { t } = useTranslation();
  return (
    <ul className="job-report">
      {outcome.pages.map(
        ({ page, name, outcome: what }) =>
          (what === 'conflict' || what === 'draft') && (
            <li key={page}>
              <a href={hashOf({ at: 'page', page })}>{name}</a> · {t(`search.kept.${what}`)}
            </li>
          ),
      )}
    </ul>
  );
}
