// Errors per 10,000 characters by the official counting rule: three numbers that are never added up. Only what blind samples
// say is left is held against the bar.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorMeter, ErrorRate } from '../../../contract/index.ts';
import { errorMeterQuery } from '../../state/queries.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Chart, type Line } from './Chart.tsx';
import { Figure } from './Figure.tsx';
import { Legend } from './Legend.tsx';

const NUMBERS = ['arrived', 'found', 'left'] as const;
const COLOURS = { arrived: '--ink-3', found: '--amber', left: '--blue' } as const;

export type MeterBy = 'month' | 'paper' | 'reader';

export function Meter() {
  const { t } = useTranslation();
  const [by, setBy] = useState<MeterBy>('month');
  const meter = useQuery(errorMeterQuery(by)).data;
  const empty = meter && NUMBERS.every((number) => meter[number].length === 0);
  return (
    <Figure
      title={t('statistics.meter')}
      text={t('statistics.meterText')}
      empty={empty === true ? t('statistics.noMeter') : undefined}
    >
      <Choices
        name="meter-by"
        legend={t('statistics.by')}
        value={by}
        onChange={setBy}
        options={{
          month: t('statistics.month'),
          paper: t('statistics.paper'),
          reader: t('statistics.reader'),
        }}
      />
      {meter && <MeterFigures meter={meter} />}
    </Figure>
  );
}

function MeterFigures({ meter }: { readonly meter: ErrorMeter }) {
  const { t } = useTranslation();
  const names = useMemo(
    () => [...new Set(NUMBERS.flatMap((number) => meter[number].map((rate) => rate.of)))].toSorted(),
    [meter],
  );
  const lines = useMemo((): Line[] => {
    const measured = NUMBERS.map((number) => ({
      label: t(`statistics.${number}`),
      colour: COLOURS[number],
      values: names.map((name) => meter[number].find((rate) => rate.of === name)?.per10000 ?? null),
    }));
    return [
      ...measured,
      { label: t('statistics.bar'), colour: '--red', values: names.map(() => meter.bar), dashed: true },
    ];
  }, [meter, names, t]);
  return (
    <>
      <Legend lines={lines} />
      <Chart names={names} lines={lines} label={t('statistics.meter')} />
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('statistics.of')}</th>
            {NUMBERS.map((number) => (
              <th key={number} scope="col" className="number">
                {t(`statistics.${number}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{name === '' ? t('pages.unknown') : name}</th>
              {NUMBERS.map((number) => (
                <td key={number} className="number">
                  {rateText(meter[number].find((rate) => rate.of === name))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** `2.1 (0.8–4.6)`: the figure and its 95 % interval. */
function rateText(rate: ErrorRate | undefined): string {
  if (rate?.per10000 === null || rate === undefined) return '–';
  const interval = rate.low === null || rate.high === null ? '' : ` (${rate.low.toFixed(1)}–${rate.high.toFixed(1)})`;
  return rate.per10000.toFixed(1) + interval;
}
