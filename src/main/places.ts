// Where things are: the package's own folders, found from a checkout, a build or an installed copy, and the reader's archive.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import { z } from 'zod';

/** The folder of Galley's own package.json. */
const root = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The built desk. */
export const deskFolder = join(root, 'out', 'renderer');
/** The five sample pages. */
export const seedsFolder = join(root, 'seeds');
export const packageFolder = root;

export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;

/** The archive used where none is named: `~/.local/share/galley/archive.galley` on Linux, its kin elsewhere. */
export const defaultArchive = (): string => join(envPaths('galley', { suffix: '' }).data, 'archive.galley');

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'seeds'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('the package of Galley is not complete: its package.json was not found');
  return findRoot(above);
}
