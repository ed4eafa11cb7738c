// A day's work in small: the first seed page from raw to its gold by keyboard alone, every key counted; beside it the keys that
// the same work takes in a plain editor.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { align, layers, readGalleyText, type CorrectedPage } from '../../src/engine/index.ts';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

const text = z.string().nullable();
const goldPage = z.object({
  page: z.string(),
  articles: z.array(
    z.object({
      kicker: text,
      headline: text,
      subheadline: text,
      byline: text,
      body: z.array(z.object({ role: z.string(), text: z.string() })),
      captions: z.array(z.object({ text: z.string(), credit: text })),
      jump: text,
    }),
  ),
  furniture: z.array(z.string()),
  corrections: z.array(z.object({ raw: z.string(), fixed: z.string() })),
});

const solid = (value: string): string => value.replace(/\s+/gu, '');

/** The articles of the gold page, one line per block; titles with their breaks, and all white space, left out. */
function goldLines(): { readonly name: string; readonly articles: string[][]; readonly furniture: string[] } {
  const file = 'tests/fixtures/gold/000_4940673e0adfaaec.gold.json';
  const gold = goldPage.parse(JSON.parse(readFileSync(file, 'utf8')));
  const corrected = (value: string): string =>
    gold.corrections.reduce((now, { raw, fixed }) => now.replaceAll(raw, fixed), value);
  const line = (role: string, value: string | null): string[] =>
    value === null ? [] : [`${role} ${solid(corrected(value))}`];
  return {
    name: gold.page,
    articles: gold.articles.map((article) => [
      ...line('kicker', article.kicker),
      ...line('headline', article.headline),
      ...line('subheadline', article.subheadline),
      ...line('byline', article.byline),
      ...article.body.flatMap((block) => line(block.role, block.text)),
      ...article.captions.flatMap((caption) => [...line('caption', caption.text), ...line('credit', caption.credit)]),
      ...line('jump', article.jump),
    ]),
    furniture: gold.furniture.map((value) => solid(value)),
  };
}

const linesOf = (page: CorrectedPage): string[][] =>
  page.groups
    .filter(({ kind }) => kind === 'article')
    .map(({ blocks }) => blocks.map(({ role, text: value }) => `${role} ${solid(value)}`));

/** What the person sees on the card would read, once accepted. */
const promised = (page: Page): Promise<string> =>
  page.locator('.flag-card .card-change').evaluate((change) => {
    const copy = document.createElement('p');
    for (const node of change.childNodes)
      if (!(node instanceof Element) || node.tagName === 'INS') copy.append(node.cloneNode(true));
    return copy.textContent ?? '';
  });

/**
 * The fewest keys in an editor that knows nothing: one to get to each place from the one before and those of the edit itself.
 * A joined wrap is one key once one is there, a stretch that moves is marked, cut, and put in at its place.
 */
function plainKeys(raw: string, page: CorrectedPage): number {
  const keys = { wraps: 2, spaces: 0, order: 6, roles: 0, characters: 0 };
  return layers(page, align(raw, page)).reduce((sum, { layer, before, after }) => {
    if (layer === 'spaces') return sum + 1 + Math.max(1, solid(after).length + before.length - after.length);
    if (layer === 'characters') return sum + 1 + before.length + after.length;
    return sum + keys[layer];
  }, 0);
}

it('brings a seed from raw to gold by keyboard, in few keys', async () => {
  const { page } = sitting.now;
  const gold = goldLines();
  await person.openPage(page, 0);
  const boundary = gold.articles
    .flat()
    .map((line) => line.slice(line.indexOf(' ') + 1))
    .join('¶');
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await press('F8');
  for (let left = await person.openFlagCount(page); left > 0; left -= 1) {
    await person.card(page).waitFor();
    const wanted = solid(await promised(page))
      .replaceAll('…', '')
      .replaceAll('␣', '');
    await press(boundary.includes(wanted) && wanted.length > 1 ? 'Enter' : 'Backspace');
    await expect.poll(() => person.openFlagCount(page), { timeout: 10_000 }).toBe(left - 1);
  }
  await press('Escape');
  await person.saved(page);
  const done = readGalleyText(await person.galleyText(page));
  expect(linesOf(done)).toEqual(gold.articles);
  const furniture = done.groups.filter(({ kind }) => kind === 'furniture').flatMap(({ blocks }) => blocks);
  expect(furniture.map((block) => solid(block.text))).toEqual(gold.furniture);
  const raw = readFileSync(`seeds/${gold.name}`, 'utf8');
  const plain = plainKeys(raw, done);
  console.log(`seed 000 to its gold: ${keys} keys on the desk, ${plain} in a plain editor at the very least`);
  expect(keys * 20).toBeLessThan(plain);
});
