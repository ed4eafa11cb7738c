// What is asked of an export of many pages: files for what, which states, names, and where they go.
import { useTranslation } from 'react-i18next';
import { pageState, type PageState } from '../../../contract/index.ts';
import { Choices } from '../../ui/Choices.tsx';
import type { Existing, ExportHow, Wish } from './export-wish.ts';
import { NamesPreview } from './NamesPreview.tsx';

interface ManyFieldsProps {
  readonly wish: Wish;
  readonly how: ExportHow;
  readonly onChange: (part: Partial<Wish>) => void;
}

export function ManyFields({ wish, how, onChange }: ManyFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choices
        name="per"
        legend={t('export.per')}
        value={wish.per}
        onChange={(next) => onChange({ per: next })}
        options={{ article: t('export.perArticle'), page: t('export.perPage') }}
      />
      <StateChoice value={wish.state} onChange={(next) => onChange({ state: next })} />
      <NamesPreview how={how} template={wish.template} onTemplate={(template) => onChange({ template })} />
      <Choices
        name="target"
        legend={t('export.target')}
        value={wish.target}
        onChange={(next) => onChange({ target: next })}
        options={{ zip: t('export.zip'), folder: t('export.folder') }}
      />
      {wish.target === 'folder' && <FolderFields wish={wish} onChange={onChange} />}
    </>
  );
}

interface StateChoiceProps {
  readonly value: PageState | null;
  readonly onChange: (value: PageState | null) => void;
}

/** Only pages that have come so far: what is not proofread need not leave the house. */
function StateChoice({ value, onChange }: StateChoiceProps) {
  const { t } = useTranslation();
  return (
    <label className="field">
      <span>{t('export.state')}</span>
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(pageState.options.find((state) => state === target.value) ?? null)}
      >
        <option value="">{t('export.anyState')}</option>
        {pageState.options.slice(1).map((state) => (
          <option key={state} value={state}>
            {t(state === 'final' ? 'export.onlyState' : 'export.fromState', { state: t(`state.${state}`) })}
          </option>
        ))}
      </select>
    </label>
  );
}

const EXISTING: readonly Existing[] = ['refuse', 'skip', 'overwrite'];

interface FolderFieldsProps {
  readonly wish: Wish;
  readonly onChange: (part: Partial<Wish>) => void;
}

function FolderFields({ wish, onChange }: FolderFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <label className="field">
        <span>{t('jobs.folder')}</span>
        <input value={wish.folder} spellCheck={false} onChange={({ target }) => onChange({ folder: target.value })} />
      </label>
      <label className="field">
        <span>{t('export.existing')}</span>
        <select
          value={wish.existing}
          onChange={({ target }) => onChange({ existing: EXISTING.find((each) => each === target.value) ?? 'refuse' })}
        >
          {EXISTING.map((each) => (
            <option key={each} value={each}>
              {t(`export.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
