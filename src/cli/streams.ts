// The terminal of this process.
import { type ProgressBar, progressBar } from './progress.ts';
import { reasonOf } from './failure.ts';
import { onOneLine, type Terminal } from './terminal.ts';

/** Takes a progress bar off the line; the next step draws it again. */
const CLEAR_LINE = '\r\u001B[K';

export function processTerminal(): Terminal {
  let [barIsShown, hasResults] = [false, false];
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads us may stop reading (`galley … | head`): that is no error, and ends the work only when its results are read.
    if (error.code !== 'EPIPE') endUnwritten(error);
    if (hasResults) process.exit();
  });
  // There is nobody left to tell; the work goes on, and its exit code tells.
  process.stderr.on('error', () => undefined);
  const clear = (): void => {
    if (barIsShown && process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
  };
  return {
    say: (line) => {
      clear();
      process.stdout.write(`${onOneLine(line)}\n`);
    },
    write: (text) => {
      hasResults = true;
      clear();
      process.stdout.write(text);
    },
    complain: (line) => {
      clear();
      process.stderr.write(`galley: ${onOneLine(line)}\n`);
    },
    read: readInput,
    progress: (total) => {
      const bar: ProgressBar = progressBar(total, process.stderr);
      barIsShown = true;
      return {
        step: () => bar.step(),
        stop: () => {
          bar.stop();
          barIsShown = false;
        },
      };
    },
  };
}

function endUnwritten(error: Error): never {
  process.stderr.write(`galley: standard output: ${reasonOf(error)}\n`);
  process.exit(1);
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) if (chunk instanceof Buffer) chunks.push(chunk);
  return Buffer.concat(chunks);
}
