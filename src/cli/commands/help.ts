// galley help: the help of Galley, or of one command.
import { z } from 'zod';
import { type AddCommand, examples } from '../command.ts';
import { UsageError } from '../failure.ts';

export const help: AddCommand = (program) => {
  program
    .command('help')
    .summary('print the help of a command')
    .description('Prints the help of a command, or of Galley.')
    .argument('[command...]', 'a command, e.g. archive check')
    .addHelpText('after', examples('galley help', 'galley help clean'))
    .action((given: unknown) => {
      let about = program;
      for (const name of z.array(z.string()).parse(given)) {
        const found = about.commands.find((command) => command.name() === name);
        if (!found) throw new UsageError(`There is no command "${name}"; \`galley --help\` lists them all.`);
        about = found;
      }
      about.help();
    });
};
