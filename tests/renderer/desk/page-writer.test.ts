// What is saved while someone types is the page as it is, however much of it was written before.
import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGalleyText, writeGalleyText } from '../../../src/engine/page/index.ts';
import { becoming, pageOf, toDocument } from '../../../src/renderer/desk/document.ts';
import { pageWriter } from '../../../src/renderer/desk/page-writer.ts';
import { structure, structureField } from '../../../src/renderer/desk/structure.ts';

const PAGE = [
  '@article {"id":"a1"}',
  'b1\theadline\t文创园区\\n焕发新生',
  'b2\tparagraph\t本报讯\t\\\\',
  '@removed {"id":"r1","why":"次仁"}',
  '@photo {"id":"p1"}',
  'b3\tcaption\t𠮷祥村',
  '',
].join('\n');

function open(text: string): EditorState {
  const start = toDocument(readGalleyText(text));
  return EditorState.create({ doc: start.doc, extensions: [structure, structureField.init(() => start.structure)] });
}

const edit = fc.record({
  at: fc.nat(),
  cut: fc.nat({ max: 3 }),
  put: fc.constantFrom('', '字', 'a\tb', '\n', '\u2028', '\\'),
});

it('writes after any edits what the page itself would be written as', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const write = pageWriter();
      let state = open(PAGE.replace('讯\t', '讯\\t'));
      for (const { at, cut, put } of edits) {
        const from = at % (state.doc.length + 1);
        state = state.update({ changes: { from, to: Math.min(from + cut, state.doc.length), insert: put } }).state;
        expect(write(state)).toBe(writeGalleyText(pageOf(state)));
      }
    }),
  );
});

it('follows a block that changes its role or its place', () => {
  const write = pageWriter();
  const state = open(PAGE.replace('讯\t', '讯\\t'));
  write(state);
  const page = pageOf(state);
  const [article, removed, photo] = page.groups;
  if (!article || !removed || !photo) throw new Error('three groups');
  const moved = {
    groups: [photo, { ...article, blocks: article.blocks.map((b) => ({ ...b, role: 'note' as const })) }],
  };
  expect(write(state.update(becoming(state, moved)).state)).toBe(writeGalleyText(moved));
});
