// A flag: a doubtful place that a person settles. A `fix` is safe to apply unseen; `suggestions` are for a person to choose from.
import type { PageOp } from './ops.ts';
import { type CorrectedPage, placedBlocks } from './model.ts';

/** `error`: wrong. `warning`: doubtful. `info`: worth knowing. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One way to settle a flag: page operations that are applied together, and how they read on a button. */
export interface Repair {
  readonly label: string;
  readonly ops: readonly PageOp[];
}

export interface Flag {
  /** Id of the rule that raised it, e.g. `stray-space`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The group it is about, and the block in it; no block: it speaks for the whole group. */
  readonly group: string;
  readonly block?: string;
  /** It speaks for the whole page; the group is where it is shown. */
  readonly pageWide?: true;
  /** `[start, end)` in the block's text; both 0 without a block. */
  readonly start: number;
  readonly end: number;
  /** One English sentence that names the evidence. */
  readonly message: string;
  /** Values of the message, for other languages. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** 0 to 1: how likely it is that something is wrong here. */
  readonly confidence: number;
  readonly fix?: Repair;
  readonly suggestions?: readonly Repair[];
}

const CONTEXT = 6;

/**
 * Names a flag by what a reader sees (rule, flagged text, its neighbours, and which of several alike), not by offsets,
 * so that a decision on it survives re-wrapping, moving and restarts. Order and count equal those of `flags`.
 */
export function fingerprints(page: CorrectedPage, flags: readonly Flag[]): string[] {
  const seen = new Map<string, number>();
  const texts = new Map(Array.from(placedBlocks(page), ({ block }) => [block.id, block.text]));
  const groups = new Map(page.groups.map((group) => [group.id, group.blocks[0]?.text ?? '']));
  return flags.map((flag) => {
    const text = flag.block === undefined ? undefined : texts.get(flag.block);
    const name = text === undefined ? describeGroup(flag, groups.get(flag.group) ?? '') : describePlace(flag, text);
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return nth === 0 ? name : `${name}#${nth}`;
  });
}

/** Code points without white space: a name must neither change with a wrap nor hold half a surrogate pair. */
const points = (text: string): string[] => Array.from(text.replace(/\s+/gu, ''));

/** A flagged text as it is; a long one by its ends and its length, so that a name stays short. */
function brief(text: string): string {
  const all = Array.from(text);
  if (all.length <= 4 * CONTEXT) return text;
  return `${all.slice(0, CONTEXT).join('')}…${all.length}…${all.slice(-CONTEXT).join('')}`;
}

/** Longer stretches than this are not looked at for neighbours, so that naming stays linear in the number of flags. */
const REACH = 16 * CONTEXT;

function describePlace({ rule, start, end }: Flag, text: string): string {
  const before = points(text.slice(Math.max(0, start - REACH), start)).slice(-CONTEXT);
  const after = points(text.slice(end, end + REACH)).slice(0, CONTEXT);
  return [rule, before.join(''), brief(text.slice(start, end)), after.join('')].join('|');
}

function describeGroup({ rule }: Flag, first: string): string {
  const opening = points(first.slice(0, REACH)).slice(0, 4 * CONTEXT);
  return [rule, '', '', opening.join('')].join('|');
}

/** Code points of a flagged text from which on it is known again without its neighbours. */
const TELLING = 2;

/**
 * What a flag is like wherever else it may be raised: its rule and the flagged text, with two neighbours on either side where
 * that text is too short to say much. A flag on a whole group is like itself only. Order and count equal those of `flags`.
 */
export function likenesses(page: CorrectedPage, flags: readonly Flag[]): string[] {
  const texts = new Map(Array.from(placedBlocks(page), ({ block }) => [block.id, block.text]));
  const groups = new Map(page.groups.map((group) => [group.id, group.blocks[0]?.text ?? '']));
  return flags.map((flag) => {
    const text = flag.block === undefined ? undefined : texts.get(flag.block);
    if (text === undefined) return describeGroup(flag, groups.get(flag.group) ?? '');
    const flagged = text.slice(flag.start, flag.end);
    if (points(flagged).length >= TELLING) return [flag.rule, brief(flagged)].join('|');
    const before = points(text.slice(Math.max(0, flag.start - REACH), flag.start)).slice(-TELLING);
    const after = points(text.slice(flag.end, flag.end + REACH)).slice(0, TELLING);
    return [flag.rule, before.join(''), flagged, after.join('')].join('|');
  });
}
