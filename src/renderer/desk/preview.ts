// How a repair reads before it is made: what goes, what comes, with a little of the text around it.
import {
  applyOps,
  type CorrectedPage,
  findBlock,
  PageOpError,
  placedBlocks,
  type Repair,
} from '../../engine/page/index.ts';

export interface Preview {
  readonly before: string;
  readonly cut: string;
  readonly put: string;
  readonly after: string;
}

const AROUND = 8;
const clip = (text: string, most: number): string => {
  const points = Array.from(text);
  return points.length <= most ? text : `${points.slice(0, most - 7).join('')}…${points.slice(-6).join('')}`;
};

/** The first block whose text a repair changes, before and after; null when it changes no text, or fits no more. */
export function previewOf(page: CorrectedPage, repair: Repair): Preview | null {
  let after: CorrectedPage;
  try {
    after = applyOps(page, repair.ops);
  } catch (error) {
    if (error instanceof PageOpError) return null;
    throw error;
  }
  for (const { block } of placedBlocks(page)) {
    const changed = findBlock(after, block.id)?.block.text ?? '';
    if (changed !== block.text) return difference(Array.from(block.text), Array.from(changed));
  }
  return null;
}

function difference(old: readonly string[], now: readonly string[]): Preview {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const cut = old.slice(start, old.length - end).join('');
  const put = now.slice(start, now.length - end).join('');
  return {
    before: (start > AROUND ? '…' : '') + old.slice(Math.max(0, start - AROUND), start).join(''),
    cut: clip(shown(cut), 28),
    put: clip(shown(put), 28),
    after: old.slice(old.length - end, old.length - end + AROUND).join('') + (end > AROUND ? '…' : ''),
  };
}

/** White space is made visible: it is often all that a repair changes. */
const shown = (text: string): string =>
  /\S/u.test(text)
    ? text.replaceAll('\n', '↵')
    : text.replaceAll(' ', '␣').replaceAll('\u3000', '□').replaceAll('\n', '↵').replaceAll('\t', '⇥');
