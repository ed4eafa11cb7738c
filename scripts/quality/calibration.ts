// Claimed against real: how often decisions about roles, articles and captions are right, by what they claim.
// `node scripts/quality/calibration.ts GOLD RAW [GOLD RAW …]` reads pairs of folders, <page>.gold.json and the raw pages they
// name, and prints tables in Markdown. A block whose text the gold page lacks (a wrong join) says nothing about its place and is
// left out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { composeFully } from './compose-fully.ts';
import type { Block, Group } from '../../src/engine/page/index.ts';

const text = z.string().nullish();
const caption = z.object({ text, credit: text, headline: text });
const goldPage = z.object({
  page: z.string(),
  articles: z.array(
    z.object({
      kicker: text,
      headline: text,
      subheadline: text,
      byline: text,
      jump: text,
      body: z.array(z.object({ role: z.string(), text: z.string() })),
      captions: z.array(caption),
    }),
  ),
  photos: z.array(caption),
  furniture: z.array(z.union([z.string(), z.object({ text: z.string() })])),
});
type GoldPage = z.infer<typeof goldPage>;

/** Upper ends of the ranges of what is claimed. */
const RANGES = [0.6, 0.7, 0.8, 0.9, 0.95, 0.97, 1] as const;

interface Count {
  claimed: number;
  right: number;
  all: number;
}

function main(folders: readonly string[]): void {
  const tables = new Map<string, Count[]>();
  for (let n = 0; n + 1 < folders.length; n += 2) {
    const [golds = '', raws = ''] = folders.slice(n, n + 2);
    for (const name of readdirSync(golds)
      .filter((one) => one.endsWith('.gold.json'))
      .toSorted()) {
      const gold = goldPage.parse(JSON.parse(readFileSync(join(golds, name), 'utf8')));
      countPage(gold, readFileSync(join(raws, gold.page), 'utf8').replace(/\r\n?/gu, '\n'), tables);
    }
  }
  for (const [name, counts] of tables) console.log(table(name, counts));
}

const bare = (of: string | null | undefined): string =>
  (of ?? '').replace(/[！-～]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)).replace(/\s+/gu, '');

function countPage(gold: GoldPage, raw: string, tables: Map<string, Count[]>): void {
  const { page, decisions } = composeFully(raw);
  const wanted = placesOf(gold);
  const mates = matesOf(gold, page.groups);
  for (const group of page.groups) {
    for (const block of group.blocks) {
      const decision = decisions.get(block.id);
      const places = wanted.get(bare(block.text));
      if (decision === undefined || places === undefined) continue;
      const role = roleOf(block);
      const kind = role === 'caption' ? 'captions' : role === 'paragraph' ? 'article membership' : 'roles';
      const counts = tables.get(kind) ?? RANGES.map(() => ({ claimed: 0, right: 0, all: 0 }));
      tables.set(kind, counts);
      const count = counts[RANGES.findIndex((end) => decision.confidence < end)];
      if (!count) continue;
      count.all += 1;
      count.claimed += decision.confidence;
      if (places.has(`${homeOf(group, role, mates)} ${role}`)) count.right += 1;
    }
  }
}

const TITLES = new Set(['kicker', 'headline', 'subheadline']);
const roleOf = ({ role }: Block): string =>
  TITLES.has(role)
    ? 'title'
    : role === 'credit'
      ? 'caption'
      : role === 'column' || role === 'teaser'
        ? 'furniture'
        : role;

const homeOf = (group: Group, role: string, mates: ReadonlyMap<string, number>): string =>
  role === 'furniture' ? 'page' : group.kind === 'photo' ? 'photo' : `${mates.get(group.id) ?? 'none'}`;

/** For each text of a gold page, bare, the places and roles in which it stands. */
function placesOf(gold: GoldPage): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  const put = (of: string | null | undefined, place: string): void => {
    if (of) places.set(bare(of), (places.get(bare(of)) ?? new Set()).add(place));
  };
  for (const [n, article] of gold.articles.entries()) {
    const { kicker, headline, subheadline } = article;
    for (const title of [kicker, headline, subheadline, `${kicker ?? ''}${headline ?? ''}`]) put(title, `${n} title`);
    put(article.byline, `${n} byline`);
    put(article.jump, `${n} jump`);
    for (const block of article.body) put(block.text, `${n} ${block.role}`);
    for (const one of article.captions) for (const part of [one.text, one.credit]) put(part, `${n} caption`);
  }
  for (const photo of gold.photos) {
    put(photo.headline, 'photo title');
    for (const part of [photo.text, photo.credit, ...(photo.text ?? '').split('\n')]) put(part, 'photo caption');
  }
  for (const one of gold.furniture) put(typeof one === 'string' ? one : one.text, 'page furniture');
  return places;
}

/** For each composed article the gold article with which it shares most of its text. */
function matesOf(gold: GoldPage, groups: readonly Group[]): Map<string, number> {
  const owner = new Map(gold.articles.flatMap(({ body }, n) => body.map((block) => [bare(block.text), n] as const)));
  const mates = new Map<string, number>();
  for (const group of groups) {
    const shares = new Map<number, number>();
    for (const block of group.blocks) {
      const n = owner.get(bare(block.text));
      if (n !== undefined) shares.set(n, (shares.get(n) ?? 0) + block.text.length);
    }
    const [most] = [...shares].toSorted((a, b) => b[1] - a[1]);
    if (most) mates.set(group.id, most[0]);
  }
  return mates;
}

function table(name: string, counts: readonly Count[]): string {
  const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;
  const rows = counts.flatMap(({ claimed, right, all }, n) =>
    all === 0 ? [] : [`| below ${RANGES[n]} | ${all} | ${percent(claimed, all)} | ${percent(right, all)} |`],
  );
  return [`\n| ${name}: claimed | blocks | on average | really right |`, '|---|---:|---:|---:|', ...rows].join('\n');
}

main(process.argv.slice(2));
