// galley start: the desk by the best door there is, with the sample pages in an archive that is empty.
import { z } from 'zod';
import { defaultArchive } from '../../main/places.ts';
import { tryWindow } from '../../main/start.ts';
import { type AddCommand, archiveOption, examples, portOption } from '../command.ts';
import { serveUntilStopped } from './serve.ts';

const shape = z.object({ archive: z.string().min(1), port: z.number().int(), open: z.boolean() });

export const start: AddCommand = (program, terminal) => {
  program
    .command('start')
    .summary('open the desk in its window, else in the browser')
    .description(
      "Opens the desktop window where Electron's program is, and the browser elsewhere. Prints the link of the browser's desk.\n" +
        'The default archive is given five sample pages when it is empty.',
    )
    .addOption(archiveOption())
    .addOption(portOption())
    .option('--no-open', 'open no window and no browser, only print the link')
    .addHelpText('after', examples('galley start', 'galley start --archive papers.galley'))
    .action(async (given: unknown) => {
      const { archive, port, open } = shape.parse(given);
      const why = open ? await tryWindow(archive) : 'that is what --no-open asks for';
      if (why === null) return;
      terminal.say(`For the browser, not in a desktop window: ${why}.`);
      await serveUntilStopped({ archive, port, open, sample: archive === defaultArchive() }, terminal);
    });
};
