// Options that say where in an archive to look.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { ROLES } from '../engine/index.ts';
import { pageState, searchScope } from '../contract/index.ts';

/** A list of names, parted by commas. */
const namesFrom = (known: readonly string[]) => (text: string) => {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new InvalidArgumentError(`There is no "${unknown.join('", "')}"; it is one of ${known.join(', ')}.`);
  return names;
};

export function addScopeOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--role <list>', 'only in blocks of these roles, e.g. headline,byline').argParser(namesFrom(ROLES)),
    )
    .option('--paper <name>', 'only in this paper')
    .option('--from <date>', 'only on this day or later, e.g. 2025-09-22')
    .option('--to <date>', 'only on this day or earlier')
    .addOption(
      new Option('--state <list>', `only on pages in these states, of ${pageState.options.join(',')}`).argParser(
        namesFrom(pageState.options),
      ),
    );
}

export const scopeShape = {
  role: searchScope.shape.roles,
  paper: searchScope.shape.paper,
  from: searchScope.shape.from,
  to: searchScope.shape.to,
  state: searchScope.shape.states,
};

const shape = z.object(scopeShape);

export const scopeOf = ({ role, paper, from, to, state }: z.output<typeof shape>) => ({
  ...(role && { roles: role }),
  ...(paper !== undefined && { paper }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(state && { states: state }),
});
