// The template that files are named by, and what the first names come to.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PaperWords } from '../../desk/PaperWords.tsx';
import { NAME_FIELDS, unknownFields } from '../../../engine/formats/index.ts';
import { call } from '../../state/api.ts';
import { type ExportHow, keepTemplate, usualTemplate } from './export-wish.ts';

interface NamesPreviewProps {
  readonly how: ExportHow;
  readonly template: string;
  readonly onTemplate: (template: string) => void;
}

export function NamesPreview({ how, template, onTemplate }: NamesPreviewProps) {
  const { t } = useTranslation();
  const unknown = unknownFields(template);
  const { filter, ...rest } = how;
  const empty = filter.state?.length === 0;
  const preview = useQuery({
    queryKey: ['pages', 'export', how],
    queryFn: ({ signal }) => call('previewExport', { query: { ...filter, ...rest }, signal }),
    placeholderData: keepPreviousData,
    enabled: unknown.length === 0 && !empty,
  });
  const { pages = 0, drafts = 0, names = [] } = (empty ? undefined : preview.data) ?? {};
  return (
    <div className="names-preview">
      <label className="field">
        <span>{t('export.template')}</span>
        <input
          value={template}
          placeholder={usualTemplate(how.per)}
          spellCheck={false}
          aria-describedby="export-fields"
          onChange={({ target }) => {
            keepTemplate(target.value);
            onTemplate(target.value);
          }}
        />
      </label>
      <p id="export-fields" className="quiet">
        {t('export.fields', { fields: NAME_FIELDS.map((field) => `{${field}}`).join(' ') })}
      </p>
      <div role="status">
        {unknown.length > 0 ? (
          <p className="problem">{t('export.noField', { fields: unknown.map((field) => `{${field}}`).join(', ') })}</p>
        ) : preview.isError ? (
          <p className="problem">{preview.error.message}</p>
        ) : (
          <>
            <p>
              <b>{t('pages.count', { count: pages })}</b>
              {drafts > 0 && <span className="draft-note"> {t('export.drafts', { count: drafts })}</span>}
            </p>
            <ul className="first-names">
              {names.map((name) => (
                <li key={name}>
                  <PaperWords text={name} />
                </li>
              ))}
              {names.length > 0 && <li aria-hidden="true">…</li>}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
