// Laws of taking back, on random pages and edits, through the archive: with rare characters, emoji and moved blocks.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  applyOp,
  type CorrectedPage,
  type PageOp,
  PageOpError,
  placedBlocks,
  readGalleyText,
  ROLES,
  writeGalleyText,
} from '../../../src/engine/index.ts';
import { proposeRevert } from '../../../src/main/jobs/index.ts';
import { openedArchive } from '../store/archives.ts';
import { corrected, newPage } from '../store/pages.ts';

const ink = fc.string({
  unit: fc.constantFrom('中', '\ud842\udfb7', '㐂', '园', '。', '“', 'a', '1', '\u{1f600}', '👨‍👩‍👧'),
  minLength: 2,
  maxLength: 12,
});
/** Pages of galley text, whose blocks all hold something. */
const page: fc.Arbitrary<CorrectedPage> = fc
  .array(fc.array(ink, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((groups) => {
    let block = 0;
    return {
      groups: groups.map((texts, index) => ({
        id: `a${index + 1}`,
        kind: 'article',
        blocks: texts.map((text) => ({ id: `b${++block}`, role: 'paragraph', text })),
      })),
    };
  });
const choice = fc.record({
  what: fc.nat(5),
  block: fc.nat(20),
  at: fc.nat(20),
  text: ink,
  role: fc.constantFrom(...ROLES),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

/** One operation of any kind on a page; the page as it is where it does not fit. */
function edited(before: CorrectedPage, { what, block, at, text, role }: Choice): CorrectedPage {
  const blocks = Array.from(placedBlocks(before));
  const placed = blocks[block % blocks.length];
  if (!placed) return before;
  const { id } = placed.block;
  const start = Array.from(placed.block.text)
    .slice(0, at % 3)
    .join('').length;
  const ops: readonly PageOp[] = [
    { op: 'replace', block: id, start, end: start, text },
    { op: 'role', block: id, role },
    { op: 'split', block: id, at: start },
    { op: 'join', block: id, glue: '' },
    { op: 'cut', block: id },
    { op: 'move', block: id, to: before.groups[at % before.groups.length]?.id ?? '' },
  ];
  try {
    return applyOp(before, ops[what] ?? { op: 'role', block: id, role });
  } catch (error) {
    if (error instanceof PageOpError) return before;
    throw error;
  }
}

const text = (some: CorrectedPage): string => writeGalleyText(some);

it('what a revision changed, taken back, is what was before', async () => {
  const store = await openedArchive();
  let made = 0;
  await fc.assert(
    fc.asyncProperty(page, fc.array(choice, { minLength: 1, maxLength: 6 }), async (before, choices) => {
      made += 1;
      const after = choices.reduce(edited, before);
      const { page: id } = await store.addPage(newPage(`${made}`, { corrected: corrected(text(before)) }));
      const { revision: base } = await store.page(id);
      const made2 = {
        page: id,
        base,
        reason: 'edit',
        author: '',
        done: false,
        corrected: corrected(text(after)),
      } as const;
      const revision = await store.addRevision(made2);
      if (revision === base) return;
      const { text: back, conflicts } = await proposeRevert(store, id, revision);
      expect([back, conflicts]).toEqual([text(before), []]);
    }),
    { numRuns: 60 },
  );
});

it('what is taken back leaves later edits of other blocks as they are', async () => {
  const store = await openedArchive();
  let made = 0;
  const insert = (block: string, put: string): PageOp => ({ op: 'replace', block, start: 0, end: 0, text: put });
  await fc.assert(
    fc.asyncProperty(page, ink, ink, async (before, first, second) => {
      made += 1;
      const ids = Array.from(placedBlocks(before), ({ block }) => block.id);
      const [one = '', other = one] = [ids[0], ids.at(-1)];
      fc.pre(one !== other);
      const { page: id } = await store.addPage(newPage(`p${made}`, { corrected: corrected(text(before)) }));
      const change = async (op: PageOp): Promise<number> => {
        const { corrected: now, revision: base } = await store.page(id);
        const after = corrected(text(applyOp(readGalleyText(now), op)));
        return store.addRevision({ page: id, base, reason: 'edit', author: '', done: false, corrected: after });
      };
      const revision = await change(insert(one, first));
      await change(insert(other, second));
      const { text: back, conflicts } = await proposeRevert(store, id, revision);
      expect([back, conflicts]).toEqual([text(applyOp(before, insert(other, second))), []]);
    }),
    { numRuns: 30 },
  );
});

it('all texts replayed in one go are those read one by one', async () => {
  const store = await openedArchive();
  let made = 0;
  await fc.assert(
    fc.asyncProperty(page, fc.array(choice, { minLength: 1, maxLength: 60 }), async (before, choices) => {
      made += 1;
      const { page: id } = await store.addPage(newPage(`q${made}`, { corrected: corrected(text(before)) }));
      let now = before;
      for (const one of choices) {
        now = edited(now, one);
        const { revision: base } = await store.page(id);
        await store.addRevision({
          page: id,
          base,
          reason: 'edit',
          author: '',
          done: false,
          corrected: corrected(text(now)),
        });
      }
      const all = await store.revisionTexts(id);
      expect(all.at(-1)?.text).toBe(text(now));
      for (const { revision, text: replayed } of all) expect(await store.revisionText(id, revision.id)).toBe(replayed);
    }),
    { numRuns: 8 },
  );
});
