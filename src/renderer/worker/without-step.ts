// Undoing one step of the engine: the page is composed again without it, and that is merged with what a person did since. What
// would not leave every character where it was accounted for is not offered.
import {
  account,
  type Account,
  adoptIds,
  compose,
  type CorrectedPage,
  mergeComposed,
  placedBlocks,
  readGalleyText,
  type Step,
  STEPS,
  writeGalleyText,
} from '../../engine/index.ts';
import type { Undone } from './protocol.ts';

const SAMPLES = 4;
const SAMPLE_LENGTH = 60;

/**
 * @param composed the page as the engine made it of `raw`; its ids are those of the page now.
 * @param undone steps that have been undone on the page already.
 */
export function withoutStep(
  raw: string,
  composed: CorrectedPage,
  text: string,
  step: Step,
  undone: readonly Step[] = [],
): Undone {
  const ours = readGalleyText(text);
  const run = (left: readonly Step[]): CorrectedPage =>
    compose(raw, { steps: new Set(STEPS.filter((each) => !left.includes(each))) }).page;
  const base = undone.length === 0 ? composed : adoptIds(raw, composed, run(undone), [ours]);
  const { page, conflicts } = mergeComposed(raw, base, ours, run([...undone, step]));
  const result = conflicts.some(({ what }) => what === 'account') ? ours : page;
  const changed = differing(ours, result);
  const [before, after] = [account(raw, ours), account(raw, result)];
  return {
    text: writeGalleyText(result),
    changed: changed.length,
    samples: changed.slice(0, SAMPLES),
    conflicts: conflicts.length,
    missing: Math.max(0, sum(after.missing) - sum(before.missing)),
    added: Math.max(0, sum(after.added) - sum(before.added)),
  };
}

const sum = (counts: Account['missing']): number => counts.reduce((total, { count }) => total + count, 0);

/** Blocks of the first page that read otherwise on the second, or are not on it; and those that are new there. */
function differing(before: CorrectedPage, after: CorrectedPage): { before: string; after: string }[] {
  const brief = (text: string): string =>
    (text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text).replaceAll('\n', '↵');
  const texts = (page: CorrectedPage) =>
    new Map(Array.from(placedBlocks(page), ({ block, group }) => [block.id, { text: block.text, group: group.id }]));
  const [old, now] = [texts(before), texts(after)];
  const changes: { before: string; after: string }[] = [];
  for (const [id, { text, group }] of old) {
    const other = now.get(id);
    if (other?.text !== text || other.group !== group)
      changes.push({ before: brief(text), after: brief(other?.text ?? '') });
  }
  for (const [id, { text }] of now) if (!old.has(id)) changes.push({ before: '', after: brief(text) });
  return changes;
}
