// What the colours of a chart stand for.
import type { Line } from './Chart.tsx';

export function Legend({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className="legend">
      {lines.map(({ label, colour, dashed }) => (
        <li key={label}>
          <svg className="line-swatch" viewBox="0 0 18 10" aria-hidden="true">
            <path d="M0 5H18" stroke={`var(${colour})`} strokeDasharray={dashed === true ? '5 3' : undefined} />
            {dashed !== true && <circle cx="9" cy="5" r="3" stroke={`var(${colour})`} />}
          </svg>{' '}
          {label}
        </li>
      ))}
    </ul>
  );
}
