// The project's lists, as the readable text that they are: words never to flag, pairs, fixed phrases, names.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectListsText } from '../../../contract/index.ts';
import { said } from '../../i18n/said.ts';
import { saveFile } from '../../host/save-file.ts';
import { call } from '../../state/api.ts';
import { listsQuery, queries } from '../../state/queries.ts';
import { TextLines } from '../../ui/TextLines.tsx';

export function Lists() {
  const lists = useQuery(listsQuery);
  if (lists.isError) {
    return (
      <p role="alert" className="problem">
        {lists.error.message}
      </p>
    );
  }
  return lists.data ? <ListsForm key={lists.data.version} kept={lists.data} /> : null;
}

function ListsForm({ kept }: { readonly kept: ProjectListsText }) {
  const { t } = useTranslation();
  // An empty list is begun with its own explanation.
  const [text, setText] = useState(kept.text === '' ? t('settings.lists.template') : kept.text);
  const save = useMutation({
    mutationFn: () => call('setLists', { body: { text, base: kept.version } }),
    onSuccess: (lists) => queries.setQueryData(listsQuery.queryKey, lists),
  });
  const exporting = useMutation({
    mutationFn: async () => saveFile(await call('exportLists'), 'lists.txt'),
  });
  const error = save.error ?? exporting.error;
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className="quiet">{t('settings.lists.text')}</p>
      <TextLines label={t('settings.lists.title')} rows={18} value={text} onChange={setText} />
      {kept.problems.length > 0 && (
        <ul className="problem">
          {kept.problems.map(({ line, text: found, message }) => (
            <li key={line}>
              {t('settings.lists.problem', { line })} <b>{found}</b> {said(message)}
            </li>
          ))}
        </ul>
      )}
      {error && (
        <p role="alert" className="problem">
          {error.message}
        </p>
      )}
      <div className="row">
        <button type="button" className="button" onClick={() => exporting.mutate()}>
          {t('settings.lists.export')}
        </button>
        <button type="submit" className="button primary" disabled={save.isPending || text === kept.text}>
          {t('app.save')}
        </button>
        {save.isSuccess && text === kept.text && <span className="ok">✓</span>}
      </div>
    </form>
  );
}
