// How far an import is, and what became of its files, with the reason for each that was refused.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobStep } from '../../../contract/index.ts';
import { hashOf } from '../../app/route.ts';
import { RestoreBinned } from '../../app/RestoreBinned.tsx';
import { said } from '../../i18n/said.ts';
import { Modal } from '../../ui/Modal.tsx';
import { TableIn } from '../data/TableIn.tsx';
import type { NamedFile } from './dropped.ts';
import type { ImportState } from './import-files.ts';

interface ImportReportProps {
  readonly state: ImportState;
  /** Why it could not go on. */
  readonly failure: string | null;
  readonly onClose: () => void;
}

const MARKS = { changed: '✓', unchanged: '=', skipped: '✕' } as const;
const OUTCOMES = { changed: 'added', unchanged: 'already-there', skipped: 'refused' } as const;

export function ImportReport({ state, failure, onClose }: ImportReportProps) {
  const { t } = useTranslation();
  const { phase, total, sent, read, added, steps } = state;
  const running = phase !== 'done' && failure === null;
  return (
    <Modal title={t('import.title')} onClose={onClose}>
      {/* Sending and reading are half the way each. */}
      <progress
        value={phase === 'done' ? 1 : sent + read}
        max={phase === 'done' ? 1 : 2 * total}
        aria-label={t('import.title')}
      />
      <p role="status">
        {phase === 'sending' && t('import.sending', { done: sent, total })}
        {phase === 'reading' && t('import.running', { done: read, total })}
        {phase === 'done' && t('import.done', { added, total })}
      </p>
      {running && <p className="quiet">{t(phase === 'sending' ? 'import.stay' : 'import.goesOn')}</p>}
      {failure !== null && (
        <p role="alert" className="problem">
          {failure}
        </p>
      )}
      {steps.length > 0 && (
        // A long list is scrolled by keys too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="outcomes" tabIndex={0} role="group" aria-label={t('import.title')}>
          <ul>
            {steps.map((step, index) => (
              // The same name may come twice: outcomes keep their order and never move.
              // oxlint-disable-next-line react/no-array-index-key
              <Outcome key={index} step={step} onOpen={onClose} />
            ))}
          </ul>
        </div>
      )}
      <RestoreBinned pages={state.inBin} />
      <Tables tables={state.tables} />
      <footer>
        <a className="button" href="#/jobs" onClick={onClose}>
          {t('panel.jobs')}
        </a>
        <button type="button" className="button primary" onClick={onClose} disabled={running && phase === 'sending'}>
          {t('app.close')}
        </button>
      </footer>
    </Modal>
  );
}

/** Page data that came with the pages: taken only after a look at what it would set. */
function Tables({ tables }: Pick<ImportState, 'tables'>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<NamedFile | null>(null);
  if (tables.length === 0) return null;
  return (
    <div className="fields">
      <p>{t('import.tables', { count: tables.length })}</p>
      {tables.map((table) => (
        <button key={table.name} type="button" className="button" onClick={() => setOpen(table)}>
          {t('import.lookAt', { name: table.name })}
        </button>
      ))}
      {open && <TableIn file={open.file} beside={folderOf(open.name)} onClose={() => setOpen(null)} />}
    </div>
  );
}

const folderOf = (name: string): string => name.split('/').slice(0, -1).join('/');

function Outcome({ step, onOpen }: { readonly step: JobStep; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { name, page, why } = step;
  const result = step.result ?? 'unchanged';
  return (
    <li className={`outcome-${OUTCOMES[result]}`}>
      <i aria-hidden="true">{MARKS[result]}</i>
      <b>
        {page === null ? (
          name
        ) : (
          <a href={hashOf({ at: 'page', page })} onClick={onOpen}>
            {name}
          </a>
        )}
      </b>
      <span>{why === null ? t(`import.outcome.${OUTCOMES[result]}`) : said(why)}</span>
    </li>
  );
}
