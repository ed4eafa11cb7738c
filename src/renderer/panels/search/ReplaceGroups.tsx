// The groups of a preview: the words beside the hits, what would be put in, how often; unfolded, page by page.
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplaceGroup, ReplaceHit } from '../../../contract/index.ts';
import { hashOf } from '../../app/route.ts';
import { keyOf, type Preview } from './preview.ts';

interface ReplaceGroupsProps {
  readonly preview: Preview;
  /** Keys of the hits that a person has left out. */
  readonly leftOut: ReadonlySet<string>;
  readonly onChange: (leftOut: ReadonlySet<string>) => void;
}

const ROW = 40;
/** Hits of a group that are listed when it is unfolded. */
const MOST = 100;

export function ReplaceGroups({ preview, leftOut, onChange }: ReplaceGroupsProps) {
  const box = useRef<HTMLDivElement>(null);
  const groups = [...preview.groups.values()].toSorted((a, b) => countOf(preview, b) - countOf(preview, a));
  // Its answers change with every scroll: nothing here is memoised over them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: groups.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: (index) => groups[index]?.group ?? index,
    overscan: 8,
  });
  const tick = (hits: readonly ReplaceHit[], on: boolean): void => {
    const next = new Set(leftOut);
    for (const hit of hits) {
      if (on) next.delete(keyOf(hit));
      else next.add(keyOf(hit));
    }
    onChange(next);
  };
  return (
    <div ref={box} className="passages">
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const group = groups[index];
          return (
            group && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Group
                  group={group}
                  hits={preview.hits.get(group.group) ?? []}
                  nameOf={(page) => preview.pages.get(page)?.name ?? ''}
                  leftOut={leftOut}
                  onTick={tick}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

const countOf = ({ hits }: Preview, { group }: ReplaceGroup): number => hits.get(group)?.length ?? 0;

interface GroupProps {
  readonly group: ReplaceGroup;
  readonly hits: readonly ReplaceHit[];
  readonly nameOf: (page: number) => string;
  readonly leftOut: ReadonlySet<string>;
  readonly onTick: (hits: readonly ReplaceHit[], on: boolean) => void;
}

function Group({ group, hits, nameOf, leftOut, onTick }: GroupProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const on = hits.filter((hit) => !leftOut.has(keyOf(hit))).length;
  const words = `${group.before}${group.was}${group.after}`;
  return (
    <div className="replace-group">
      <div className="row">
        <input
          type="checkbox"
          aria-label={words}
          checked={on === hits.length}
          ref={(box) => {
            if (box) box.indeterminate = on > 0 && on < hits.length;
          }}
          onChange={({ target }) => onTick(hits, target.checked)}
        />
        <p className="words" lang="zh-Hans">
          <span className="before">{group.before}</span>
          <del>{group.was}</del>
          <ins>{group.with}</ins>
          {group.after}
        </p>
        {!group.rawSame && <span className="quiet">{t('search.rawDiffers')}</span>}
        <span className="badge">{hits.length}</span>
        <button
          type="button"
          className="icon-button fold"
          aria-expanded={open}
          aria-label={t('search.places', { words })}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={15} aria-hidden="true" />
        </button>
      </div>
      {open && (
        <ul className="replace-hits">
          {hits.slice(0, MOST).map((hit) => (
            <li key={keyOf(hit)}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={!leftOut.has(keyOf(hit))}
                  onChange={({ target }) => onTick([hit], target.checked)}
                />
                {nameOf(hit.page)}
              </label>{' '}
              <a href={hashOf({ at: 'page', page: hit.page, block: hit.block })}>{t('search.look')}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
