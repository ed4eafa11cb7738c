// Where results go. Whatever could overwrite something unasked is refused before anything is written.
import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileNameKey } from '../engine/index.ts';
import type { Existing } from './command.ts';
import { UsageError } from './failure.ts';
import { realPlace } from './real-place.ts';
import type { Source } from './sources.ts';

export interface Plan {
  readonly source: Source;
  /** Absolute path of its result. */
  readonly target: string;
}

/** The file name of a result: the input's without `.txt`, plus the format's extension. */
const targetName = (place: string, extension: string): string =>
  `${place.replace(/(?<=[^/\\])\.txt$/i, '')}.${extension}`;

/**
 * Gives each source its target under `out`.
 * @throws UsageError when two sources share a target, a target is one of the sources, or one needs a folder where another is a file.
 */
export async function planTargets(
  sources: readonly Source[],
  out: string,
  extension: string,
): Promise<readonly Plan[]> {
  const plans = sources.map((source) => ({ source, target: resolve(out, targetName(source.place, extension)) }));
  // Links lead from one name to another: what counts is the place on the disk.
  const places = await placesOf(plans.map(({ target }) => target));
  const placeOf = ({ target }: Plan): string => places.get(target) ?? target;
  const inputs = await inputPlaces(sources);
  const overInputs = plans.filter((plan) => inputs.has(placeOf(plan)));
  refuse(overInputs, ({ target }) => `${shown(target)}: The result would replace this input; choose another --out.`);
  const byPlace = Map.groupBy(plans, placeOf);
  const sharing = [...byPlace.values()].filter(({ length }) => length > 1);
  refuse(sharing, (group) => {
    const [first, ...others] = group.map(({ source }) => source.shown);
    return `${shown(group[0]?.target ?? '')}: ${first} and ${others.join(' and ')} would become this file.`;
  });
  const below = plans.filter((plan) => foldersAbove(placeOf(plan)).some((folder) => byPlace.has(folder)));
  refuse(
    below,
    ({ source, target }) => `${shown(target)}: ${source.shown} needs a folder where another result is a file.`,
  );
  return plans;
}

/**
 * The targets that are to be written: those that do not exist yet, or all with `overwrite`.
 * @throws UsageError for those that exist under `refuse`.
 */
export async function freeTargets(targets: readonly string[], existing: Existing): Promise<ReadonlySet<string>> {
  if (existing === 'overwrite') return new Set(targets);
  const there = new Set<string>();
  for (const target of targets) if (await exists(target)) there.add(target);
  if (existing === 'refuse')
    refuse([...there], (target) => `${shown(target)}: Exists already; say --overwrite or --skip.`);
  return new Set(targets.filter((target) => !there.has(target)));
}

/** @throws UsageError when `out` is there and no folder. */
export async function checkFolder(out: string): Promise<void> {
  const facts = await stat(out).catch(() => null);
  if (facts?.isDirectory() === false) throw new UsageError(`${out}: This is a file; --out names a folder.`);
}

const exists = async (path: string): Promise<boolean> => (await lstat(path).catch(() => null)) !== null;

/** How many places are named in one refusal. */
const MOST_LINES = 20;

function refuse<T>(faults: readonly T[], describe: (fault: T) => string): void {
  if (faults.length === 0) return;
  const lines = faults.slice(0, MOST_LINES).map(describe);
  if (faults.length > MOST_LINES) lines.push(`… and ${faults.length - MOST_LINES} more like these`);
  throw new UsageError(...lines);
}

/** Where files are on the disk, or will be: the links to their folders followed, a link of their own not. */
async function placesOf(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const folders = new Map<string, string>();
  for (const folder of new Set(files.map((file) => dirname(file)))) folders.set(folder, await realPlace(folder));
  return new Map(files.map((file) => [file, diskKey(join(folders.get(dirname(file)) ?? '', basename(file)))]));
}

/** The names that inputs were given by, and the files that these lead to. */
async function inputPlaces(sources: readonly Source[]): Promise<ReadonlySet<string>> {
  const files = sources.flatMap(({ file }) => file ?? []);
  const real = await Promise.all(files.map(realPlace));
  return new Set([...(await placesOf(files)).values(), ...real.map(diskKey)]);
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...foldersAbove(above)];
}

/** Paths with equal keys are one file on this machine's usual disks. */
const diskKey = (path: string): string =>
  process.platform === 'win32' || process.platform === 'darwin' ? fileNameKey(path) : path;

function shown(target: string): string {
  const way = relative('.', target);
  return way.startsWith('..') ? target : way;
}
