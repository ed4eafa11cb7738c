// How a repair reads before it is made: what goes, what comes, with a little of the text around it.
import i18next from 'i18next';
import { type CorrectedPage, findBlock, type Repair } from '../../engine/page/index.ts';

export interface Preview {
  readonly before: string;
  readonly cut: string;
  readonly put: string;
  readonly after: string;
  /** Further changes that come with this one. */
  readonly more?: number;
}

/** Characters of context on each side. */
const AROUND = 9;

/** What the first step of a repair does to the text or role of its block; null when it moves things, or fits the page no more. */
export function previewOf(page: CorrectedPage, { ops }: Repair): Preview | null {
  const [op] = ops;
  const placed = op && 'block' in op ? findBlock(page, op.block) : undefined;
  if (!op || !placed) return null;
  const { group, block, index } = placed;
  if (op.op === 'replace') {
    return {
      before: tail(block.text.slice(0, op.start)),
      cut: clip(shown(block.text.slice(op.start, op.end))),
      put: clip(shown(op.text)),
      after: head(block.text.slice(op.end)),
      more: ops.length - 1,
    };
  }
  if (op.op === 'split') {
    return { before: tail(block.text.slice(0, op.at)), cut: '', put: '¶', after: head(block.text.slice(op.at)) };
  }
  if (op.op === 'join') {
    const next = group.blocks[index + 1]?.text ?? '';
    return { before: tail(block.text), cut: '¶', put: shown(op.glue), after: head(next) };
  }
  if (op.op === 'role') {
    return { before: '', cut: i18next.t(`role.${block.role}`), put: i18next.t(`role.${op.role}`), after: '' };
  }
  return null;
}

function tail(text: string): string {
  const points = Array.from(text.slice(-4 * AROUND));
  return points.length > AROUND ? `…${points.slice(-AROUND).join('')}` : text;
}

function head(text: string): string {
  const points = Array.from(text.slice(0, 4 * AROUND));
  return points.length > AROUND ? `${points.slice(0, AROUND).join('')}…` : text;
}

function clip(text: string): string {
  const points = Array.from(text);
  return points.length <= 40 ? text : `${points.slice(0, 24).join('')}…${points.slice(-12).join('')}`;
}

const VISIBLE: Readonly<Record<string, string>> = { ' ': '␣', '\u3000': '□', '\n': '↵', '\t': '⇥' };

/** White space is made visible where it is all that a repair changes; a line break always. */
const shown = (text: string): string =>
  text.replace(/\S/u.test(text) ? /\n/gu : /\s/gu, (character) => VISIBLE[character] ?? '␣');
