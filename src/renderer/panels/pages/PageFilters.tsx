// Which pages are listed: words, and whatever else narrows the list, each choice with the number of pages behind it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oddity, PAGE_FIELDS, type PageCounts, type PageFilter, pageState } from '../../../contract/index.ts';
import { titleOf } from '../../desk/rule-name.ts';
import type { WantedPages } from './wanted.ts';

interface PageFiltersProps {
  readonly wanted: WantedPages;
  readonly counts: PageCounts | undefined;
  readonly onWant: (wanted: WantedPages) => void;
  /** ↓ in the field goes on into the list. */
  readonly onDown: () => void;
}

/** Milliseconds after the last key in which more are expected. */
const PAUSE = 200;

export function PageFilters({ wanted, counts, onWant, onDown }: PageFiltersProps) {
  const { t } = useTranslation();
  const { filter } = wanted;
  const narrow = (change: Partial<Record<keyof PageFilter, unknown>>): void => {
    const next = Object.fromEntries(
      Object.entries({ ...filter, ...change }).filter(([, value]) => value !== '' && value !== undefined),
    );
    onWant({ ...wanted, filter: next });
  };
  const shown = Object.keys(filter).length > 0;
  return (
    <div className="pages-tools">
      <Words key={filter.text ?? ''} words={filter.text ?? ''} onWords={(text) => narrow({ text })} onDown={onDown} />
      <Choice
        label={t('pages.column.state')}
        value={filter.state?.join(',') ?? ''}
        options={pageState.options.map((state) => [state, `${t(`state.${state}`)} ${counts?.states[state] ?? ''}`])}
        onChange={(state) => narrow({ state: state === '' ? undefined : [state] })}
      />
      <Choice
        label={t('pages.column.paper')}
        value={filter.paper === '' ? ' ' : (filter.paper ?? '')}
        options={(counts?.papers ?? []).map(({ paper, pages }) => [
          paper ?? ' ',
          `${paper ?? t('pages.unknown')} ${pages}`,
        ])}
        onChange={(paper) => onWant({ ...wanted, filter: paperIn(filter, paper) })}
      />
      <Choice
        label={t('pages.column.flags')}
        value={filter.flags ?? ''}
        options={[
          ['some', `${t('pages.withFlags')} ${counts?.flagged ?? ''}`],
          ['none', t('pages.withoutFlags')],
        ]}
        onChange={(flags) => narrow({ flags })}
      />
      <Choice
        label={t('pages.odd')}
        value={filter.odd ?? (filter.missing ? `missing-${filter.missing}` : '')}
        options={[
          ...oddity.options.map((odd): [string, string] => [
            odd,
            `${t(`pages.oddity.${odd}`)} ${counts?.odd[odd] ?? ''}`,
          ]),
          ...PAGE_FIELDS.map((field): [string, string] => [
            `missing-${field}`,
            `${t('pages.missing', { field: t(`pages.column.${field}`) })} ${counts?.missing[field] ?? ''}`,
          ]),
        ]}
        onChange={(chosen) => {
          const missing = /^missing-(.*)$/.exec(chosen)?.[1];
          narrow({ missing, odd: missing === undefined ? chosen : undefined });
        }}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={filter.bin === 'only'}
          onChange={({ target }) => narrow({ bin: target.checked ? 'only' : undefined })}
        />
        {t('panel.bin')} {counts?.bin ?? ''}
      </label>
      {filter.rule !== undefined && (
        <button type="button" className="button small" onClick={() => narrow({ rule: undefined })}>
          {titleOf(filter.rule)} ×
        </button>
      )}
      {shown && (
        <button type="button" className="button small" onClick={() => onWant({ ...wanted, filter: {} })}>
          {t('pages.all')}
        </button>
      )}
      <span className="space" />
      <span className="quiet" role="status">
        {counts && t('pages.count', { count: filter.bin === 'only' ? counts.bin : counts.total })}
      </span>
    </div>
  );
}

/** An empty paper is a filter of its own: pages whose paper is not known. */
function paperIn(filter: PageFilter, chosen: string): PageFilter {
  const others = Object.fromEntries(Object.entries(filter).filter(([name]) => name !== 'paper'));
  return chosen === '' ? others : { ...others, paper: chosen.trim() };
}

interface WordsProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onDown: () => void;
}

function Words({ words, onWords, onDown }: WordsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words);
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  return (
    <input
      type="search"
      className="filter"
      placeholder={t('pages.filter')}
      aria-label={t('pages.filter')}
      // A filter that was typed comes back with the keys still in it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={words !== ''}
      value={typed}
      onChange={({ target: { value } }) => {
        setTyped(value);
        clearTimeout(timer);
        setTimer(setTimeout(() => onWords(value.trim()), PAUSE));
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key !== 'ArrowDown') return;
        event.preventDefault();
        onDown();
      }}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <select
      className={value === '' ? 'picker boxed' : 'picker boxed chosen'}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('pages.any', { what: label })}</option>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
