// Between galley text and the editor's document: one block per line, soft breaks as one character that the page does not
// hold otherwise. Writing what was read gives the same galley text.
import { EditorState, Text, type TransactionSpec } from '@codemirror/state';
import { applyOps, type Block, type CorrectedPage, type Group, type PageOp } from '../../engine/page/index.ts';
import { type BlockHead, type GroupHead, setStructure, type Structure, structureField } from './structure.ts';

export interface DocumentOf {
  readonly doc: Text;
  readonly structure: Structure;
}

/** The document and structure of a page. */
export function toDocument(page: CorrectedPage, soft = softBreakFor(page)): DocumentOf {
  const blocks: BlockHead[] = [];
  const lines: string[] = [];
  for (const [group, { blocks: members }] of page.groups.entries()) {
    for (const { id, role, text } of members) {
      blocks.push({ id, role, group });
      lines.push(text.replaceAll('\n', soft));
    }
  }
  const groups = page.groups.map(headOf);
  const { retired } = page;
  const structure = { groups, blocks, soft, ...(retired && { retired }) };
  return { doc: Text.of(lines.length > 0 ? lines : ['']), structure };
}

/** A group without its blocks; keys that are not set stay away, so that galley text is the same. */
function headOf({ id, kind, incomplete, why, derivedFrom }: Group): GroupHead {
  return {
    id,
    kind,
    ...(incomplete !== undefined && { incomplete }),
    ...(why !== undefined && { why }),
    ...(derivedFrom !== undefined && { derivedFrom }),
  };
}

/** U+2028, or the first private-use character that no block's text holds. */
function softBreakFor(page: CorrectedPage): string {
  const holds = (character: string): boolean =>
    page.groups.some((group) => group.blocks.some((block) => block.text.includes(character)));
  const candidates = ['\u2028', ...Array.from({ length: 0x1900 }, (_, at) => String.fromCharCode(0xe000 + at))];
  return candidates.find((character) => !holds(character)) ?? '\u2028';
}

/** The page that the editor holds. */
export function pageOf(state: EditorState): CorrectedPage {
  const { groups, blocks, soft, retired } = state.field(structureField);
  const members: Block[][] = groups.map(() => []);
  for (const [index, { id, role, group }] of blocks.entries()) {
    members[group]?.push({ id, role, text: state.doc.line(index + 1).text.replaceAll(soft, '\n') });
  }
  return {
    groups: groups.map((head, index): Group => ({ ...head, blocks: members[index] ?? [] })),
    ...(retired && { retired }),
  };
}

/** Start of a block's line, or undefined when the page has no such block. */
export function positionOf(state: EditorState, block: string): number | undefined {
  const at = state.field(structureField).blocks.findIndex((head) => head.id === block);
  return at < 0 ? undefined : state.doc.line(at + 1).from;
}

/** The block at a position of the document. */
export function blockAt(state: EditorState, position: number): BlockHead | undefined {
  return state.field(structureField).blocks[state.doc.lineAt(position).number - 1];
}

/**
 * The transaction that applies page operations: the smallest change of the text, and the new structure.
 * @throws PageOpError when an operation does not fit the page any more.
 */
export const applying = (state: EditorState, ops: readonly PageOp[]): TransactionSpec =>
  becoming(state, applyOps(pageOf(state), ops));

/** The transaction that makes the document hold another page: the smallest change of the text, and the new structure. */
export function becoming(state: EditorState, page: CorrectedPage): TransactionSpec {
  const { soft, retired } = state.field(structureField);
  const { doc, structure } = toDocument(retired ? { ...page, retired } : page, soft);
  return { changes: difference(state, doc, structure), effects: setStructure.of(structure) };
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

function difference(state: EditorState, doc: Text, { blocks }: Structure): Change[] {
  const old = state.field(structureField).blocks;
  const same = old.length === blocks.length && old.every((block, index) => block.id === blocks[index]?.id);
  if (!same) return trimmed(0, state.doc.toString(), doc.toString());
  return old.flatMap((_, index) => {
    const line = state.doc.line(index + 1);
    return trimmed(line.from, line.text, doc.line(index + 1).text);
  });
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** One change without the common start and end; never inside a surrogate pair. */
function trimmed(offset: number, before: string, after: string): Change[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  if (isLow(before.charCodeAt(start)) || isLow(after.charCodeAt(start))) start = Math.max(0, start - 1);
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end -= 1;
  const insert = after.slice(start, after.length - end);
  return [{ from: offset + start, to: offset + before.length - end, insert }];
}
