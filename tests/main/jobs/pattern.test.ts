import { describe, expect, it } from 'vitest';
import { GalleyError } from '../../../src/contract/index.ts';
import { matcherOf } from '../../../src/main/jobs/pattern.ts';
import { openPattern } from '../../../src/main/jobs/pattern-thread.ts';

const replaced = (source: string, put: string, text: string, matchCase = true): string[] =>
  matcherOf(source, matchCase, put)(text).map((match) => `${match.start}-${match.end}:${match.with}`);

describe('a pattern', () => {
  it.each([
    ['第(\\d+)扳', '第$1版', '第3扳、第12扳', ['0-3:第3版', '4-8:第12版']],
    ['(?<year>\\d{4})年', '$<year>-$<none>', '2025年', ['0-5:2025-']],
    ['(a)(b)?', '$1$2$3$$$&$0', 'a', ['0-1:a$3$a$0']],
    ['x*', 'y', 'axxb', ['1-3:y']],
    ['^.', '', '𠮷野', ['0-2:']],
    ['A', '', 'aA', ['1-2:']],
  ])('%s → %s', (source, put, text, expected) => {
    expect(replaced(source, put, text)).toEqual(expected);
  });

  it('tells capitals from small letters only when asked', () => {
    expect(replaced('A', '', 'aA', false)).toHaveLength(2);
  });
});

describe('a pattern in its thread', () => {
  it('is stopped when it never ends, and the reader is told why', async () => {
    const thread = await openPattern('(?:[^x]|[^y])+!!', true, '', 300);
    const error: unknown = await thread
      .match(['公园里的花都开了，游人很多，孩子们在草地上放风筝，老人们坐着'])
      .catch((e: unknown) => e);
    await thread.close();
    expect(error).toBeInstanceOf(GalleyError);
    expect(error).toMatchObject({ code: 'bad-request', message: expect.stringMatching(/takes too long/) });
  });

  it('says what is wrong with a pattern that is none', async () => {
    await expect(openPattern('(', true, '')).rejects.toThrow(/no regular expression: .*Unterminated group/);
  });
});
