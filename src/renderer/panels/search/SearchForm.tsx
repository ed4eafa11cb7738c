// What to look for, where, and what to put in its place. Enter searches; choosing a place searches again at once.
import { Replace, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageState } from '../../../contract/index.ts';
import { ROLES } from '../../../engine/page/index.ts';
import type { Wish } from './wish.ts';

interface SearchFormProps {
  readonly wish: Wish;
  readonly papers: readonly string[];
  readonly onChange: (wish: Wish) => void;
  readonly onAsk: (wish: Wish) => void;
}

const narrowed = ({ role, paper, from, to, state, flags }: Wish): boolean =>
  [role, paper, from, to, state, flags].some((part) => part !== '');

export function SearchForm({ wish, papers, onChange, onAsk }: SearchFormProps) {
  const { t } = useTranslation();
  const [placing, setPlacing] = useState(narrowed(wish));
  const { replacing } = wish;
  return (
    <form
      className="search-form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(wish);
      }}
    >
      <div className="row">
        {/* Whoever opens the search wants to type. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <input
          autoFocus
          type="search"
          className="filter wide"
          aria-label={t('search.find')}
          placeholder={t('search.find')}
          value={wish.text}
          onChange={({ target }) => onChange({ ...wish, text: target.value })}
        />
        <button type="submit" className="button primary">
          {replacing ? t('search.preview') : t('search.go')} <kbd>↵</kbd>
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={replacing}
          onClick={() => onChange({ ...wish, replacing: !replacing, side: 'corrected' })}
        >
          <Replace size={15} aria-hidden="true" /> {t('search.replace')}
        </button>
        <button type="button" className="button" aria-expanded={placing} onClick={() => setPlacing(!placing)}>
          <SlidersHorizontal size={15} aria-hidden="true" /> {t('search.where')}
        </button>
      </div>
      {replacing && (
        <input
          className="filter wide"
          aria-label={t('search.put')}
          placeholder={t('search.put')}
          value={wish.put}
          onChange={({ target }) => onChange({ ...wish, put: target.value })}
        />
      )}
      <Checks wish={wish} onAsk={onAsk} />
      {placing && <Places wish={wish} papers={papers} onAsk={onAsk} />}
    </form>
  );
}

function Checks({ wish, onAsk }: Pick<SearchFormProps, 'wish' | 'onAsk'>) {
  const { t } = useTranslation();
  const { replacing, regex } = wish;
  const check = (name: 'variants' | 'matchCase' | 'wholeArticle' | 'regex' | 'whereRawSame', disabled = false) => (
    <label className="check">
      <input
        type="checkbox"
        checked={wish[name] && !disabled}
        disabled={disabled}
        onChange={({ target }) => onAsk({ ...wish, [name]: target.checked })}
      />
      {t(`search.${name}`)}
    </label>
  );
  return (
    <div className="row checks">
      {!replacing && (
        <label className="check">
          <input
            type="checkbox"
            checked={wish.side === 'raw'}
            onChange={({ target }) => onAsk({ ...wish, side: target.checked ? 'raw' : 'corrected' })}
          />
          {t('search.raw')}
        </label>
      )}
      {check('variants', replacing && regex)}
      {check('matchCase')}
      {!replacing && check('wholeArticle')}
      {replacing && check('regex')}
      {replacing && check('whereRawSame')}
    </div>
  );
}

function Places({ wish, papers, onAsk }: Omit<SearchFormProps, 'onChange'>) {
  const { t } = useTranslation();
  const choice = (name: 'role' | 'paper' | 'state' | 'flags', options: readonly (readonly [string, string])[]) => (
    <label className="field">
      <span>{t(`search.${name}`)}</span>
      <select value={wish[name]} onChange={({ target }) => onAsk({ ...wish, [name]: target.value })}>
        <option value="">{t('search.any')}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const day = (name: 'from' | 'to') => (
    <label className="field">
      <span>{t(`search.${name}`)}</span>
      <input type="date" value={wish[name]} onChange={({ target }) => onAsk({ ...wish, [name]: target.value })} />
    </label>
  );
  return (
    <div className="row search-places">
      {choice(
        'role',
        ROLES.map((role) => [role, t(`role.${role}`)]),
      )}
      {choice(
        'paper',
        papers.map((paper) => [paper, paper]),
      )}
      {day('from')}
      {day('to')}
      {choice(
        'state',
        pageState.options.map((state) => [state, t(`state.${state}`)]),
      )}
      {choice('flags', [
        ['open', t('search.flagsOpen')],
        ['none', t('search.flagsNone')],
      ])}
    </div>
  );
}
