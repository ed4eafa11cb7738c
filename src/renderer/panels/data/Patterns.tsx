// What the names of files say, by patterns: one on a line, the first that fits counts. The archive's own names show at once
// what they would find.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_FIELDS, type PageFilter, type PatternPreview } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { patternsQuery, queries } from '../../state/queries.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { TextLines } from '../../ui/TextLines.tsx';
import { writtenLines } from '../../ui/written-lines.ts';

interface PatternsProps {
  readonly filter: PageFilter;
  readonly onClose: () => void;
}

export function Patterns(props: PatternsProps) {
  const { t } = useTranslation();
  const kept = useQuery(patternsQuery);
  return (
    <Modal title={t('data.patterns')} onClose={props.onClose} wide>
      {kept.isError && <p className="problem">{kept.error.message}</p>}
      {kept.data && <PatternsForm {...props} kept={kept.data.patterns} />}
    </Modal>
  );
}

function PatternsForm({ kept, filter, onClose }: PatternsProps & { readonly kept: readonly string[] }) {
  const { t } = useTranslation();
  const [text, setText] = useState(kept.join('\n'));
  const patterns = writtenLines(useDeferredValue(text));
  const preview = useQuery({
    queryKey: ['name-patterns', 'preview', patterns, filter],
    queryFn: ({ signal }) => call('previewPatterns', { body: { patterns, filter }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const save = useMutation({
    mutationFn: () => call('setNamePatterns', { body: { patterns: writtenLines(text) } }),
    onSuccess: async (saved) => {
      queries.setQueryData(patternsQuery.queryKey, saved);
      await queries.invalidateQueries({ queryKey: ['pages', 'proposals'] });
      onClose();
    },
  });
  const failure = save.error ?? preview.error;
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className="quiet">{t('data.patternsText')}</p>
      <TextLines
        label={t('data.patternsLabel')}
        rows={4}
        placeholder="{paper}/{date}/{number}-{section}.txt"
        value={text}
        onChange={setText}
      />
      {failure ? (
        <p role="alert" className="problem">
          {failure.message}
        </p>
      ) : (
        preview.data && patterns.length > 0 && <Found preview={preview.data} />
      )}
      <DialogFoot go={t('app.save')} ready={!save.isPending && failure === null} onClose={onClose} />
    </form>
  );
}

/** Names that fit with what they say, then those that fit none. */
function Found({ preview: { pages, fitting, examples, others } }: { readonly preview: PatternPreview }) {
  const { t } = useTranslation();
  return (
    <div className="pattern-preview" role="status">
      <p>
        <b>{t('data.fitting', { fitting, pages })}</b>
      </p>
      <ul className="names-list">
        {examples.map(({ page, file, data }) => (
          <li key={page}>
            <span className="pattern-file">{file}</span>
            <span>
              {PAGE_FIELDS.filter((field) => data[field] !== undefined && data[field] !== null).map((field) => (
                <span key={field} className="pattern-part">
                  <small>{t(`pages.column.${field}`)}</small> {data[field]}
                </span>
              ))}
            </span>
          </li>
        ))}
        {others.map(({ page, file }) => (
          <li key={page} className="quiet">
            <span className="pattern-file">{file}</span>
            <span>{t('data.notFitting')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
