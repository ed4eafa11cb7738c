// How long a question to the archive takes, as whoever asked it sees it, and how much work of all threads it was: on a busy
// machine the second says more.

export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly budget?: string;
}

/** Milliseconds. */
export interface Time {
  readonly wall: number;
  readonly work: number;
}

export async function took(work: () => Promise<unknown>): Promise<Time> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, work: (user + system) / 1000 };
}

/** The median of so many rounds. */
export async function median(rounds: number, work: () => Promise<unknown>): Promise<Time> {
  const times: Time[] = [];
  for (let round = 0; round < rounds; round++) {
    // One round after the other is what is measured.
    // oxlint-disable-next-line no-await-in-loop
    times.push(await took(work));
  }
  const middle = (of: keyof Time): number =>
    times.map((time) => time[of]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  return { wall: middle('wall'), work: middle('work') };
}

const number = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(0));
export const ms = ({ wall, work }: Time): string => `${number(wall)} ms, work ${number(work)}`;

export function table(figures: readonly Figure[]): string {
  const wide = Math.max(...figures.map(({ what }) => what.length));
  return figures
    .map(({ what, value, budget }) => `${what.padEnd(wide)}  ${value}${budget ? `   (budget ${budget})` : ''}`)
    .join('\n');
}
