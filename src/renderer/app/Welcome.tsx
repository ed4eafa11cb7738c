// The one question before anything else: who reads. Every correction is signed with the name.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchiveInfo } from '../../contract/index.ts';
import { call } from '../state/api.ts';
import { archiveQuery, queries } from '../state/queries.ts';
import { Logo } from '../ui/Logo.tsx';
import { LanguagePicker } from '../ui/LanguagePicker.tsx';
import { ThemePicker } from '../ui/ThemePicker.tsx';
import { ArchivePlace } from './ArchivePlace.tsx';

export function Welcome({ archive }: { readonly archive: ArchiveInfo }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => call('setReader', { body: { name: name.trim() } }),
    onSuccess: (now) => queries.setQueryData(archiveQuery.queryKey, now),
  });
  return (
    <main className="screen">
      <form
        className="welcome sheet"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save.mutate();
        }}
      >
        <Logo />
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.text')}</p>
        <label className="field">
          <span>{t('welcome.name')}</span>
          {/* The only field of the only form on the screen. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <input
            autoFocus
            value={name}
            maxLength={100}
            autoComplete="name"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <ArchivePlace archive={archive} />
        {save.isError && (
          <p role="alert" className="problem">
            {save.error.message}
          </p>
        )}
        <div className="row">
          <LanguagePicker />
          <ThemePicker />
          <span className="space" />
          <button type="submit" className="button primary" disabled={name.trim() === '' || save.isPending}>
            {t('welcome.go')} <kbd>↵</kbd>
          </button>
        </div>
      </form>
    </main>
  );
}
