// Pages per hour of work, idle time left out: one line for each reader.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../../../contract/index.ts';
import { Chart, type Line } from './Chart.tsx';
import { Figure } from './Figure.tsx';
import { Legend } from './Legend.tsx';

const COLOURS = ['--blue', '--amber', '--green', '--red', '--ink-3'];

export function Pace({ pace }: { readonly pace: Statistics['pace'] }) {
  const { t } = useTranslation();
  const days = useMemo(() => [...new Set(pace.map(({ day }) => day))].toSorted(), [pace]);
  const lines = useMemo(
    (): Line[] =>
      [...Map.groupBy(pace, ({ reader }) => reader)].map(([reader, rows], index) => ({
        label: reader,
        colour: COLOURS[index % COLOURS.length] ?? '--ink-3',
        values: days.map((day) => rows.find((row) => row.day === day)?.pagesPerHour ?? null),
      })),
    [pace, days],
  );
  return (
    <Figure
      title={t('statistics.pace')}
      text={t('statistics.paceText')}
      empty={pace.length === 0 ? t('statistics.noPace') : undefined}
    >
      <Legend lines={lines} />
      <Chart names={days} lines={lines} label={t('statistics.pace')} />
      <table className="figures">
        <thead>
          <tr>
            {(['day', 'reader'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`statistics.column.${column}`)}
              </th>
            ))}
            {(['pages', 'hours', 'perHour'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`statistics.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pace.map(({ day, reader, pages, minutes, pagesPerHour }) => (
            <tr key={`${day} ${reader}`}>
              <td>{day}</td>
              <td>{reader}</td>
              <td className="number">{pages}</td>
              <td className="number">{(minutes / 60).toFixed(1)}</td>
              <td className="number">{pagesPerHour === null ? '–' : pagesPerHour.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}
