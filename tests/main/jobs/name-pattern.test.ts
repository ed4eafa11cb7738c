import { expect, it } from 'vitest';
import { matchPattern, readPattern } from '../../../src/main/jobs/index.ts';

it.each([
  [
    '{paper}/{date}/{number}-{section}.txt',
    'in/拉萨晚报/2025-09-22/04-要闻.txt',
    { paper: '拉萨晚报', date: '2025-09-22', number: 4, section: '要闻' },
  ],
  [
    '{paper}{year}{month}{day}_{number}',
    '拉萨晚报20250922_04.txt',
    { paper: '拉萨晚报', date: '2025-09-22', number: 4 },
  ],
  ['{*}_{number}', 'a/b_c_12.txt', { number: 12 }],
  ['no.{issue}/P{number}', 'NO.123/p7.xml', { issue: '123', number: 7 }],
  ['{paper}-{date}', '拉萨晚报-2025-13-22.txt', null],
  ['{number}', '0.txt', null],
  ['{paper}/{number}', '1.txt', null],
])('%s on %s', (pattern, file, data) => {
  expect(matchPattern(readPattern(pattern), file)).toEqual(data);
});

it('names the slot there is not', () => {
  expect(() => readPattern('{weather}')).toThrow(/\{weather\}.*\{paper\}/);
});

it('is done with a long name in no time to speak of, whatever the pattern', () => {
  const pattern = readPattern('{paper}a{section}a{edition}a{source}a{scan}a{issue}a{*}b');
  expect(matchPattern(pattern, 'a'.repeat(500))).toBeNull();
});
