// A line chart by uPlot in the colours of the desk. The same figures stand below it as a table, for whoever cannot see it.
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { useTheme } from '../../ui/theme.ts';

export interface Line {
  readonly label: string;
  /** A custom property of the desk's colours: `--blue`. */
  readonly colour: string;
  readonly values: readonly (number | null)[];
  /** Broken, for a bar that is not measured. */
  readonly dashed?: boolean;
}

interface ChartProps {
  /** Names of the places along the axis: days, months, papers. */
  readonly names: readonly string[];
  readonly lines: readonly Line[];
  readonly label: string;
}

const HEIGHT = 220;
const MOST_NAMES = 12;

/** Drawn anew in other colours: a canvas knows nothing of custom properties. */
export function Chart(props: ChartProps) {
  return <Drawing key={useTheme()} {...props} />;
}

function Drawing({ names, lines, label }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string): string => style.getPropertyValue(name);
    const axis = {
      stroke: colour('--ink-2'),
      grid: { stroke: colour('--line-2'), width: 1 },
      font: `11px ${colour('--ui')}`,
    };
    const every = Math.max(1, Math.ceil(names.length / MOST_NAMES));
    const chart = new uPlot(
      {
        width: element.clientWidth,
        height: HEIGHT,
        scales: {
          x: { time: false, range: [-0.5, Math.max(0.5, names.length - 0.5)] },
          y: { range: (_, _least, most) => [0, Math.max(1, (most ?? 0) * 1.15)] },
        },
        legend: { show: false },
        cursor: { show: false },
        axes: [
          {
            ...axis,
            splits: () => names.map((_, index) => index).filter((index) => index % every === 0),
            values: (_, splits) => splits.map((index) => names[index] ?? ''),
          },
          axis,
        ],
        series: [
          {},
          ...lines.map((line) => ({
            label: line.label,
            stroke: colour(line.colour),
            width: 2,
            spanGaps: true,
            points: { show: line.dashed !== true, size: 7, fill: colour('--paper') },
            ...(line.dashed === true && { dash: [6, 5] }),
          })),
        ],
      },
      [names.map((_, index) => index), ...lines.map(({ values }) => [...values])],
      element,
    );
    const resize = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: HEIGHT }));
    resize.observe(element);
    return () => {
      resize.disconnect();
      chart.destroy();
    };
  }, [names, lines]);
  return <div ref={place} className="chart" role="img" aria-label={label} />;
}
