// Errors of a text against one that is held to be right: the characters that differ, wherever they stand. Wraps, spaces, order
// and roles are no errors of the text, so two readers may cut a page into articles as they like.
import { type CorrectedPage, placedBlocks, type Role, TITLE_ROLES } from '../page/index.ts';
import { align } from './align.ts';
import { layers } from './layers.ts';
import { sameNumber } from './number-value.ts';

export interface TextError {
  /** The block of the right text; null for what is nowhere in it. */
  readonly block: string | null;
  /** In a title or a page head. */
  readonly title: boolean;
  /** The same number, in a form that is not the usage. */
  readonly number: boolean;
  /** What the wrong text has, and what the right one has. */
  readonly before: string;
  readonly after: string;
}

const isTitle = (role: Role | undefined): boolean =>
  role !== undefined && (TITLE_ROLES.has(role) || role === 'column' || role === 'furniture');

/** In the order of the right text; near-linear in the length of both. What was taken out of a page is in neither. */
export function errorsBetween(wrong: CorrectedPage, right: CorrectedPage): TextError[] {
  const { text, roleAt } = plain(wrong);
  const roles = new Map(Array.from(placedBlocks(right), ({ block }) => [block.id, block.role]));
  return layers(right, align(text, right))
    .filter(({ layer }) => layer === 'characters')
    .map(({ block, rawStart, before, after }) => ({
      block,
      title: isTitle(after === '' || block === null ? roleAt(rawStart) : roles.get(block)),
      number: sameNumber(before, after),
      before,
      after,
    }));
}

interface Plain {
  readonly text: string;
  /** The role of the block that holds a character. */
  readonly roleAt: (offset: number) => Role | undefined;
}

/** A page as one text, a block a line. */
function plain(page: CorrectedPage): Plain {
  const blocks = Array.from(placedBlocks(page)).filter(({ group }) => group.kind !== 'removed');
  const starts: number[] = [];
  let text = '';
  for (const { block } of blocks) {
    starts.push(text.length);
    text += `${block.text}\n`;
  }
  const roleAt = (offset: number): Role | undefined => {
    const after = starts.findIndex((start) => start > offset);
    return blocks[(after < 0 ? starts.length : after) - 1]?.block.role;
  };
  return { text, roleAt };
}
