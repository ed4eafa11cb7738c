// The pages that the joins are trained on say truly which line continues which, and are the same every time.
import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../../../scripts/train/chance.ts';
import { fit } from '../../../scripts/train/fit.ts';
import { makePage, type MadePage, pieceOf } from '../../../scripts/train/page.ts';
import { makeProse } from '../../../scripts/train/prose.ts';
import type { Document } from '../../../scripts/train/texts.ts';
import { FACT_NAMES } from '../../../src/engine/compose/facts.ts';
import { Model } from '../../../src/engine/compose/model.ts';

const story = (title: string, sentence: string): Document => ({
  name: title,
  title,
  byline: undefined,
  subheadline: undefined,
  paragraphs: [3, 5].map((times) => ({ role: 'paragraph', text: sentence.repeat(times) })),
});
const STORIES = [
  story('河道整治完工', '河道整治工程于去年三月开工清淤四公里新建步道两千余米。'),
  story('便桥建成通行', '镇里在渡口旧址修建了人行便桥两岸居民出行比从前方便。'),
  story('老屋修缮过半', '施工队保留了原有的木窗和青瓦只更换了朽坏的梁柱和椽子。'),
];
const page = (seed: number, across: number): MadePage =>
  makePage(STORIES, false, chanceFrom(`test ${seed}`), { interleaves: across });

describe('a made page', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed);

  test.each(seeds.slice(0, 20))('in pieces says of its lines what it says as a whole (seed %i)', (seed) => {
    const whole = page(seed, 0);
    const piece = pieceOf(whole, chanceFrom(`piece ${seed}`));
    const from = whole.raw.indexOf(piece.raw);
    const first = whole.raw.slice(0, from).split('\n').length - 1;
    expect(from).toBeGreaterThanOrEqual(0);
    for (const [line, next] of piece.next) if (next >= 0) expect(whole.next.get(line + first)).toBe(next + first);
  });

  test('is the same for the same seed', () => {
    expect(page(7, 0)).toEqual(page(7, 0));
  });

  test('lets no line continue two others, nor stand below two', () => {
    for (const seed of seeds) {
      const { next, below } = page(seed, seed % 2);
      for (const map of [next, below]) {
        const followed = Array.from(map.values()).filter((line) => line >= 0);
        expect(new Set(followed).size).toBe(followed.length);
      }
    }
  });

  test('never lets a line of one story continue a line of another', () => {
    const own = [/清淤四公里/u, /人行便桥/u, /坏的梁柱/u];
    for (const seed of seeds) {
      const { raw, next } = page(seed, seed % 2);
      const lines = raw.split('\n');
      const continued = new Set(next.values());
      for (const start of next.keys()) {
        if (continued.has(start)) continue;
        let text = '';
        for (let at: number | undefined = start; at !== undefined && at >= 0; at = next.get(at))
          text += lines[at] ?? '';
        expect(own.filter((words) => words.test(text.replaceAll(/\s/gu, ''))).length).toBeLessThan(2);
      }
    }
  });

  test('sets something into the midst of a paragraph where it is told to', () => {
    const cut = seeds.filter((seed) => {
      const made = makePage(STORIES.slice(0, 1), false, chanceFrom(`cut ${seed}`), { interrupts: 1 });
      return Array.from(made.next).some(([line, under]) => under > line + 2);
    });
    expect(cut.length).toBeGreaterThan(seeds.length / 3);
  });

  test('sets something into the midst of a paragraph of words, too', () => {
    const prose = ['english', 'german', 'korean'] as const;
    const cut = prose.map((tongue) =>
      seeds.filter((seed) => {
        const chance = chanceFrom(`words ${tongue} ${seed}`);
        const made = makePage([makeProse('leaf', tongue, 4, chance)], true, chance, { interrupts: 1 });
        return Array.from(made.next).some(([line, under]) => under > line + 2);
      }),
    );
    for (const { length } of cut) expect(length).toBeGreaterThan(seeds.length / 4);
  });

  test('reads columns across where it is told to', () => {
    const regress = (made: MadePage): number =>
      Array.from(made.below).filter(([line, under]) => under >= 0 && under > line + 2).length;
    expect(Math.max(...seeds.map((seed) => regress(page(seed, 1))))).toBeGreaterThan(10);
  });
});

test('the fit finds which fact decides, and the same weights again', () => {
  const model = new Model([[], ['end'], ['begin']]);
  const facts = new Uint8Array(FACT_NAMES.length);
  const own = new Uint32Array(model.crosses);
  const picked: number[] = [];
  const joined: number[] = [];
  for (let n = 0; n < 400; n++) {
    facts[FACT_NAMES.indexOf('end')] = n % 2;
    facts[FACT_NAMES.indexOf('begin')] = n % 3;
    model.pick(facts, own);
    picked.push(...own);
    joined.push(n % 2);
  }
  const pairs = { model, picked: Uint32Array.from(picked), joined: Uint8Array.from(joined) };
  const weights = fit(pairs);
  expect(fit(pairs)).toEqual(weights);
  for (const end of [0, 1]) {
    facts[FACT_NAMES.indexOf('end')] = end;
    expect(model.odds(weights, facts, 0) > 0).toBe(end === 1);
  }
});
