// What a merge would change, layer by layer and block by block, and the places that it leaves as they are because both sides
// changed them.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedText } from '../../../contract/index.ts';
import { type Layer, LAYERS } from '../../../engine/align/index.ts';
import { changedBlocks } from '../history/changed-blocks.ts';
import { ChangedBlock } from '../history/ChangedBlock.tsx';

/** Blocks that are drawn. */
const MOST = 200;

export function MergeView({ before, merge }: { readonly before: string; readonly merge: ProposedText }) {
  const { t } = useTranslation();
  const { text, changes, conflicts } = merge;
  const present = LAYERS.filter((layer) => changes.some((change) => change.layer === layer));
  const [hidden, setHidden] = useState<readonly Layer[]>([]);
  const shown = present.filter((layer) => !hidden.includes(layer));
  const blocks = changedBlocks({ from: { text: before }, to: { text }, changes }, shown);
  const toggle = (layer: Layer): void =>
    setHidden(hidden.includes(layer) ? hidden.filter((each) => each !== layer) : [...hidden, layer]);
  return (
    <>
      <div className="row" role="group" aria-label={t('history.layers')}>
        {present.map((layer) => (
          <button
            key={layer}
            type="button"
            className="button small"
            aria-pressed={!hidden.includes(layer)}
            onClick={() => toggle(layer)}
          >
            {t(`layer.${layer}`)} {changes.filter((change) => change.layer === layer).length}
          </button>
        ))}
      </div>
      {conflicts.length > 0 && (
        <div className="conflicts">
          <p className="problem">{t('proposals.conflicts', { count: conflicts.length })}</p>
          <ul lang="zh-Hans">
            {conflicts.map(({ what, id, ours, theirs }) => (
              <li key={`${what} ${id}`}>
                <span>
                  <small>{t('proposals.ours')}</small> {ours ?? '∅'}
                </span>
                <span>
                  <small>{t('proposals.theirs')}</small> {theirs ?? '∅'}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {present.length === 0 && <p className="empty">{t('proposals.same')}</p>}
      {blocks.slice(0, MOST).map((block) => (
        <ChangedBlock key={block.id} block={block} />
      ))}
      {blocks.length > MOST && <p className="quiet">{t('history.more', { count: blocks.length - MOST })}</p>}
    </>
  );
}
