import { describe, expect, it } from 'vitest';
import {
  applyOp,
  type CorrectedPage,
  type Flag,
  fingerprints,
  readGalleyText,
} from '../../../src/engine/page/index.ts';

const page = readGalleyText(
  '@article {"id":"a1"}\nb1\tparagraph\t他说𠮷野家很好,很好。\nb2\tparagraph\t他说𠮷野家很好,很好。\n',
);
const flag = (block: string, start: number, end: number): Flag => ({
  rule: 'half-width-mark',
  severity: 'warning',
  group: 'a1',
  block,
  start,
  end,
  message: 'A half-width comma stands beside Han.',
  confidence: 0.9,
});

const one = (on: CorrectedPage, flags: readonly Flag[]): string | undefined => fingerprints(on, flags)[0];

describe('fingerprints', () => {
  it('tell two places alike apart by their order', () => {
    const [first, second] = fingerprints(page, [flag('b1', 8, 9), flag('b2', 8, 9)]);
    expect(first).toBe('half-width-mark|说𠮷野家很好|,|很好。');
    expect(second).toBe(`${first}#1`);
  });

  it('stay when a space or a wrap comes or goes, and when the block moves', () => {
    const spaced = applyOp(page, { op: 'replace', block: 'b1', start: 2, end: 2, text: ' ' });
    const moved = applyOp(spaced, { op: 'detach', block: 'b1', kind: 'photo' });
    expect(one(moved, [flag('b1', 9, 10)])).toBe(one(page, [flag('b1', 8, 9)]));
  });

  it('stay short, whatever is flagged', () => {
    const long = readGalleyText(`@article {"id":"a1"}\nb1\tparagraph\t${'。'.repeat(5000)}\n`);
    expect(one(long, [flag('b1', 0, 5000)])?.length).toBeLessThan(80);
  });

  it('name a whole group by its first words', () => {
    const { block: _, ...whole } = flag('b1', 0, 0);
    expect(one(page, [whole])).toBe('half-width-mark|||他说𠮷野家很好,很好。');
  });
});
