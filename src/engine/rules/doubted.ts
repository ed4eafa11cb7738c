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

/** Findings for the doubts of a step whose blocks `takes` accepts; `message` opens the sentence that the evidence ends. */
export function doubted(
  scope: RuleScope,
  step: Step,
  message: string,
  takes: (role: Role) => boolean = () => true,
): Finding[] {
  const doubts = scope.composition.doubts.filter((doubt) => doubt.step === step);
  if (doubts.length === 0) return [];
  const { composed, present } = blocksOf(scope);
  return doubts.flatMap((doubt) => {
    const [before, now] = [composed.get(doubt.block), present.get(doubt.block)];
    if (!before || !now || !takes(before.block.role) || settled(doubt, before, now)) return [];
    return report(doubt, message, before.block.text, now, present) ?? [];
  });
}

/** The blocks by their ids, as they were composed and as they are. */
const blocksOf = once(({ composition, blocks }: RuleScope) => ({
  composed: new Map(Array.from(placedBlocks(composition.page), (placed) => [placed.block.id, placed])),
  present: new Map<string, Placed>(blocks.map((placed) => [placed.block.id, placed])),
}));

function report(
  doubt: Doubt,
  message: string,
  before: string,
  now: Placed,
  present: ReadonlyMap<string, Placed>,
): Finding | undefined {
  const { text } = now.block;
  const whole = doubt.start === 0 && doubt.end === before.length;
  const shift = whole ? 0 : shiftOf(before, text, doubt);
  if (shift === undefined) return undefined;
  const suggestions = doubt.instead.flatMap((repair) => moved(repair, doubt.block, shift, present));
  const [start, end] = whole ? [0, headOf(text)] : visible(text, doubt.start + shift, doubt.end + shift);
  const why = `${message}: ${doubt.because}.`;
  return findingAt(now, start, end, 1 - doubt.confidence, why, suggestions.length > 0 ? { suggestions } : {});
}

/** A person who changed the role, or moved the block, has decided. */
const settled = ({ step }: Doubt, before: Placed, now: Placed): boolean =>
  (step === 'roles' && now.block.role !== before.block.role) ||
  ((step === 'articles' || step === 'captions') && now.group.id !== before.group.id);

/** How far the doubted text has moved within its block; undefined when it is gone or no longer unique. */
function shiftOf(before: string, now: string, { start, end }: Doubt): number | undefined {
  if (now === before) return 0;
  const from = Math.max(0, start - CONTEXT);
  const context = before.slice(from, end + CONTEXT);
  const at = now.indexOf(context);
  const unique = at >= 0 && !now.includes(context, at + 1);
  return unique ? at - from : undefined;
}

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

/** The repair with its offsets moved along, if all that it names is still there. */
function moved(repair: Repair, block: string, shift: number, present: ReadonlyMap<string, Placed>): Repair[] {
  const ops: PageOp[] = [];
  for (const op of repair.ops) {
    if (op.op === 'replace' && op.block === block) ops.push({ ...op, start: op.start + shift, end: op.end + shift });
    else if (op.op === 'split' && op.block === block) ops.push({ ...op, at: op.at + shift });
    else if (op.op === 'merge' || present.has(op.block)) ops.push(op);
    else return [];
    if (op.op === 'move' && op.before !== undefined && !present.has(op.before)) return [];
  }
  return [{ ...repair, ops }];
}
