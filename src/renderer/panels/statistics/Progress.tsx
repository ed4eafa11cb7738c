// How many pages have come to which state: one bar for each paper, the whole archive first.
import { useTranslation } from 'react-i18next';
import { pageState, type PageState, type Statistics } from '../../../contract/index.ts';
import { Figure } from './Figure.tsx';

type Row = Statistics['progress'][number];

export function Progress({ progress }: { readonly progress: readonly Row[] }) {
  const { t } = useTranslation();
  const papers = [...Map.groupBy(progress, ({ paper }) => paper)].toSorted(([, a], [, b]) => pagesOf(b) - pagesOf(a));
  return (
    <Figure title={t('statistics.progress')} text={t('statistics.progressText')}>
      <ul className="legend">
        {pageState.options.map((state) => (
          <li key={state}>
            <i className={`swatch bar-${state}`} aria-hidden="true" /> {t(`state.${state}`)}
          </li>
        ))}
      </ul>
      <table className="bars">
        <tbody>
          <Bar name={t('statistics.all')} rows={progress} />
          {papers.length > 1 &&
            papers.map(([paper, rows]) => <Bar key={paper ?? ''} name={paper ?? t('pages.unknown')} rows={rows} />)}
        </tbody>
      </table>
    </Figure>
  );
}

const pagesOf = (rows: readonly Row[]): number => rows.reduce((sum, { pages }) => sum + pages, 0);

function Bar({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  const all = pagesOf(rows);
  const pagesIn = (state: PageState): number => pagesOf(rows.filter((row) => row.state === state));
  const parts = pageState.options.map((state) => ({ state, pages: pagesIn(state) })).filter(({ pages }) => pages > 0);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="bar-cell">
        <svg className="bar-strip" viewBox={`0 0 ${Math.max(1, all)} 1`} preserveAspectRatio="none" aria-hidden="true">
          {parts.map(({ state, pages }, index) => (
            <rect
              key={state}
              className={`bar-${state}`}
              x={parts.slice(0, index).reduce((sum, part) => sum + part.pages, 0)}
              width={pages}
              height={1}
            />
          ))}
        </svg>
        <span className="unseen">
          {parts.map(({ state, pages }) => `${t(`state.${state}`)}: ${t('pages.count', { count: pages })}`).join(', ')}
        </span>
      </td>
      <td className="number">{t('pages.count', { count: all })}</td>
    </tr>
  );
}
