// Decisions below the threshold, as doubts: what speaks against them and what the next best choice is.
import type { Doubt } from '../composition.ts';
import type { Assembled } from './assemble.ts';
import type { Planned } from './layout.ts';

export function doubtsOf(_planned: Planned, _assembled: Assembled): Doubt[] {
  return [];
}
