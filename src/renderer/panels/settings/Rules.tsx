// How often each rule was right by the readers' own verdicts. A rule that is wrong more often than right is muted, visibly, and
// can be heard again.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RuleRecord } from '../../../contract/index.ts';
import { RULES } from '../../../engine/rules/index.ts';
import { titleOf } from '../../desk/rule-name.ts';
import { call } from '../../state/api.ts';
import { queries, refreshLists, statisticsQuery } from '../../state/queries.ts';

const FRESH = { accepted: 0, ignored: 0, open: 0, precision: null, said: null, muted: false } as const;

/** Columns of figures. */
const COUNTED: ReadonlySet<string> = new Set(['open', 'accepted', 'ignored', 'precision']);

export function Rules() {
  const { t } = useTranslation();
  const statistics = useQuery(statisticsQuery);
  if (statistics.isError) {
    return (
      <p role="alert" className="problem">
        {statistics.error.message}
      </p>
    );
  }
  const known = statistics.data?.rules ?? [];
  const records = RULES.map(({ id }) => known.find(({ rule }) => rule === id) ?? { ...FRESH, rule: id });
  return (
    <>
      <p className="quiet">{t('settings.rules.text')}</p>
      <table className="figures rules">
        <thead>
          <tr>
            {(['rule', 'open', 'accepted', 'ignored', 'precision', 'state'] as const).map((column) => (
              <th key={column} scope="col" className={COUNTED.has(column) ? 'number' : undefined}>
                {t(`settings.rules.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <RuleRow key={record.rule} record={record} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function RuleRow({ record }: { readonly record: RuleRecord }) {
  const { t, i18n } = useTranslation();
  const { rule, open, accepted, ignored, precision, said, muted } = record;
  const say = useMutation({
    mutationFn: (next: RuleRecord['said']) => call('setRule', { body: { rule, said: next } }),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: statisticsQuery.queryKey }), refreshLists()]),
  });
  return (
    <tr className={muted ? 'muted' : ''}>
      <th scope="row">{titleOf(rule)}</th>
      {[open, accepted, ignored].map((count, column) => (
        // The columns never move.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={column} className={count === 0 ? 'number zero' : 'number'}>
          {count}
        </td>
      ))}
      <td className={precision === null ? 'number zero' : 'number'}>
        {precision === null ? '–' : precision.toLocaleString(i18n.language, { style: 'percent' })}
      </td>
      <td>
        <select
          className="picker"
          aria-label={t('settings.rules.say', { name: titleOf(rule) })}
          value={said ?? ''}
          disabled={say.isPending}
          onChange={({ target: { value } }) => say.mutate(value === 'mute' || value === 'hear' ? value : null)}
        >
          <option value="">
            {t(muted && said === null ? 'settings.rules.mutedByItself' : 'settings.rules.byItself')}
          </option>
          <option value="hear">{t('settings.rules.hear')}</option>
          <option value="mute">{t('settings.rules.mute')}</option>
        </select>
        {say.isError && (
          <span role="alert" className="problem">
            {say.error.message}
          </span>
        )}
      </td>
    </tr>
  );
}
