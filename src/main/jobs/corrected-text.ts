// What is stored beside a corrected page, made from it at once: its title, its articles, the number of its open flags.
import {
  type CorrectedPage,
  ENGINE_VERSION,
  type Flag,
  placedBlocks,
  SEVERITIES,
  type Worth,
  worthOf,
  writeGalleyText,
} from '../../engine/index.ts';
import { derivedFrom } from '../store/derived.ts';
import type { CorrectedText, FlagCount } from '../store/store.ts';
import { type Decided, NOTHING_DECIDED, settle } from './settling.ts';

/**
 * A corrected page as the store keeps it.
 * @param flags all flags of the page.
 * @param decided decisions on them: a settled flag is not counted.
 */
export function correctedText(
  page: CorrectedPage,
  flags: readonly Flag[],
  decided: Decided = NOTHING_DECIDED,
): CorrectedText {
  const { open, settled } = settle(page, flags, decided);
  return {
    text: writeGalleyText(page),
    engine: ENGINE_VERSION,
    ...derivedFrom(page),
    flags: flagCounts(page, open),
    ...(decided !== NOTHING_DECIDED && { settled }),
  };
}

/** How many flags there are of each rule, and what settling them is worth. */
export function flagCounts(page: CorrectedPage, flags: readonly Flag[]): FlagCount[] {
  const blocks = new Map(Array.from(placedBlocks(page), ({ block }) => [block.id, block]));
  const worth = (flag: Flag): Worth => worthOf(flag, blocks.get(flag.block ?? ''));
  return [...Map.groupBy(flags, ({ rule }) => rule)].map(([rule, found]) => ({
    rule,
    count: found.length,
    worst: SEVERITIES.find((severity) => found.some((flag) => flag.severity === severity)) ?? 'info',
    risk: found.reduce((sum, flag) => sum + worth(flag).risk, 0),
    benefit: found.reduce((sum, flag) => sum + worth(flag).benefit, 0),
  }));
}
