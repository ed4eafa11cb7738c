// How precise the text rules are, and how much they find: slips are put into clean texts, a few on each page, and the flags are
// counted. `node scripts/quality/main.ts [folder …]` prints tables in Markdown; the same folders give the same tables. Folders
// hold texts of one paragraph per line; left out, the texts that training pages are made from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorrectedPage, fingerprints } from '../../src/engine/page/index.ts';
import { check, RULES } from '../../src/engine/rules/index.ts';
import { type Chance, chanceFrom } from '../train/chance.ts';
import { SLIPS, type Slipped } from './slips.ts';

/** Characters of a page, about, slips on it, and pages made of each clean one. */
const PAGE = 5000;
const SLIPS_ON_A_PAGE = 8;
const ROUNDS = 200;

const RULES_ON_TEXT = RULES.filter(({ subject }) => subject !== 'layout');

interface Count {
  right: number;
  all: number;
}

function main(folders: readonly string[]): void {
  const pages = folders.flatMap(readPages);
  const characters = pages.flat().reduce((sum, { length }) => sum + length, 0);
  const clean = pages.flatMap((texts) => flagsOf(texts).map(({ rule }) => rule));
  console.log(`${pages.length} clean pages, ${characters} characters, ${clean.length} flags on them as they are.\n`);
  const [found, precise] = [new Map<string, Count>(), new Map<string, Count>()];
  for (const [n, texts] of pages.entries()) {
    for (let round = 0; round < ROUNDS; round++) spoilAndCheck(texts, chanceFrom(`${n} ${round}`), found, precise);
  }
  console.log(table('slip', 'put in', 'flagged', found));
  console.log(table('rule', 'flags', 'on a slip', precise));
}

/** Texts of a folder, cut into pages at paragraph ends. */
function readPages(folder: string): string[][] {
  const pages: string[][] = [[]];
  let size = 0;
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.txt'))
    .toSorted()) {
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const text = line.replace(/^[#@%|]+ /u, '').trim();
      if (text === '') continue;
      if (size > PAGE) pages.push([]);
      size = (size > PAGE ? 0 : size) + text.length;
      pages.at(-1)?.push(text);
    }
  }
  return pages;
}

interface NamedFlag {
  readonly rule: string;
  readonly block?: string;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

function flagsOf(texts: readonly string[]): readonly NamedFlag[] {
  const blocks = texts.map((text, n) => ({ id: String(n), role: 'paragraph' as const, text }));
  const page: CorrectedPage = { groups: [{ id: 'a', kind: 'article', blocks }] };
  const tally = { wrapsJoined: 0, spacesRemoved: 0, articles: 0, headlinesMoved: 0, captionsMoved: 0 };
  const composition = { page, origin: new Map<string, Int32Array>(), doubts: [], tally };
  const flags = check({ raw: '', page, composition }, { rules: RULES_ON_TEXT });
  const names = fingerprints(page, flags);
  return flags.map((flag, n) => ({ ...flag, name: names[n] ?? '' }));
}

/** Puts slips into paragraphs of a page, one at most in each, and counts which are flagged, and which new flags are on one. */
function spoilAndCheck(
  clean: readonly string[],
  chance: Chance,
  found: Map<string, Count>,
  precise: Map<string, Count>,
): void {
  const texts = [...clean];
  const slips = new Map<string, Slipped & { readonly kind: string }>();
  const kinds = Object.keys(SLIPS);
  for (let n = 0; n < SLIPS_ON_A_PAGE; n++) {
    const kind = kinds[chance.between(0, kinds.length - 1)] ?? '';
    const from = chance.between(0, texts.length - 1);
    // The first paragraph from a drawn one on that has a place for it.
    for (let step = 0; step < texts.length; step++) {
      const at = (from + step) % texts.length;
      const slipped = slips.has(String(at)) ? undefined : SLIPS[kind]?.(texts[at] ?? '', chance);
      if (!slipped) continue;
      texts[at] = slipped.text;
      slips.set(String(at), { ...slipped, kind });
      break;
    }
  }
  const known = new Set(flagsOf(clean).map(({ name }) => name));
  const flags = flagsOf(texts).filter(({ name }) => !known.has(name));
  const touched = new Set<string>();
  for (const { rule, block = '', start, end } of flags) {
    const slip = slips.get(block);
    const right = slip !== undefined && start <= slip.end + 1 && end >= slip.start - 1;
    if (right) touched.add(block);
    count(precise, rule, right);
  }
  for (const [block, { kind }] of slips) count(found, kind, touched.has(block));
}

function count(counts: Map<string, Count>, name: string, right: boolean): void {
  const known = counts.get(name) ?? { right: 0, all: 0 };
  counts.set(name, { right: known.right + (right ? 1 : 0), all: known.all + 1 });
}

function table(first: string, all: string, right: string, counts: ReadonlyMap<string, Count>): string {
  const rows = Array.from(counts)
    .toSorted(([, a], [, b]) => b.right / b.all - a.right / a.all || b.all - a.all)
    .map(([name, one]) => `| ${name} | ${one.all} | ${one.right} | ${((100 * one.right) / one.all).toFixed(0)} % |`);
  return [`| ${first} | ${all} | ${right} | share |`, '|---|---:|---:|---:|', ...rows, ''].join('\n');
}

main(process.argv.length > 2 ? process.argv.slice(2) : [join(import.meta.dirname, '../train/texts')]);
