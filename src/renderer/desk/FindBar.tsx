// Find on this page: one field for both panes, how often each has it, and the keys to go through the corrected text.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { find, goToFound } from './find.ts';
import type { PageDesk } from './page-desk.ts';

interface FindBarProps {
  readonly desk: PageDesk;
  readonly onClose: () => void;
}

export function FindBar({ desk, onClose }: FindBarProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState(() => selected(desk));
  const [counts, setCounts] = useState(() => countsOf(desk, query));
  const look = (wanted: string): void => {
    setQuery(wanted);
    setCounts(countsOf(desk, wanted));
  };
  useEffect(
    () => () => {
      find(desk.raw, '');
      find(desk.corrected, '');
    },
    [desk],
  );
  const step = (direction: 1 | -1): void => {
    // What is only in the raw page is gone through there.
    const view = counts.corrected > 0 ? desk.corrected : desk.raw;
    const at = goToFound(view, direction);
    setCounts((known) => ({ ...known, at }));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
      desk.corrected.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <search className="find-bar">
      {/* Opened by a key, to be typed into. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <input
        autoFocus
        className="filter"
        value={query}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        onChange={({ target }) => look(target.value)}
        onKeyDown={onKey}
        onFocus={({ target }) => target.select()}
      />
      <output className="quiet">
        {query !== '' && (counts.at > 0 ? t('find.at', counts) : t('find.counts', counts))}
      </output>
      <button type="button" className="icon-button" aria-label={t('find.previous')} onClick={() => step(-1)}>
        <ChevronUp size={16} aria-hidden="true" />
      </button>
      <button type="button" className="icon-button" aria-label={t('find.next')} onClick={() => step(1)}>
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      <button type="button" className="icon-button" aria-label={t('app.close')} onClick={onClose}>
        <X size={16} aria-hidden="true" />
      </button>
    </search>
  );
}

/** Marks all places in both panes. */
const countsOf = (desk: PageDesk, query: string) => ({
  raw: find(desk.raw, query),
  corrected: find(desk.corrected, query),
  at: 0,
});

/** A short selection is what the person wants to find. */
function selected({ corrected: { state } }: PageDesk): string {
  const { from, to } = state.selection.main;
  return to - from <= 60 ? state.sliceDoc(from, to) : '';
}
