import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GalleyTextError, readGalleyText, writeGalleyText } from '../../../src/engine/page/index.ts';
import { somePage } from './arbitraries.ts';

const TEXT = [
  '@article {"id":"a1","incomplete":true}',
  'b1\theadline\t根系深扎\\n花开万家',
  'b2\tparagraph\t冬日傍晚\\\\\\t。',
  '@removed {"id":"r1","why":"hyphen at a wrap"}',
  'b3\tparagraph\t-',
  '',
].join('\n');

describe('galley text', () => {
  it('reads what a person can read', () => {
    const page = readGalleyText(TEXT);
    expect(page.groups[0]).toMatchObject({ id: 'a1', kind: 'article', incomplete: true });
    expect(page.groups[0]?.blocks.map((block) => block.text)).toEqual(['根系深扎\n花开万家', '冬日傍晚\\\t。']);
    expect(page.groups[1]).toMatchObject({ kind: 'removed', why: 'hyphen at a wrap' });
  });

  it('writes back the same bytes', () => {
    expect(writeGalleyText(readGalleyText(TEXT))).toBe(TEXT);
  });

  it('gives back any page', () => {
    fc.assert(
      fc.property(somePage, (page) => {
        expect(readGalleyText(writeGalleyText(page))).toEqual(page);
      }),
    );
  });

  it('is one line per block and group', () => {
    fc.assert(
      fc.property(somePage, (page) => {
        const lines = page.groups.reduce((n, group) => n + 1 + group.blocks.length, 0);
        expect(writeGalleyText(page).split('\n')).toHaveLength(lines + 1);
      }),
    );
  });

  it.each([
    ['b1\tparagraph\tx\n', 'before the first @group'],
    ['@article {"id":"a1"}\nb1\tparagraph\n', 'line 2'],
    ['@article {"id":"a1"}\nb1\tpoem\tx\n', 'line 2'],
    ['@article {"id":"a1"}\nb1\tparagraph\tx\ty\n', 'line 2'],
    ['@article {"id":"a1"}\nb1\tparagraph\tx\nb1\tparagraph\ty\n', 'used twice'],
    ['@article {id}\n', 'not JSON'],
    ['@story {"id":"a1"}\n', 'group head'],
    ['@article {}\n', 'missing'],
  ])('refuses %j and says where', (text, reason) => {
    expect(() => readGalleyText(text)).toThrow(GalleyTextError);
    expect(() => readGalleyText(text)).toThrow(reason);
  });
});
