// The engine by its one door, on the real pages that come with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { align, applyFixes, balances, clean, placedBlocks, WRITERS } from '../../src/engine/index.ts';

const folder = join(import.meta.dirname, '../../seeds');
const seeds = readdirSync(folder).map((name) => ({ name, raw: readFileSync(join(folder, name), 'utf8') }));

it('there are five seeds', () => expect(seeds).toHaveLength(5));

describe.each(seeds)('$name', ({ name, raw }) => {
  const cleaned = clean(raw);

  it('keeps every character: the account balances', () => {
    expect(balances(cleaned.account)).toBe(true);
    expect(cleaned.account.raw).toBe(Array.from(raw.replace(/\s+/gu, '')).length);
  });

  it('is cut into articles, each flag on a place that is there', () => {
    expect(cleaned.page.groups.filter(({ kind }) => kind === 'article').length).toBeGreaterThan(4);
    const texts = new Map(Array.from(placedBlocks(cleaned.page), ({ block }) => [block.id, block.text]));
    for (const { block, start, end } of cleaned.flags) {
      if (block !== undefined) expect(texts.get(block)?.slice(start, end)).toHaveLength(end - start);
    }
  });

  it('knows where each character came from, as an alignment finds it', () => {
    const { origin } = align(raw, cleaned.page);
    for (const [block, offsets] of cleaned.composition.origin) expect(origin.get(block)).toEqual(offsets);
  });

  it('is the same every time, to the byte', () => {
    const meta = { name, galley: '0.0.0' };
    const write = ({ page, flags }: typeof cleaned): string => WRITERS.json.write({ page, flags, meta });
    expect(write(clean(raw))).toBe(write(cleaned));
  });

  it('keeps its raw characters when all safe fixes are made, but those of the fixes', () => {
    const fixed = applyFixes(cleaned.page, cleaned.flags);
    const words = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    const all = (page: typeof fixed): string =>
      words(Array.from(placedBlocks(page), ({ block }) => block.text).join(''));
    expect(all(fixed)).toBe(all(cleaned.page));
  });
});
