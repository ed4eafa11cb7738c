// Readable clean text: a block is a line, articles stand apart by a blank line. What was taken out of the page is left out.
import { type Block, type Group, TITLE_ROLES } from '../page/index.ts';
import type { Writer } from './format.ts';

export const txt: Writer = {
  id: 'txt',
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  write: ({ page }) =>
    page.groups
      .filter(({ kind, blocks }) => kind !== 'removed' && blocks.length > 0)
      .map(writeGroup)
      .join('\n'),
};

const writeGroup = (group: Group): string => group.blocks.map((block) => `${writeBlock(block)}\n`).join('');

/** A title is one line; the parts of a caption keep theirs. */
const writeBlock = ({ role, text }: Block): string => (TITLE_ROLES.has(role) ? text.replaceAll('\n', ' ') : text);
