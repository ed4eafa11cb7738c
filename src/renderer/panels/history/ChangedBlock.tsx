// One changed block: what was taken out struck through, what came in underlined; unchanged text far from a change is left out.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedBlockView, Piece } from './changed-blocks.ts';

/** Characters of unchanged text on each side of a change. */
const NEAR = 28;

export function ChangedBlock({ block }: { readonly block: ChangedBlockView }) {
  const { t } = useTranslation();
  const { role, gone, pieces, whole } = block;
  return (
    <article className={gone ? 'changed-block gone' : 'changed-block'}>
      <header>
        <span>{t(`role.${role}`)}</span>
        {whole.map(({ layer, before, after }) => (
          <span key={layer} className="change-whole">
            {layer === 'roles'
              ? t('history.roleChange', { before: t(`role.${before}`), after: t(`role.${after}`) })
              : t('history.moved')}
          </span>
        ))}
      </header>
      <p lang="zh-Hans">
        {pieces.map((piece, index) => (
          // Pieces stand in the order of the text and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={index}>{draw(piece, index === 0, index === pieces.length - 1)}</Fragment>
        ))}
      </p>
    </article>
  );
}

function draw(piece: Piece, first: boolean, last: boolean) {
  if (piece.kind === 'same') return shortened(piece.text, first, last);
  const { before, after, layer } = piece;
  return (
    <>
      {before !== '' && <del className={`layer-${layer}`}>{shown(before)}</del>}
      {after !== '' && <ins className={`layer-${layer}`}>{shown(after)}</ins>}
    </>
  );
}

/** White space has to be seen where it is what changed. */
const shown = (text: string): string => text.replaceAll('\n', '↵').replaceAll(' ', '␣').replaceAll('\u3000', '□');

function shortened(text: string, first: boolean, last: boolean): string {
  const characters = Array.from(text);
  if (first && characters.length > NEAR) return `…${characters.slice(-NEAR).join('')}`;
  if (last && characters.length > NEAR) return `${characters.slice(0, NEAR).join('')}…`;
  if (characters.length <= NEAR * 2) return text;
  return `${characters.slice(0, NEAR).join('')} … ${characters.slice(-NEAR).join('')}`;
}
