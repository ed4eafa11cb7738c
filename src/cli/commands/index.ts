// The commands, one file each; this is the order of the help.
import type { AddCommand } from '../command.ts';
import { archive } from './archive.ts';
import { check } from './check.ts';
import { clean } from './clean.ts';
import { exportPages } from './export.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { importPages } from './import.ts';
import { jobs } from './jobs.ts';
import { pages } from './pages.ts';
import { replace } from './replace.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { start } from './start.ts';

export const commands: readonly AddCommand[] = [
  clean,
  check,
  importPages,
  pages,
  search,
  replace,
  exportPages,
  serve,
  start,
  archive,
  jobs,
  history,
  help,
];
