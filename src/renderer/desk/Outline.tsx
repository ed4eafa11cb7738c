// The page at a glance: its articles as cards with their counts and what is left to do in each; then photos and the rest.
// Cards are dragged to put articles in order; a block dragged from the margin onto a card goes into that article.
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { type DragEvent, type KeyboardEvent, memo, type MouseEvent, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asLeft, hashOf } from '../app/route.ts';
import { LinkedParts } from '../panels/links/LinkedParts.tsx';
import { linkProposalsQuery, linksQuery } from '../state/queries.ts';
import { BLOCK_DRAG, GROUP_DRAG } from './drag.ts';
import { PaperWords } from './PaperWords.tsx';
import type { OutlineEntry } from './outline.ts';
import { OutlineMenu, type OutlineMenuAt } from './OutlineMenu.tsx';
import type { PageDesk } from './page-desk.ts';
import { byOps, placeGroup } from './page-edits.ts';

interface OutlineProps {
  readonly page: number;
  readonly entries: readonly OutlineEntry[];
  readonly current: string | null;
  readonly desk: PageDesk | null;
}

export function Outline({ page, entries: all, current, desk }: OutlineProps) {
  const { t } = useTranslation();
  // A page may have a thousand cards: they follow when the text can be seen.
  const entries = useDeferredValue(all);
  const [menu, setMenu] = useState<OutlineMenuAt | null>(null);
  const openMenu = (event: MouseEvent<HTMLElement>): void => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('.outline-entry') : null;
    const entry = entries.find(({ id }) => id === card?.dataset['group']);
    if (!entry || !desk) return;
    event.preventDefault();
    setMenu({ entry, x: event.clientX, y: event.clientY });
  };
  const jumping = useJumping(page);
  const articles = entries.filter(({ kind }) => kind === 'article');
  const others = entries.filter(({ kind }) => kind !== 'article');
  const list = (group: readonly OutlineEntry[]) =>
    inStretches(group).map((stretch, at) => (
      <ol
        // oxlint-disable-next-line react/no-array-index-key
        key={at}
        className="outline"
        start={at * STRETCH + 1}
        style={{ containIntrinsicHeight: `auto ${stretch.length * USUAL_HEIGHT}px` }}
      >
        {stretch.map((entry) => (
          <OutlineCard
            key={entry.id}
            page={page}
            entry={entry}
            current={entry.id === current}
            jumps={jumping.has(`${page}-${entry.id}`)}
            desk={desk}
            t={t}
          />
        ))}
      </ol>
    ));
  return (
    <nav className="rail rail-left" aria-label={t('outline.title')} onKeyDown={walk} onContextMenu={openMenu}>
      <div className="rail-head">
        <a href={hashOf(asLeft('pages'))} className="back">
          ‹ {t('desk.pages')}
        </a>
        <span className="space" />
        <span>{t('outline.articles', { count: articles.length })}</span>
      </div>
      {list(articles)}
      {others.length > 0 && <h2 className="rail-head">{t('outline.others')}</h2>}
      {list(others)}
      {menu && desk && <OutlineMenu desk={desk} at={menu} onClose={() => setMenu(null)} />}
    </nav>
  );
}

/** Cards that are laid out together, or while they are out of sight not at all: a page may have a thousand. */
const STRETCH = 20;
/** Pixels that a card takes before it has been laid out. */
const USUAL_HEIGHT = 58;

const inStretches = (entries: readonly OutlineEntry[]): OutlineEntry[][] =>
  Array.from({ length: Math.ceil(entries.length / STRETCH) }, (_, at) =>
    entries.slice(at * STRETCH, (at + 1) * STRETCH),
  );

/** Articles of the page that have parts elsewhere, or may have: asked once for all cards. */
function useJumping(page: number): ReadonlySet<string> {
  const links = useQuery(linksQuery(page)).data;
  const proposals = useQuery(linkProposalsQuery(page)).data;
  return useMemo(
    () =>
      new Set(
        [...(links ?? []).flat(), ...(proposals ?? []).flatMap(({ part, next }) => [part, next])].map(({ id }) => id),
      ),
    [links, proposals],
  );
}

/** Up and down go from card to card. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const cards = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('.outline-entry'));
  const here = cards.findIndex((card) => card === document.activeElement);
  const next = cards[here + step];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

interface CardProps {
  readonly page: number;
  readonly entry: OutlineEntry;
  readonly current: boolean;
  /** It has parts on other pages, or may have. */
  readonly jumps: boolean;
  readonly desk: PageDesk | null;
  /** Handed down: a page may have a thousand cards. */
  readonly t: TFunction;
}

type Over = 'into' | 'before' | 'after' | null;

const OutlineCard = memo(function OutlineCard({ page, entry, current, jumps, desk, t }: CardProps) {
  const [over, setOver] = useState<Over>(null);
  const { id, kind, number, title, hasHeadline, blocks, captions, flags, jump } = entry;
  const counts = [
    kind === 'article' ? '' : t(`kind.${kind}`),
    blocks > 0 && kind === 'article' ? `${blocks} ¶` : '',
    captions > 0 && kind === 'article' ? t('outline.captions', { count: captions }) : '',
    jump === null ? '' : `${jump} →`,
  ].filter((part) => part !== '');
  return (
    <li
      data-drop={over ?? undefined}
      onDragOver={(event) => {
        const where = dropAt(event);
        if (where !== null) event.preventDefault();
        setOver(where);
      }}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        setOver(null);
        event.preventDefault();
        if (desk) drop(desk, id, event);
      }}
    >
      <button
        type="button"
        className="outline-entry"
        data-group={id}
        aria-current={current ? 'true' : undefined}
        draggable
        onDragStart={({ dataTransfer }) => dataTransfer.setData(GROUP_DRAG, id)}
        onClick={() => desk?.goToGroup(id)}
        onFocus={() => desk?.goToGroup(id, false)}
      >
        <span className="outline-number">{number ?? '·'}</span>
        <span className="outline-text">
          <span
            className={hasHeadline || kind !== 'article' ? 'outline-title' : 'outline-title no-headline'}
            dir="auto"
          >
            {!hasHeadline && kind === 'article' && <span className="outline-untitled">{t('outline.noHeadline')}</span>}
            <PaperWords text={title} />
          </span>
          <small>{counts.join(' · ')}</small>
        </span>
        {flags > 0 ? (
          <span className="badge" aria-label={t('outline.flags', { count: flags })}>
            {flags}
          </span>
        ) : (
          <span className="ok" role="img" aria-label={t('outline.clear')}>
            ✓
          </span>
        )}
      </button>
      {jumps && <LinkedParts page={page} group={id} />}
    </li>
  );
});

/** A block is put into the card it is held over; an article goes before or after it. */
function dropAt(event: DragEvent<HTMLElement>): Over {
  const { types } = event.dataTransfer;
  if (types.includes(BLOCK_DRAG)) return 'into';
  if (!types.includes(GROUP_DRAG)) return null;
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}

function drop(desk: PageDesk, target: string, event: DragEvent<HTMLElement>): void {
  const block = event.dataTransfer.getData(BLOCK_DRAG);
  if (block !== '') return desk.edit(byOps({ op: 'move', block, to: target }), block);
  const group = event.dataTransfer.getData(GROUP_DRAG);
  const after = dropAt(event) === 'after';
  if (group !== '') desk.edit((page) => placeGroup(group, after ? nextOf(page.groups, target) : target)(page));
}

const nextOf = (groups: readonly { readonly id: string }[], group: string): string | null =>
  groups[groups.findIndex(({ id }) => id === group) + 1]?.id ?? null;
