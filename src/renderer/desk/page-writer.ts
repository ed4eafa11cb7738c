// Writes the page that the editor holds as galley text, again and again while someone types: a block that is as it was the last
// time is not written anew.
import type { EditorState } from '@codemirror/state';
import { galleyHead, galleyLine } from '../../engine/page/index.ts';
import { type BlockHead, type GroupHead, structureField } from './structure.ts';

interface Written {
  readonly text: string;
  readonly line: string;
}

/** Gives the same as `writeGalleyText` of the page, each time it is asked. */
export function pageWriter(): (state: EditorState) => string {
  const lines = new WeakMap<BlockHead, Written>();
  const heads = new WeakMap<GroupHead, string>();
  const openOf = (group: GroupHead): string => {
    const open = heads.get(group) ?? galleyHead(group);
    heads.set(group, open);
    return open;
  };
  const lineOf = (head: BlockHead, text: string, soft: string): string => {
    const known = lines.get(head);
    if (known?.text === text) return known.line;
    const line = galleyLine({ ...head, text: text.replaceAll(soft, '\n') });
    lines.set(head, { text, line });
    return line;
  };
  return (state) => {
    const { groups, blocks, soft } = state.field(structureField);
    const texts = state.doc.iterLines();
    let out = '';
    let next = 0;
    for (const [group, head] of groups.entries()) {
      out += openOf(head);
      for (let block = blocks[next]; block?.group === group; block = blocks[next]) {
        out += lineOf(block, texts.next().value, soft);
        next += 1;
      }
    }
    return out;
  };
}
