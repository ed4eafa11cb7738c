// galley serve: the desk for a browser of this machine.
import { z } from 'zod';
import { serve as serveDesk, type ServeOptions } from '../../main/serve.ts';
import { type AddCommand, archiveOption, examples, portOption } from '../command.ts';
import { traceOf } from '../failure.ts';
import { untilStopped } from '../stop.ts';
import type { Terminal } from '../terminal.ts';

const shape = z.object({ archive: z.string().min(1), port: z.number().int(), open: z.boolean() });

export const serve: AddCommand = (program, terminal) => {
  program
    .command('serve')
    .summary('open the desk in the browser')
    .description(
      'Serves the desk to browsers of this machine until it is stopped (Ctrl+C), and prints its link.\n' +
        'The archive is made when it is missing.',
    )
    .addOption(archiveOption())
    .addOption(portOption())
    .option('--no-open', 'print the link without opening a browser')
    .addHelpText('after', examples('galley serve', 'galley serve --archive papers.galley --port 4000 --no-open'))
    .action(async (given: unknown) => {
      await serveUntilStopped({ ...shape.parse(given), sample: false }, terminal);
    });
};

/** Prints the link, and returns once the reader has stopped the program and the archive is closed. */
export async function serveUntilStopped(options: Omit<ServeOptions, 'log'>, terminal: Terminal): Promise<void> {
  const served = await serveDesk({ ...options, log: (error) => terminal.complain(traceOf(error)) });
  terminal.say(`The desk is at ${served.link}`);
  await untilStopped();
  await served.close();
}
