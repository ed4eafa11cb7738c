// Random corrected pages, with every kind of group and role and text from many scripts, astral characters and lone surrogates.
import fc from 'fast-check';
import { type CorrectedPage, GROUP_KINDS, type Group, ROLES } from '../../../src/engine/page/index.ts';

export const someText = fc.oneof(
  fc.string({
    unit: fc.constantFrom('中', '𠮷', '㐂', '园', '。', '“', ' ', '\u3000', 'a', '1', '😀', '\n', '\t', '\\'),
  }),
  fc.string({ unit: 'binary' }),
);

/** At least one group; ids as the engine gives them. */
export const somePage: fc.Arbitrary<CorrectedPage> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...GROUP_KINDS),
      incomplete: fc.boolean(),
      blocks: fc.array(fc.record({ role: fc.constantFrom(...ROLES), text: someText }), { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((groups) => {
    let block = 0;
    return {
      groups: groups.map(({ kind, incomplete, blocks }, index): Group => ({
        id: `${kind.charAt(0)}${index + 1}`,
        kind,
        ...(incomplete && { incomplete }),
        ...(kind === 'removed' && { why: 'taken out by hand' }),
        blocks: blocks.map((b) => ({ ...b, id: `b${++block}` })),
      })),
    };
  });
