// The terminal of this process.
import { type ProgressBar, progressBar } from './progress.ts';
import { reasonOf } from './failure.ts';
import { onOneLine, type Terminal } from './terminal.ts';

/** Takes a progress bar off the line; the next step draws it again. */
const CLEAR_LINE = '\r\u001B[K';

export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endUnread);
  let barIsShown = false;
  const clear = (): void => {
    if (barIsShown && process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
  };
  return {
    say: (line) => {
      clear();
      process.stdout.write(`${onOneLine(line)}\n`);
    },
    write: (text) => void process.stdout.write(text),
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

/** Who reads us may stop reading (`galley … | head`): that is no error. */
function endUnread(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`galley: standard output: ${reasonOf(error)}\n`);
  process.exit(1);
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) if (chunk instanceof Buffer) chunks.push(chunk);
  return Buffer.concat(chunks);
}
