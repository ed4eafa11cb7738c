// Words exchanged in a galley text: the text is what writing the page gives, and the delta makes it of the one before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, type CorrectedPage, invertDelta, writeGalleyText } from '../../../src/engine/index.ts';
import { exchange } from '../../../src/main/store/exchange.ts';

const UNITS = ['公', '𠮷', '园', '\\', '\n', '\t', 'b1', '@', ' '];
const words = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 5 });
/** A block in pieces: every second one is exchanged. */
const pieces = fc.array(
  fc.tuple(
    words,
    words.filter(({ length }) => length > 0),
    words,
  ),
  { maxLength: 4 },
);

type Piece = readonly [before: string, was: string, put: string];

const pageOf = (texts: readonly string[]): CorrectedPage => ({
  groups: texts.map((text, at) => ({
    id: `a${at}`,
    kind: 'article',
    blocks: [
      { id: `h${at}`, role: 'headline', text: 'h\\' },
      { id: `b${at}`, role: 'paragraph', text },
    ],
  })),
});

function hitsIn(block: string, all: readonly Piece[]) {
  let at = 0;
  return all.map(([before, was, put]) => {
    const start = at + before.length;
    at = start + was.length;
    return { block, start, end: at, was, with: put };
  });
}

describe('exchanging words', () => {
  it('gives the text that writing the page gives, and a delta there and back', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 4 }), (all) => {
        const said = (pick: (piece: Piece) => string): CorrectedPage =>
          pageOf(all.map((one) => one.map(pick).join('')));
        const [before, after] = [
          writeGalleyText(said(([text, was]) => text + was)),
          writeGalleyText(said(([text, , put]) => text + put)),
        ];
        const made = exchange(
          before,
          all.flatMap((one, at) => hitsIn(`b${at}`, one)),
        );
        expect(made?.text).toBe(after);
        const delta = made?.delta ?? [];
        expect(applyDelta(before, delta)).toBe(after);
        expect(applyDelta(after, invertDelta(before, delta))).toBe(before);
        const kinds = delta.map(([kind]) => kind);
        expect(kinds.every((kind, nth) => kind !== kinds[nth - 1])).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts no character in half', () => {
    const text = writeGalleyText(pageOf(['𠮷野']));
    expect(exchange(text, [{ block: 'b0', start: 1, end: 2, was: '\udfb7', with: '\udfb8' }])).toBeNull();
    expect(exchange(text, [{ block: 'b0', start: 0, end: 2, was: '𠮷', with: '吉' }])?.text).toContain('\t吉野\n');
  });
});
