// The arithmetic of draws, intervals and pace.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/main/jobs/draw.ts';
import { minutesOfWork, resultOf } from '../../../src/main/jobs/index.ts';
import { rateOf } from '../../../src/main/jobs/interval.ts';
import type { StoredSamplePage } from '../../../src/main/store/store.ts';

describe('a draw', () => {
  it('is the same for the same seed, without repeats, and from the list', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(50), fc.nat(), (of, size, seed) => {
        const list = Array.from({ length: of }, (_, n) => n);
        const drawn = draw(list, size, seed);
        expect(drawn).toEqual(draw(list, size, seed));
        expect(new Set(drawn).size).toBe(Math.min(size, of));
        expect(drawn.every((one) => list.includes(one))).toBe(true);
      }),
    );
  });

  it('favours nobody', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 4000; seed++)
      for (const one of draw([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3, seed)) counts[one] = (counts[one] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(1080);
    expect(Math.max(...counts)).toBeLessThan(1320);
  });
});

describe('the interval of a rate', () => {
  it('is Wilson’s: 10 of 100,000 are 1 in 10,000, somewhere between 0.54 and 1.84', () => {
    const { per10000, low, high } = rateOf(10, 100_000);
    expect([per10000, low?.toFixed(2), high?.toFixed(2)]).toEqual([1, '0.54', '1.84']);
  });

  it('says of no error found that there may be some, and nothing of nothing', () => {
    expect(rateOf(0, 10_000)).toMatchObject({ per10000: 0, low: 0 });
    expect(rateOf(0, 10_000).high?.toFixed(1)).toBe('3.8');
    expect(rateOf(0, 0)).toEqual({ per10000: null, low: null, high: null });
  });
});

describe('the advice of a sample', () => {
  const page = (n: number, errors: number): StoredSamplePage => ({
    page: n,
    name: '',
    paper: null,
    date: null,
    position: n,
    revision: 1,
    reader: '',
    at: '',
    characters: 20_000,
    errors: Array.from({ length: errors }, (_, at) => ({
      block: null,
      title: false,
      number: false,
      before: `${at}`,
      after: '',
      counts: true,
    })),
  });
  it.each([
    [0, 'accept'],
    [6, 'read-more'],
    [40, 'return'],
  ])('%i errors in 20,000 characters: %s', (errors, advice) => {
    expect(resultOf({ drawn: [page(1, errors)], bar: 3 }).advice).toBe(advice);
  });
});

it('minutes of work are those with something saved, and the short pauses between them', () => {
  expect(minutesOfWork([])).toBe(0);
  expect(minutesOfWork(['2025-09-22T10:00', '2025-09-22T10:03', '2025-09-22T11:30'])).toBe(5);
});
