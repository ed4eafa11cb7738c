// What differs between two revisions, block by block; layers are switched on and off, so that 318 joined wraps never hide one
// changed character.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../contract/index.ts';
import { type Layer, LAYERS } from '../../../engine/align/index.ts';
import { compareQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ChangedBlock } from './ChangedBlock.tsx';
import { changedBlocks } from './changed-blocks.ts';
import type { Chosen } from './Timeline.tsx';

/** Blocks that are drawn; a page cleaned anew may have changed in all of them. */
const MOST = 200;

export function Compare({ page, chosen }: { readonly page: number; readonly chosen: Chosen }) {
  const { t } = useTranslation();
  const comparison = useQuery(compareQuery(page, chosen.from, chosen.to));
  if (comparison.isError) return <Notice title={t('history.cannot')} text={comparison.error.message} />;
  return (
    <section className="compare" aria-label={t('history.compare')}>
      {comparison.data && <Changes key={`${chosen.from} ${chosen.to}`} comparison={comparison.data} />}
    </section>
  );
}

function Changes({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const present = LAYERS.filter((layer) => comparison.changes.some((change) => change.layer === layer));
  const [layers, setLayers] = useState<readonly Layer[]>(present);
  const blocks = changedBlocks(comparison, layers);
  const toggle = (layer: Layer): void =>
    setLayers(layers.includes(layer) ? layers.filter((each) => each !== layer) : [...layers, layer]);
  return (
    <>
      <div className="row" role="group" aria-label={t('history.layers')}>
        {present.map((layer) => (
          <button
            key={layer}
            type="button"
            className="button small"
            aria-pressed={layers.includes(layer)}
            onClick={() => toggle(layer)}
          >
            {t(`layer.${layer}`)} {comparison.changes.filter((change) => change.layer === layer).length}
          </button>
        ))}
      </div>
      {present.length === 0 && <p className="empty">{t('history.same')}</p>}
      {blocks.slice(0, MOST).map((block) => (
        <ChangedBlock key={block.id} block={block} />
      ))}
      {blocks.length > MOST && <p className="quiet">{t('history.more', { count: blocks.length - MOST })}</p>}
    </>
  );
}
