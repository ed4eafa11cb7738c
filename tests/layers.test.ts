// The house's import table as a test: an unknown folder, a forbidden import, a cycle between files, or a file or function
// grown past its stop is a failure. The table is the one in docs/architecture.md.
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** room → rooms it may import, itself included without saying. The longest matching room owns a file. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'engine/text': [],
  'engine/page': ['engine/text'],
  'engine/align': ['engine/text', 'engine/page'],
  'engine/lexicon': ['engine/text', 'engine/page', 'engine/align'],
  'engine/compose': ['engine/text', 'engine/page', 'engine/align', 'engine/lexicon'],
  'engine/rules': ['engine/text', 'engine/page', 'engine/align', 'engine/lexicon', 'engine/compose'],
  'engine/formats': ['engine/text', 'engine/page', 'engine/align', 'engine/lexicon', 'engine/compose', 'engine/rules'],
  engine: ['engine/text', 'engine/page', 'engine/align', 'engine/compose', 'engine/rules', 'engine/formats'],
  contract: ['engine'],
  'main/read': ['contract'],
  'main/store': ['engine', 'contract'],
  'main/jobs': ['engine', 'contract', 'main/read', 'main/store'],
  'main/api': ['engine', 'contract', 'main/read', 'main/store', 'main/jobs'],
  'main/loopback': ['contract', 'main/api'],
  'main/desktop': ['contract', 'main/store', 'main/jobs', 'main/api', 'main/loopback'],
  main: ['contract', 'main/read', 'main/store', 'main/jobs', 'main/api', 'main/loopback', 'main/desktop'],
  preload: [],
  renderer: ['engine', 'contract'],
  cli: ['engine', 'contract', 'main', 'main/read', 'main/store', 'main/jobs', 'main/loopback'],
};

/** The rooms of the engine: who may enter the engine may enter each by its own door, so as to load no more than needed. */
const ENGINE_ROOMS = Object.keys(ROOMS).filter((room) => room.startsWith('engine/'));

const mayEnter = (own: string, other: string): boolean => {
  const allowed = ROOMS[own] ?? [];
  return other === own || allowed.includes(other) || (allowed.includes('engine') && ENGINE_ROOMS.includes(other));
};

const NODE_ROOMS = ['main', 'cli'];
const ELECTRON_ROOMS = ['main/desktop', 'preload'];

/** Files past these are a sign that two things live in one place. */
const MOST_LINES = 500;
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /\.tsx?$/.test(path))
  .toSorted();

const roomOf = (path: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => path.startsWith(`${room}/`))
    .toSorted((a, b) => b.length - a.length)[0];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Import and export-from statements of a file; relative targets as paths under src. */
function importsOf(path: string): Import[] {
  const source = readFileSync(join(root, 'src', path), 'utf8');
  const found = source.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/gm,
  );
  return Array.from(found, ([, typeOnly, still, dynamic]) => {
    const target = still ?? dynamic ?? '';
    const to = target.startsWith('.') ? relative(join(root, 'src'), join(root, 'src', dirname(path), target)) : target;
    return { from: path, to: to.split(sep).join('/').replace(/\?.*$/, ''), typeOnly: typeOnly !== undefined };
  });
}

const imports = files.flatMap(importsOf);
const internal = imports.filter(({ to }) => /\.(tsx?|json|css)$/.test(to));

describe('the house', () => {
  it('has a room for every file', () => {
    expect(files.filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it('lets imports go one way only', () => {
    const forbidden = internal.filter(({ from, to }) => {
      const [own, other] = [roomOf(from), roomOf(to)];
      return own === undefined || (other !== undefined && !mayEnter(own, other)) || to.startsWith('..');
    });
    expect(forbidden.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('enters the engine and the contract through a door from outside', () => {
    const reachedInto = internal.filter(({ from, to }) => {
      const [own, other] = [roomOf(from) ?? '', roomOf(to) ?? ''];
      const house = other.split('/')[0];
      return (house === 'engine' || house === 'contract') && own.split('/')[0] !== house && to !== `${other}/index.ts`;
    });
    expect(reachedInto.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('keeps Node and Electron in their rooms', () => {
    const node = new Set(builtinModules);
    const out = imports.filter(({ from, to }) => {
      const room = roomOf(from) ?? '';
      if (to === 'electron') return !ELECTRON_ROOMS.includes(room) && from !== 'main/index.ts';
      const builtin = to.startsWith('node:') || (node.has(to) && !to.startsWith('.'));
      return builtin && !NODE_ROOMS.includes(room.split('/')[0] ?? '');
    });
    expect(out.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('keeps SQL in the store', () => {
    const out = imports.filter(({ from, to }) => to === 'better-sqlite3' && roomOf(from) !== 'main/store');
    expect(out.map(({ from }) => from)).toEqual([]);
  });

  it('has no cycles', () => {
    expect(findCycle(internal.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });

  it('has no file past its stop', () => {
    const long = files.filter((path) => readFileSync(join(root, 'src', path), 'utf8').split('\n').length > MOST_LINES);
    expect(long).toEqual([]);
  });
});

/** The first cycle met in depth-first order, as a list of files; empty when there is none. */
function findCycle(edges: readonly Import[]): string[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
