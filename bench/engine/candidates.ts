// Who is measured: the engine's own work and every peer that is installed.
import type { Candidate } from './measure.ts';
import { ours } from './ours.ts';
import { peers } from './peers.ts';

export const allCandidates = async (): Promise<readonly Candidate[]> => [...ours, ...(await peers())];

/** Those that have one of these words in their names; all, where there is no word. */
export const chosen = (candidates: readonly Candidate[], words: readonly string[]): readonly Candidate[] =>
  candidates.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
