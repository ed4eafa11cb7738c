// The pages that the desk is measured with: a seed, made pages of 100 KB and 1 MB, and one block of 400,000 characters.
import { distinctPage, seedPages } from '../engine/pages.ts';

export interface Load {
  readonly name: string;
  readonly text: string;
}

const LONG_BLOCK = 400_000;

/** Running text without a line end. */
function longBlock(): string {
  const running = seedPages.join('').replace(/\s+/gu, '');
  return running.repeat(Math.ceil(LONG_BLOCK / running.length)).slice(0, LONG_BLOCK);
}

export const loads = (): readonly Load[] => [
  { name: 'seed', text: seedPages[0] ?? '' },
  { name: '100 KB', text: distinctPage(100_000) },
  { name: '1 MB', text: distinctPage(1_000_000) },
  { name: 'one block', text: `${longBlock()}\n` },
];
