// From doubts of composing to findings. The page may have been edited since it was composed: a doubt is found again by its
// block and text, and dropped where the block, its text, role or group is no longer what was doubted.
import type { Doubt, Step } from '../compose/index.ts';
import { type Placed, type PageOp, placedBlocks, type Repair, type Role } from '../page/index.ts';
import { cutsPair } from '../text/index.ts';
import { once } from './once.ts';
import { type Finding, findingAt, type RuleScope } from './rule.ts';

/** A doubt about a whole block is flagged on its first characters: few enough to read, and to live through edits further on. */
const HEAD = 16;
/** Characters either side by which a doubted text is told from others like it. */
const CONTEXT = 8;
/** How far a doubted text between two edits is looked for, either way, in characters: far enough for a sentence or two. */
const REACH = 2048;

/** Findings for the doubts of a step whose blocks `takes` accepts; `message` opens the sentence that the evidence ends. */
export function doubted(
  scope: RuleScope,
  step: Step,
  message: string,
  takes: (role: Role) => boolean = () => true,
): Finding[] {
  const doubts = scope.composition.doubts.filter((doubt) => doubt.step === step);
  if (doubts.length === 0) return [];
  const { pairs, present } = blocksOf(scope);
  return doubts.flatMap((doubt) => {
    const pair = pairs.get(doubt.block);
    if (!pair || !takes(pair.before.block.role) || settled(doubt, pair)) return [];
    return report(doubt, message, pair, present) ?? [];
  });
}

/** A block as it was composed and as it is. */
interface Pair {
  readonly before: Placed;
  readonly now: Placed;
}

/** The blocks by their ids: those that are still there with what they were, and all that are there. */
const blocksOf = once(({ composition, blocks }: RuleScope) => {
  const present = new Map<string, Placed>(blocks.map((placed) => [placed.block.id, placed]));
  const pairs = new Map<string, Pair>();
  for (const before of placedBlocks(composition.page)) {
    const now = present.get(before.block.id);
    if (now) pairs.set(before.block.id, { before, now });
  }
  return { pairs, present };
});

function report(doubt: Doubt, message: string, pair: Pair, present: ReadonlyMap<string, Placed>): Finding | undefined {
  const { now } = pair;
  const { text } = now.block;
  const whole = doubt.start === 0 && doubt.end === pair.before.block.text.length;
  const shift = whole ? 0 : shiftOf(pair, doubt);
  if (shift === undefined) return undefined;
  const suggestions = doubt.instead.flatMap((repair) => moved(repair, doubt.block, shift, present));
  const [start, end] = whole ? [0, headOf(text)] : visible(text, doubt.start + shift, doubt.end + shift);
  const why = `${message}: ${doubt.because}.`;
  return findingAt(now, start, end, 1 - doubt.confidence, why, suggestions.length > 0 ? { suggestions } : {});
}

/** A person who changed the role, moved the block, or went on with it where it was doubted to end, has decided. */
const settled = ({ step, end }: Doubt, { before, now }: Pair): boolean =>
  (step === 'roles' && now.block.role !== before.block.role) ||
  ((step === 'articles' || step === 'captions') && now.group.id !== before.group.id) ||
  (step === 'joins' && end === before.block.text.length && !now.block.text.endsWith(before.block.text.slice(-CONTEXT)));

/** How far the doubted text has moved within its block; undefined when it is gone or, between two edits, no longer unique. */
function shiftOf(pair: Pair, { start, end }: Doubt): number | undefined {
  const [before, now] = [pair.before.block.text, pair.now.block.text];
  if (now === before) return 0;
  const { head, tail } = unchanged(pair);
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(before.length, end + CONTEXT);
  if (to <= head) return 0;
  if (from >= before.length - tail) return now.length - before.length;
  const context = before.slice(from, to);
  const all = now.length - before.length;
  const places = [from, from + all].map((near) => onlyPlace(now, context, near));
  const at = places[0] ?? places[1];
  return at === undefined ? undefined : at - from;
}

/** Where a text stands, if it stands once within reach of a place. */
function onlyPlace(text: string, wanted: string, near: number): number | undefined {
  const first = Math.max(0, near - REACH);
  const stretch = text.slice(first, Math.max(0, near + REACH + wanted.length));
  const at = stretch.indexOf(wanted);
  return at >= 0 && !stretch.includes(wanted, at + 1) ? first + at : undefined;
}

/** How many characters at the start and at the end of a block are as they were composed. */
const unchanged = once(({ before: { block: was }, now: { block: is } }: Pair): { head: number; tail: number } => {
  const shorter = Math.min(was.text.length, is.text.length);
  let [head, tail] = [0, 0];
  while (head < shorter && was.text.charCodeAt(head) === is.text.charCodeAt(head)) head++;
  while (tail < shorter - head && was.text.at(-1 - tail) === is.text.at(-1 - tail)) tail++;
  return { head, tail };
});

/** Where the head of a block's text ends. */
function headOf(text: string): number {
  const end = Math.min(HEAD, text.length);
  return cutsPair(text, end) ? end + 1 : end;
}

/** The doubt's place in whole characters; for a gap between characters, those either side. */
function visible(text: string, start: number, end: number): [number, number] {
  const [from, to] = start < end ? [start, end] : [Math.max(0, start - 1), Math.min(text.length, end + 1)];
  return [cutsPair(text, from) ? from - 1 : from, cutsPair(text, to) ? to + 1 : to];
}

/** The repair with its offsets moved along, if all that it names is still there and not as it would make it. */
function moved(repair: Repair, block: string, shift: number, present: ReadonlyMap<string, Placed>): Repair[] {
  const ops: PageOp[] = [];
  for (const op of repair.ops) {
    if (op.op === 'replace' && op.block === block) ops.push({ ...op, start: op.start + shift, end: op.end + shift });
    else if (op.op === 'split' && op.block === block) ops.push({ ...op, at: op.at + shift });
    else if (op.op === 'merge' || present.has(op.block)) ops.push(op);
    else return [];
    if (op.op === 'move' && op.before !== undefined && !present.has(op.before)) return [];
  }
  const done = ops.every((op) => op.op === 'role' && present.get(op.block)?.block.role === op.role);
  return done ? [] : [{ ...repair, ops }];
}
