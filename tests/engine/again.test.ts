// Cleaning what has been cleaned: the text that Galley exports comes back as it was.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chanceFrom } from '../../scripts/train/chance.ts';
import { makePage } from '../../scripts/train/page.ts';
import type { Document } from '../../scripts/train/texts.ts';
import { clean, type CorrectedPage, placedBlocks, WRITERS } from '../../src/engine/index.ts';

const write = (page: CorrectedPage): string =>
  WRITERS.txt.write({ page, flags: [], meta: { name: 'again', galley: '0.0.0' } });

/** Roles and texts; a title is one line in a text file. */
const blocksOf = (page: CorrectedPage): string[] =>
  Array.from(placedBlocks(page))
    .filter(({ group }) => group.kind !== 'removed')
    .map(({ block }) => `${block.role} ${block.text.replaceAll('\n', ' ')}`);

/** The share of blocks that are there again, and whether any character is lost. */
function again(raw: string): { readonly share: number; readonly before: string; readonly after: string } {
  const { page } = clean(raw);
  const cleaned = clean(write(page)).page;
  const [before, after] = [blocksOf(page), blocksOf(cleaned)];
  const left = new Map<string, number>();
  for (const block of after) left.set(block, (left.get(block) ?? 0) + 1);
  let found = 0;
  for (const block of before) {
    const there = left.get(block) ?? 0;
    if (there > 0) found += 1;
    left.set(block, there - 1);
  }
  const letters = (one: CorrectedPage): string => Array.from(write(one).replace(/\s/gu, '')).toSorted().join('');
  return { share: found / Math.max(1, before.length), before: letters(page), after: letters(cleaned) };
}

const folder = join(import.meta.dirname, '../../seeds');

describe('a cleaned page, exported as text and cleaned again', () => {
  it.each(readdirSync(folder))('%s keeps every character and nearly every block', (name) => {
    const { share, before, after } = again(readFileSync(join(folder, name), 'utf8'));
    expect(after).toBe(before);
    expect(share).toBeGreaterThan(0.93);
  });

  const story = (title: string, sentence: string): Document => ({
    name: title,
    title,
    byline: undefined,
    subheadline: undefined,
    paragraphs: [3, 5, 4].map((times) => ({ role: 'paragraph', text: sentence.repeat(times) })),
  });
  const stories = [
    story('河道整治完工', '河道整治工程于去年三月开工，清淤四公里，新建步道两千余米。'),
    story('便桥建成通行', '镇里在渡口旧址修建了人行便桥，两岸居民出行比从前方便。'),
    story('老屋修缮过半', '施工队保留了原有的木窗和青瓦，只更换了朽坏的梁柱和椽子。'),
  ];

  it('made pages keep every character, and most of their blocks', () => {
    let sum = 0;
    for (let seed = 0; seed < 20; seed += 1) {
      const { share, before, after } = again(makePage(stories, false, chanceFrom(`again ${seed}`)).raw);
      expect(after).toBe(before);
      sum += share;
    }
    expect(sum / 20).toBeGreaterThan(0.8);
  });
});
