// What became of the files of one import, with the reason for each that was refused.
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../contract/index.ts';
import { Modal } from '../../ui/Modal.tsx';

interface ImportReportProps {
  readonly total: number;
  readonly outcomes: readonly ImportOutcome[];
  readonly onClose: () => void;
}

/** Of a large import only those files are listed that someone should look at, and no more than this. */
const MOST = 200;

const listed = (outcomes: readonly ImportOutcome[]): readonly ImportOutcome[] =>
  outcomes.length <= MOST
    ? outcomes
    : outcomes.filter(({ outcome, notes }) => outcome === 'refused' || notes.length > 0).slice(0, MOST);

const MARKS = { added: '✓', 'already-there': '=', proposed: '?', refused: '✕' } as const;

export function ImportReport({ total, outcomes, onClose }: ImportReportProps) {
  const { t } = useTranslation();
  const added = outcomes.filter(({ outcome }) => outcome === 'added').length;
  const running = outcomes.length < total;
  return (
    <Modal title={t('import.title')} onClose={onClose}>
      <progress value={outcomes.length} max={total} aria-label={t('import.title')} />
      <p role="status">
        {running ? t('import.running', { done: outcomes.length, total }) : t('import.done', { added, total })}
      </p>
      <ul className="outcomes">
        {listed(outcomes).map(({ name, outcome, reason, notes }, index) => (
          // The same name may come twice: outcomes keep their order and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={`outcome-${outcome}`}>
            <i aria-hidden="true">{MARKS[outcome]}</i>
            <b>{name}</b>
            <span>{[reason ?? t(`import.outcome.${outcome}`), ...notes].join(' · ')}</span>
          </li>
        ))}
      </ul>
      <footer>
        <button type="button" className="button primary" onClick={onClose} disabled={running}>
          {t('app.close')}
        </button>
      </footer>
    </Modal>
  );
}
