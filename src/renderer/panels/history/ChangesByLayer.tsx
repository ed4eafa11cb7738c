// What differs between two texts, block by block; layers are switched on and off, so that 318 joined wraps never hide one changed
// character.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Layer, LAYERS } from '../../../engine/align/index.ts';
import { ChangedBlock } from './ChangedBlock.tsx';
import { changedBlocks, type TextsCompared } from './changed-blocks.ts';

/** Blocks that are drawn; a page cleaned anew may have changed in all of them. */
const MOST = 200;

interface ChangesByLayerProps {
  readonly compared: TextsCompared;
  /** What is said where nothing differs. */
  readonly same: string;
  /** Stands between the switches and the blocks. */
  readonly children?: ReactNode;
}

export function ChangesByLayer({ compared, same, children }: ChangesByLayerProps) {
  const { t } = useTranslation();
  const [hidden, setHidden] = useState<readonly Layer[]>([]);
  const count = (layer: Layer): number => compared.changes.filter((change) => change.layer === layer).length;
  const present = LAYERS.filter((layer) => count(layer) > 0);
  const blocks = changedBlocks(
    compared,
    present.filter((layer) => !hidden.includes(layer)),
  );
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
            {t(`layer.${layer}`)} {count(layer)}
          </button>
        ))}
      </div>
      {children}
      {present.length === 0 && <p className="empty">{same}</p>}
      {blocks.slice(0, MOST).map((block) => (
        <ChangedBlock key={block.id} block={block} />
      ))}
      {blocks.length > MOST && <p className="quiet">{t('history.more', { count: blocks.length - MOST })}</p>}
    </>
  );
}
