// No edit, however odd, may part the structure from the text: galley text round-trips, and undo brings everything back.
import { history, redo, undo } from '@codemirror/commands';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CorrectedPage,
  GROUP_KINDS,
  type PageOp,
  readGalleyText,
  ROLES,
  writeGalleyText,
} from '../../../src/engine/page/index.ts';
import { applying, pageOf, toDocument } from '../../../src/renderer/desk/document.ts';
import { fits, setStructure, structure, structureField } from '../../../src/renderer/desk/structure.ts';

function open(page: CorrectedPage): EditorState {
  const { doc, structure: start } = toDocument(page);
  return EditorState.create({
    doc,
    extensions: [history(), structure, structureField.init(() => start), EditorState.lineSeparator.of('\n')],
  });
}

const page: CorrectedPage = {
  groups: [
    {
      id: 'a1',
      kind: 'article',
      blocks: [
        { id: 'b1', role: 'headline', text: '两行\n标题' },
        { id: 'b2', role: 'paragraph', text: '甲乙丙丁' },
        { id: 'b3', role: 'paragraph', text: '戊己' },
      ],
    },
    { id: 'f1', kind: 'furniture', blocks: [{ id: 'b4', role: 'furniture', text: '版面' }] },
  ],
};

const edit = (state: EditorState, spec: TransactionSpec): EditorState => state.update(spec).state;
const ids = (state: EditorState): string[] => state.field(structureField).blocks.map((block) => block.id);
const texts = (state: EditorState): string[] => pageOf(state).groups.flatMap((g) => g.blocks.map((b) => b.text));

describe('structure through edits', () => {
  it('gives the second half of a split block a new id and the same role', () => {
    const start = open(page);
    const at = start.doc.line(2).from + 2;
    const state = edit(start, { changes: { from: at, insert: '\n' } });
    expect(ids(state)).toEqual(['b1', 'b2', 'b5', 'b3', 'b4']);
    expect(texts(state)).toEqual(['两行\n标题', '甲乙', '丙丁', '戊己', '版面']);
    expect(state.field(structureField).blocks[2]).toEqual({ id: 'b5', role: 'paragraph', group: 0 });
  });

  it('leaves a block with its text when a break is put before it', () => {
    const start = open(page);
    expect(ids(edit(start, { changes: { from: start.doc.line(2).from, insert: '\n' } }))).toEqual([
      'b1',
      'b5',
      'b2',
      'b3',
      'b4',
    ]);
  });

  it('keeps the upper block when two are joined, and undo brings the lower one back', () => {
    const start = open(page);
    const at = start.doc.line(3).from;
    const joined = edit(start, { changes: { from: at - 1, to: at }, userEvent: 'delete.backward' });
    expect(ids(joined)).toEqual(['b1', 'b2', 'b4']);
    let undone = joined;
    undo({ state: joined, dispatch: (tr) => void (undone = tr.state) });
    expect(writeGalleyText(pageOf(undone))).toBe(writeGalleyText(page));
  });

  it('does not join blocks of two groups by Backspace', () => {
    const start = open(page);
    const at = start.doc.line(4).from;
    expect(texts(edit(start, { changes: { from: at - 1, to: at }, userEvent: 'delete.backward' }))).toEqual(
      texts(start),
    );
  });

  it('drops a group whose last block is deleted', () => {
    const start = open(page);
    const { from, to } = start.doc.line(4);
    const state = edit(start, { changes: { from: from - 1, to } });
    expect(state.field(structureField).groups.map((group) => group.id)).toEqual(['a1']);
  });

  it('refuses a structure that does not fit the text', () => {
    const start = open(page);
    const state = edit(start, { effects: setStructure.of({ groups: [], blocks: [], soft: '\u2028' }) });
    expect(ids(state)).toEqual(ids(start));
  });
});

const text = fc.string({
  unit: fc.constantFrom('文', '字', '𠮷', 'a', ' ', '\n', '\t', '\u2028', '\\', '@', '。'),
  maxLength: 12,
});
const arbitraryPage: fc.Arbitrary<CorrectedPage> = fc
  .array(
    fc.tuple(fc.constantFrom(...GROUP_KINDS), fc.array(fc.tuple(fc.constantFrom(...ROLES), text), { maxLength: 4 })),
    {
      maxLength: 4,
    },
  )
  .map((groups) => {
    let n = 0;
    return {
      groups: groups.map(([kind, blocks], at) => ({
        id: `${kind.charAt(0)}${at + 1}`,
        kind,
        blocks: blocks.map(([role, value]) => ({ id: `b${++n}`, role, text: value })),
      })),
    };
  });

type Step = { from: number; to: number; insert: string; kind: 'edit' | 'two edits' | 'undo' | 'redo' | 'op' };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    from: fc.nat(80),
    to: fc.nat(80),
    insert: fc.string({ unit: fc.constantFrom('新', '\n', '𠮷', ' '), maxLength: 5 }),
    kind: fc.constantFrom('edit', 'edit', 'two edits', 'undo', 'redo', 'op'),
  }),
  { maxLength: 25 },
);

function take(state: EditorState, { from, to, insert, kind }: Step): EditorState {
  const length = state.doc.length;
  const [a, b] = [Math.min(from, to, length), Math.min(Math.max(from, to), length)];
  let next = state;
  if (kind === 'undo') undo({ state, dispatch: (tr) => void (next = tr.state) });
  else if (kind === 'redo') redo({ state, dispatch: (tr) => void (next = tr.state) });
  else if (kind === 'op') {
    const { blocks } = state.field(structureField);
    const block = blocks[from % Math.max(1, blocks.length)]?.id;
    const op: PageOp | undefined = block === undefined ? undefined : { op: 'detach', block, kind: 'photo' };
    if (op) next = edit(state, applying(state, [op]));
  } else if (kind === 'two edits') {
    next = edit(state, { changes: [{ from: 0, insert }, ...(a > 0 ? [{ from: a, to: b, insert }] : [])] });
  } else next = edit(state, { changes: { from: a, to: b, insert } });
  return next;
}

describe('structure under random edits', () => {
  it('round-trips any page unedited', () => {
    fc.assert(
      fc.property(arbitraryPage, (any) => {
        expect(pageOf(open(any))).toEqual(any);
      }),
    );
  });

  it('always has one block per line, unique ids, and every character of the document in galley text', () => {
    fc.assert(
      fc.property(arbitraryPage, steps, (any, walk) => {
        const end = walk.reduce(take, open(any));
        const held = end.field(structureField);
        expect(fits(held, end.doc)).toBe(true);
        expect(held.blocks.every((block, at) => block.group >= (held.blocks[at - 1]?.group ?? 0))).toBe(true);
        const written = pageOf(end);
        expect(readGalleyText(writeGalleyText(written))).toEqual(written);
        expect(written.groups.flatMap((g) => g.blocks.map((b) => b.text.replaceAll('\n', held.soft))).join('\n')).toBe(
          end.doc.toString(),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('is wholly undone by undo', () => {
    fc.assert(
      fc.property(arbitraryPage, steps, (any, walk) => {
        let state = walk.filter(({ kind }) => kind !== 'undo' && kind !== 'redo').reduce(take, open(any));
        for (let n = 0; n < 60; n += 1) undo({ state, dispatch: (tr) => void (state = tr.state) });
        expect(writeGalleyText(pageOf(state))).toBe(writeGalleyText(any));
      }),
      { numRuns: 400 },
    );
  });
});
