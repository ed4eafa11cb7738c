// Where results go. Whatever could overwrite something unasked is refused before anything is written.
import { lstat, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileNameKey } from '../engine/index.ts';
import type { Existing } from './command.ts';
import { UsageError } from './failure.ts';
import type { Source } from './sources.ts';

export interface Plan {
  readonly source: Source;
  /** Absolute path of its result. */
  readonly target: string;
}

/** The file name of a result: the input's without `.txt`, plus the format's extension. */
export const targetName = (place: string, extension: string): string =>
  `${place.replace(/(?<=[^/\\])\.txt$/i, '')}.${extension}`;

/**
 * Gives each source its target under `out`.
 * @throws UsageError when two sources share a target, or a target is one of the sources.
 */
export function planTargets(sources: readonly Source[], out: string, extension: string): readonly Plan[] {
  const plans = sources.map((source) => ({ source, target: resolve(out, targetName(source.place, extension)) }));
  const inputs = new Set(sources.map(({ file }) => file));
  const overInputs = plans.filter(({ target }) => inputs.has(target));
  refuse(overInputs, ({ target }) => `${shown(target)}: The result would replace this input; choose another --out.`);
  const sharing = [...Map.groupBy(plans, ({ target }) => diskKey(target)).values()].filter(({ length }) => length > 1);
  refuse(sharing, (group) => {
    const [first, ...others] = group.map(({ source }) => source.shown);
    return `${shown(group[0]?.target ?? '')}: ${first} and ${others.join(' and ')} would become this file.`;
  });
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

/** Paths with equal keys are one file on this machine's usual disks. */
const diskKey = (path: string): string =>
  process.platform === 'win32' || process.platform === 'darwin' ? fileNameKey(path) : path;

function shown(target: string): string {
  const way = relative('.', target);
  return way.startsWith('..') ? target : way;
}
