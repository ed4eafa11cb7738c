// Page data out of tables: of one that is named, and of those that lie among the files of an import.
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { TABLE_NOT_PAGE } from '../contract/index.ts';
import { isPageTable, readPageTable, walkFiles } from '../main/jobs/index.ts';
import { readPage } from '../main/read/index.ts';
import type { Store } from '../main/store/store.ts';
import { DONE, type ExitCode, PARTIAL } from './failure.ts';
import { many, type Terminal } from './terminal.ts';

interface HowToSet {
  readonly dryRun?: boolean;
  /** The folder that the table lies in, as the pages of an import name it. */
  readonly beside?: string | undefined;
}

/** Sets page data from a table, whole or not at all, and says what came of it. */
export async function setFromTable(
  store: Store,
  table: string,
  { dryRun = false, beside }: HowToSet,
  terminal: Terminal,
): Promise<ExitCode> {
  const { text } = readPage(await readFile(table), basename(table));
  const { rows, changes, problems } = await readPageTable(store, text, { apply: !dryRun, beside });
  for (const problem of problems) terminal.complain(`${table}:${problem.line}: ${problem.message}`);
  const done = dryRun || problems.length > 0 ? 'would set' : 'set';
  terminal.say(`${table}: ${many(rows, 'row')}, ${done} page data of ${many(changes.length, 'page')}`);
  if (problems.length === 0) return DONE;
  terminal.complain(`${table}: Nothing was set: a table is taken whole or not at all. Mend these rows and try again.`);
  return PARTIAL;
}

/** How many files an import left out because they are tables of page data. */
export async function tablesLeftOut(store: Store, job: number): Promise<number> {
  const { reasons } = await store.job(job);
  return reasons.find(({ why }) => why === TABLE_NOT_PAGE)?.count ?? 0;
}

/**
 * Takes page data from the table that is named, or with `auto` from each that lies among the files of an import.
 * @param paths the import's files and folders.
 */
export async function takeTables(
  store: Store,
  asked: string,
  paths: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  let [code, named]: [ExitCode, boolean] = [DONE, false];
  for await (const { path, place, fault } of walkFiles(paths)) {
    const isNamed = path === resolve(asked);
    if (fault !== null || !(isNamed || (asked === 'auto' && (await isTable(path))))) continue;
    named ||= isNamed;
    const set = await setFromTable(store, path, { beside: dirname(place) }, terminal);
    if (set !== DONE) code = set;
  }
  return asked === 'auto' || named ? code : setFromTable(store, asked, {}, terminal);
}

/** What cannot be read has been told by the import. */
async function isTable(path: string): Promise<boolean> {
  if (!/\.[ct]sv$/i.test(path)) return false;
  try {
    return isPageTable(path, readPage(await readFile(path), basename(path)).text);
  } catch {
    return false;
  }
}
