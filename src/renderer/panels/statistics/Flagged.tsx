// Open flags by rule, the most frequent first; each leads to the pages that have them.
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../../../contract/index.ts';
import { titleOf } from '../../desk/rule-name.ts';
import { Figure } from './Figure.tsx';

export function Flagged({ flags }: { readonly flags: Statistics['flags'] }) {
  const { t } = useTranslation();
  const rules = [...Map.groupBy(flags, ({ rule }) => rule)]
    .map(([rule, rows]) => ({
      rule,
      flags: rows.reduce((sum, row) => sum + row.flags, 0),
      pages: rows.reduce((sum, row) => sum + row.pages, 0),
    }))
    .toSorted((a, b) => b.flags - a.flags);
  const most = rules[0]?.flags ?? 1;
  return (
    <Figure
      title={t('statistics.flags')}
      text={t('statistics.flagsText')}
      empty={rules.length === 0 ? t('statistics.noFlags') : undefined}
    >
      <table className="bars">
        <tbody>
          {rules.map(({ rule, flags: count, pages }) => (
            <tr key={rule}>
              <th scope="row">
                <a href={`#/?rule=${rule}`}>{titleOf(rule)}</a>
              </th>
              <td className="bar-cell">
                <svg className="bar-strip" viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
                  <rect className="bar-flags" width={count} height={1} />
                </svg>
              </td>
              <td className="number">
                <b>{count}</b>
              </td>
              <td className="number">{t('pages.count', { count: pages })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}
