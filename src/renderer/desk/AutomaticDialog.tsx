// What was done automatically, step by step: see where, or undo a step after seeing what that would change. What a person did
// since stays.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layer } from '../../engine/align/index.ts';
import type { Step, Tally } from '../../engine/compose/index.ts';
import type { Undone } from '../worker/protocol.ts';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { Modal } from '../ui/Modal.tsx';
import type { PageDesk } from './page-desk.ts';
import { setView, viewOptions } from './view-options.ts';

interface AutomaticDialogProps {
  readonly desk: PageDesk;
  readonly tally: Tally;
  readonly onClose: () => void;
}

interface Act {
  readonly count: keyof Tally;
  readonly step: Step;
  /** The layer that shows where it acted. */
  readonly layer: Layer;
}

const ACTS: readonly Act[] = [
  { count: 'wrapsJoined', step: 'joins', layer: 'wraps' },
  { count: 'spacesRemoved', step: 'spaces', layer: 'spaces' },
  { count: 'articles', step: 'articles', layer: 'order' },
  { count: 'captionsMoved', step: 'captions', layer: 'order' },
];

interface Preview {
  readonly act: Act;
  readonly undone: Undone;
}

export function AutomaticDialog({ desk, tally, onClose }: AutomaticDialogProps) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [waiting, setWaiting] = useState<Step | null>(null);
  const [gone, setGone] = useState<ReadonlySet<Step>>(new Set());
  useEffect(() => {
    void desk.undoneSteps().then(setGone);
  }, [desk]);
  const show = async (act: Act): Promise<void> => {
    setWaiting(act.step);
    const undone = await desk.without(act.step);
    setWaiting(null);
    if (undone) setPreview({ act, undone });
  };
  const review = ({ layer }: Act): void => {
    setView({ layers: Array.from(new Set([...viewOptions.get().layers, layer])) });
    onClose();
  };
  // The dialog keeps the keys until it is done: nobody types meanwhile.
  const undo = ({ act, undone }: Preview): void => void desk.undoStep(act.step, undone.text).then(onClose);
  return (
    <Modal title={t('rail.automatic')} onClose={onClose}>
      {preview ? (
        <Undoing preview={preview} onBack={() => setPreview(null)} onUndo={() => undo(preview)} />
      ) : (
        <ul className="acts">
          {ACTS.filter(({ count }) => tally[count] > 0).map((act) => (
            <li key={act.step}>
              <span>{t(`tally.${act.count}`)}</span>
              <b>{tally[act.count]}</b>
              <button type="button" className="button small" onClick={() => review(act)}>
                {t('automatic.review')}
              </button>
              {gone.has(act.step) ? (
                <span className="quiet">{t('automatic.gone')}</span>
              ) : (
                <button
                  type="button"
                  className="button small"
                  disabled={waiting !== null}
                  onClick={() => void show(act)}
                >
                  {waiting === act.step ? t('automatic.trying') : t('automatic.undo')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}

interface UndoingProps {
  readonly preview: Preview;
  readonly onBack: () => void;
  readonly onUndo: () => void;
}

/** What undoing a step would change, before it is done. */
function Undoing({ preview: { act, undone }, onBack, onUndo }: UndoingProps) {
  const { t } = useTranslation();
  const { samples, changed, conflicts, missing, added } = undone;
  return (
    <>
      <p>{t('automatic.wouldChange', { step: t(`tally.${act.count}`), count: changed })}</p>
      <ul className="undo-samples" lang="zh">
        {samples.map((sample, index) => (
          // Samples are never put in another order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} dir="auto">
            <del>{sample.before}</del>
            <ins>{sample.after}</ins>
          </li>
        ))}
      </ul>
      {conflicts > 0 && <p className="problem">{t('automatic.conflicts', { count: conflicts })}</p>}
      {missing + added > 0 && <p className="problem">{t('automatic.unbalanced', { missing, added })}</p>}
      <DialogFoot
        go={t('automatic.undoStep')}
        ready={changed > 0}
        onGo={onUndo}
        onClose={onBack}
        back={t('automatic.back')}
      />
    </>
  );
}
