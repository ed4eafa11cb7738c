// Where the worker's flags stand in the document: offsets of a block become positions; a flag on a whole group stands at its
// first block.
import type { EditorState } from '@codemirror/state';
import type { Findings } from '../worker/protocol.ts';
import type { PlacedFlag } from './flags.ts';
import { structureField } from './structure.ts';

/** Flags in document order; what is not on the page any more is left out. */
export function placeFlags(state: EditorState, { flags, ids, likenesses }: Findings): PlacedFlag[] {
  const { groups, blocks } = state.field(structureField);
  const lineOf = new Map(blocks.map(({ id }, index) => [id, index + 1]));
  const firstLine = new Map<string, number>();
  for (const [index, { group }] of blocks.entries()) {
    const id = groups[group]?.id ?? '';
    if (!firstLine.has(id)) firstLine.set(id, index + 1);
  }
  const placed = flags.flatMap((flag, index): PlacedFlag[] => {
    const number = flag.block === undefined ? firstLine.get(flag.group) : lineOf.get(flag.block);
    const [id, likeness] = [ids[index], likenesses[index] ?? ''];
    if (number === undefined || id === undefined) return [];
    const line = state.doc.line(number);
    return [
      {
        id,
        likeness,
        flag,
        from: Math.min(line.from + flag.start, line.to),
        to: Math.min(line.from + flag.end, line.to),
      },
    ];
  });
  return placed.toSorted((a, b) => a.from - b.from || a.to - b.to);
}
