// A progress bar on standard error: shown to a person at a terminal, silent in a pipe or a file.
import { Presets, SingleBar } from 'cli-progress';

export interface ProgressBar {
  step(): void;
  stop(): void;
}

const SILENT: ProgressBar = { step: () => undefined, stop: () => undefined };

export function progressBar(total: number, stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY || total < 2) return SILENT;
  const bar = new SingleBar(
    { stream, clearOnComplete: true, format: '{bar} {percentage}% · {value} of {total} · {eta_formatted} left' },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
