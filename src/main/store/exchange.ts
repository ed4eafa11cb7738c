// Exchanges words in a galley text, each checked against what stands there.
import { type CorrectedPage, type Group, readGalleyText, writeGalleyText } from '../../engine/index.ts';
import type { ChosenHit } from '../../contract/index.ts';

export interface Exchanged {
  /** Galley text. */
  readonly text: string;
  readonly before: CorrectedPage;
  readonly after: CorrectedPage;
}

/** @returns null when the text does not have each hit in its place, or two of them overlap. */
export function exchange(text: string, hits: readonly ChosenHit[]): Exchanged | null {
  const before = readGalleyText(text);
  const left = Map.groupBy(hits, ({ block }) => block);
  const groups: Group[] = [];
  for (const group of before.groups) {
    const blocks = [];
    for (const block of group.blocks) {
      const made = exchangeIn(block.text, left.get(block.id) ?? []);
      if (made === null) return null;
      left.delete(block.id);
      blocks.push({ ...block, text: made });
    }
    groups.push({ ...group, blocks });
  }
  return left.size > 0 ? null : { text: writeGalleyText({ groups }), before, after: { groups } };
}

function exchangeIn(text: string, hits: readonly ChosenHit[]): string | null {
  let [made, at] = ['', 0];
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    if (hit.start < at || hit.end <= hit.start || text.slice(hit.start, hit.end) !== hit.was) return null;
    made += text.slice(at, hit.start) + hit.with;
    at = hit.end;
  }
  return made + text.slice(at);
}
