// How long a question to the archive takes, as whoever asked it sees it.

export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly budget?: string;
}

export async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The median in milliseconds of so many rounds. */
export async function median(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // One round after the other is what is measured.
    // oxlint-disable-next-line no-await-in-loop
    times.push(await took(work));
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

export const ms = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

export function table(figures: readonly Figure[]): string {
  const wide = Math.max(...figures.map(({ what }) => what.length));
  return figures
    .map(
      ({ what, value, budget }) =>
        `${what.padEnd(wide)}  ${value.padStart(12)}${budget ? `   (budget ${budget})` : ''}`,
    )
    .join('\n');
}
