// Writes src/engine/version.ts from what the engine does: `node scripts/engine-version.ts`. `--check` only says whether it is fresh
// (exit code 1: it is not).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean, ENGINE_VERSION, RULES, writeGalleyText } from '../src/engine/index.ts';
import { readDocuments } from './train/texts.ts';
import { makePages } from './train/train.ts';

const TARGET = join(import.meta.dirname, '../src/engine/version.ts');
const SEEDS = join(import.meta.dirname, '../seeds');
const TEXTS = join(import.meta.dirname, 'train/texts');
/** Of the pages that the joins are trained on, one in so many: Chinese and alphabetic, in every kind of setting. */
const EVERY = 250;
/** How often those pages have articles that interrupt one another, and columns read across. */
const MIXING = { interrupts: 0.3, interleaves: 0.2 };
/** Goes up by hand, with what a user should read about in the changelog. */
const RELEASE = '0.2.0';

/** The release, and eight digits that differ when a seed, a made page or an example of a rule is composed or flagged differently. */
export function engineVersion(): string {
  const seeds = readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readFileSync(join(SEEDS, name), 'utf8'));
  const made = makePages(readDocuments(TEXTS), MIXING, EVERY).map(({ raw }) => raw);
  const examples = RULES.flatMap((rule) => rule.examples.map(({ raw }) => raw));
  const hash = createHash('sha256');
  for (const raw of [...seeds, ...made, ...examples]) {
    const { page, flags } = clean(raw);
    hash.update(`${writeGalleyText(page)}\n${JSON.stringify(flags)}\n`);
  }
  return `${RELEASE}+${hash.digest('hex').slice(0, 8)}`;
}

function main(): void {
  const version = engineVersion();
  const fresh = version === ENGINE_VERSION;
  if (process.argv.includes('--check')) {
    if (!fresh) console.error(`The engine gives other results: run node scripts/engine-version.ts (${version}).`);
    process.exitCode = fresh ? 0 : 1;
    return;
  }
  if (!fresh) writeFileSync(TARGET, readFileSync(TARGET, 'utf8').replace(ENGINE_VERSION, version));
  console.log(version);
}

if (import.meta.main) main();
