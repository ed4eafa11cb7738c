// A figure with its heading, one sentence on how to read it, and something to say where there is nothing to show.
import type { ReactNode } from 'react';

interface FigureProps {
  readonly title: string;
  readonly text: string;
  /** Said in place of the figure while it would be empty. */
  readonly empty?: string | undefined;
  readonly children: ReactNode;
}

export function Figure({ title, text, empty, children }: FigureProps) {
  return (
    <section className="figure" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{text}</p>
      {empty === undefined ? children : <p className="empty">{empty}</p>}
    </section>
  );
}
