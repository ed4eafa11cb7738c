// Shown above the text and refused nothing: that the person has read this page before, and what was to be said of the page that
// was finished last.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hashOf } from '../../app/route.ts';
import { useObservable } from '../../state/observable.ts';
import { readingWarningsQuery } from '../../state/queries.ts';
import { doneWarnings } from './done-warnings.ts';

interface ReadingNoticeProps {
  readonly page: number;
  readonly reader: string;
}

export function ReadingNotice({ page, reader }: ReadingNoticeProps) {
  const { t } = useTranslation();
  const warnings = useQuery(readingWarningsQuery(page, reader)).data ?? [];
  const [seen, setSeen] = useState(false);
  if (seen || !warnings.some(({ code }) => code === 'same-reader')) return null;
  return (
    <div className="banner banner-reading" role="status">
      <b>{t('readers.readBefore')}</b> {t('readers.readBeforeText')}
      <span className="space" />
      <button type="button" className="button small" onClick={() => setSeen(true)}>
        {t('readers.understood')}
      </button>
    </div>
  );
}

/** What was to be said of the page that was finished last. */
export function DoneNotice() {
  const { t } = useTranslation();
  const done = useObservable(doneWarnings, null);
  // That flags were left open is counted, not spoken of: it is everyday work.
  const warnings = done?.warnings.filter(({ code }) => code !== 'open-flags') ?? [];
  if (!done || warnings.length === 0) return null;
  return (
    <div className="banner banner-reading" role="status">
      <a href={hashOf({ at: 'page', page: done.page })}>{done.name}</a>
      {warnings.map(({ code }) => (
        <span key={code}>{t(`readers.done.${code}`)}</span>
      ))}
      <span className="space" />
      <button type="button" className="button small" onClick={() => doneWarnings.set(null)}>
        {t('readers.understood')}
      </button>
    </div>
  );
}
