// Undoing a step at the desk: after any edits no character of the page stands twice or is gone, and the edits are still there.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  account,
  compose,
  type CorrectedPage,
  placedBlocks,
  readGalleyText,
  STEPS,
  writeGalleyText,
} from '../../../src/engine/index.ts';
import { withoutStep } from '../../../src/renderer/worker/without-step.ts';

const RAW = readFileSync('seeds/000_4940673e0adfaaec.txt', 'utf8').split('\n').slice(0, 120).join('\n');
const { page: composed } = compose(RAW);
const texts = (page: CorrectedPage): string[] => Array.from(placedBlocks(page), ({ block }) => block.text);

/** The page with a word typed into some of its blocks. */
const typed = (page: CorrectedPage, into: ReadonlySet<number>, word: string): CorrectedPage => {
  let at = -1;
  return {
    groups: page.groups.map((group) => ({
      ...group,
      blocks: group.blocks.map((block) => {
        at += 1;
        const middle = block.text.length >> 1;
        return into.has(at)
          ? { ...block, text: `${block.text.slice(0, middle)}${word}${block.text.slice(middle)}` }
          : block;
      }),
    })),
  };
};

const counts = (page: CorrectedPage) => {
  const { missing, added } = account(RAW, page);
  return { missing, added };
};

describe('undoing a step', () => {
  it('gives the wraps back, and keeps what was typed, where it was typed', () => {
    const edited = typed(composed, new Set([1, 2, 3]), '龘靐');
    const undone = withoutStep(RAW, composed, writeGalleyText(edited), 'joins');
    const page = readGalleyText(undone.text);
    expect(undone.changed).toBeGreaterThan(0);
    expect(texts(page).length).toBeGreaterThan(texts(composed).length);
    expect(texts(page).join('').match(/龘靐/gu)).toHaveLength(3);
    expect(counts(page)).toEqual(counts(edited));
    expect([undone.missing, undone.added]).toEqual([0, 0]);
  });

  it('loses and doubles no character, whatever was edited and whichever steps went before', () => {
    const edits = fc.record({
      into: fc.uniqueArray(fc.nat({ max: texts(composed).length - 1 }), { maxLength: 8 }),
      steps: fc.shuffledSubarray([...STEPS], { minLength: 1, maxLength: 2 }),
    });
    fc.assert(
      fc.property(edits, ({ into, steps }) => {
        const edited = typed(composed, new Set(into), '龘靐');
        let text = writeGalleyText(edited);
        for (const step of steps) text = withoutStep(RAW, composed, text, step).text;
        expect(counts(readGalleyText(text))).toEqual(counts(edited));
      }),
      { numRuns: 12 },
    );
  });
});
