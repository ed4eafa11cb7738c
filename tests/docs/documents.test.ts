// Documents that can fail: what they name must exist, and what exists must be named.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    scripts: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));

/** README and docs/*.md, decisions included. */
const documents = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('the documents', () => {
  it('name every dependency with its reason, and no other', () => {
    const rows = read('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
    const named = rows.flatMap((row) => expand(row.split('|')[1]?.trim() ?? '')).filter((name) => name !== 'Package');
    expect(named.toSorted()).toEqual(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).toSorted());
  });

  it('pin every dependency to one version', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, v]) => !/^\d/.test(v),
    );
    expect(loose).toEqual([]);
  });

  it.each(documents)('%s links to what exists', (document) => {
    const links = Array.from(
      read(document).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g),
      ([, target]) => target ?? '',
    );
    expect(links.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([]);
  });

  it.each(documents)('%s names files and folders that exist', (document) => {
    const paths = Array.from(
      read(document).matchAll(/`((?:src|tests|docs|bench|scripts|seeds)\/[\w./-]+)`/g),
      ([, path]) => path ?? '',
    );
    expect(paths.filter((path) => !path.includes('NNNN') && !existsSync(join(root, path)))).toEqual([]);
  });

  it('README names npm scripts that exist', () => {
    const named = Array.from(read('README.md').matchAll(/npm run (?:-s )?([a-z:]+)/g), ([, name]) => name ?? '');
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

/** `@codemirror/state, /view` → both full names; `a, b` → a and b; `@x/noto-a, noto-b` shares its scope when it has one. */
function expand(cell: string): string[] {
  const parts = cell.split(',').map((part) => part.trim());
  const scope = /^@[\w-]+\//.exec(parts[0] ?? '')?.[0] ?? '';
  return parts.map((part, index) => {
    if (part.startsWith('/')) return scope + part.slice(1);
    return index > 0 && scope === '@fontsource-variable/' ? scope + part : part;
  });
}
