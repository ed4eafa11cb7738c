// Undoing one step of the engine: the page is composed again without it, and that is merged with what a person did since.
import {
  account,
  compose,
  type Composition,
  type CorrectedPage,
  mergePages,
  placedBlocks,
  readGalleyText,
  type Step,
  STEPS,
  writeGalleyText,
} from '../../engine/index.ts';
import type { Undone } from './protocol.ts';

const SAMPLES = 4;
const SAMPLE_LENGTH = 60;

export function withoutStep(raw: string, composition: Composition, text: string, step: Step): Undone {
  const ours = readGalleyText(text);
  const theirs = compose(raw, { steps: new Set(STEPS.filter((each) => each !== step)) });
  const { page, conflicts } = mergePages(composition.page, ours, namedAlike(composition, theirs));
  const changed = differing(ours, page);
  const { missing, added } = account(raw, page);
  const sum = (counts: readonly { readonly count: number }[]): number => counts.reduce((n, { count }) => n + count, 0);
  return {
    text: writeGalleyText(page),
    changed: changed.length,
    samples: changed.slice(0, SAMPLES),
    conflicts: conflicts.length,
    missing: sum(missing),
    added: sum(added),
  };
}

/** The other composition, its blocks named as those of the first that begin with the same raw character. */
function namedAlike(first: Composition, other: Composition): CorrectedPage {
  const names = new Map(Array.from(first.origin, ([id, units]) => [startOf(units), id]));
  const taken = new Set(first.origin.keys());
  let count = 0;
  const fresh = (): string => {
    do count += 1;
    while (taken.has(`b${count}`));
    return `b${count}`;
  };
  const used = new Set<string>();
  const nameOf = (id: string): string => {
    const known = names.get(startOf(other.origin.get(id)));
    if (known === undefined || used.has(known)) return fresh();
    used.add(known);
    return known;
  };
  const groups = other.page.groups.map((group) => ({
    ...group,
    blocks: group.blocks.map((block) => ({ ...block, id: nameOf(block.id) })),
  }));
  return { groups };
}

const startOf = (units: Int32Array | undefined): number => units?.find((at) => at >= 0) ?? -1;

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
