// Planned blocks to a corrected page: groups in raw order of their first paragraph, blocks in the order an article sets
// them, ids, texts and origins.
import type { Block, CorrectedPage, Group, GroupKind, Role } from '../../page/index.ts';
import type { GroupKey, PlannedBlock } from './layout.ts';
import { joinPieces, type Piece } from './piece.ts';
import { least } from './extremes.ts';
import { breaksOff } from './signs.ts';
import { joinTitle } from './titles.ts';

export interface AssembleOptions {
  readonly roles: boolean;
  readonly articles: boolean;
  readonly captions: boolean;
  readonly keepOrder: boolean;
}

export interface Assembled {
  readonly page: CorrectedPage;
  readonly origin: ReadonlyMap<string, Int32Array>;
  /** Block id and group id of each piece. */
  readonly placeOf: ReadonlyMap<number, { readonly block: string; readonly group: string }>;
  readonly planOf: ReadonlyMap<string, PlannedBlock>;
  readonly keyOf: ReadonlyMap<GroupKey, string>;
  readonly groupOf: ReadonlyMap<string, Group>;
}

const RANK: Readonly<Partial<Record<Role, number>>> = {
  column: 0,
  kicker: 1,
  headline: 2,
  subheadline: 3,
  byline: 4,
  caption: 6,
  credit: 6,
  jump: 7,
};
const rank = (role: Role): number => RANK[role] ?? 5;
const first = (block: PlannedBlock): number => block.pieces[0] ?? 0;

interface Draft {
  readonly key: GroupKey;
  readonly blocks: readonly PlannedBlock[];
}

export function assemble(
  planned: readonly PlannedBlock[],
  pieces: readonly Piece[],
  options: AssembleOptions,
): Assembled {
  const drafts = draftsOf(planned, options);
  const bodyOf = bodiesOf(planned, pieces);
  const origin = new Map<string, Int32Array>();
  const placeOf = new Map<number, { block: string; group: string }>();
  const planOf = new Map<string, PlannedBlock>();
  const keyOf = new Map<GroupKey, string>();
  const counts: Record<string, number> = {};
  const groups = drafts.map((draft): Group => {
    const kind: GroupKind = !options.articles ? 'article' : kindOf(draft.key);
    const letter = kind.charAt(0);
    counts[letter] = (counts[letter] ?? 0) + 1;
    const id = `${letter}${counts[letter]}`;
    if (!keyOf.has(draft.key)) keyOf.set(draft.key, id);
    const blocks = draft.blocks.map((plan): Block => {
      const piece = textOf(plan, pieces, bodyOf);
      const block: Block = {
        id: `b${origin.size + 1}`,
        role: options.roles ? plan.role : 'paragraph',
        text: piece.text,
      };
      origin.set(block.id, ownArray(piece.origin));
      planOf.set(block.id, plan);
      for (const one of plan.pieces) placeOf.set(one, { block: block.id, group: id });
      return block;
    });
    const incomplete = kind === 'article' && options.articles && options.roles && isIncomplete(blocks);
    return { id, kind, ...(incomplete && { incomplete }), blocks };
  });
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  return { page: { groups }, origin, placeOf, planOf, keyOf, groupOf };
}

/** What was cut shares one array, all of which would travel with each part: such a part is copied. */
const ownArray = (origin: Int32Array): Int32Array =>
  origin.byteLength === origin.buffer.byteLength ? origin : origin.slice();

const kindOf = (key: GroupKey): GroupKind =>
  key === 'furniture' ? 'furniture' : key.startsWith('photo') ? 'photo' : 'article';

function draftsOf(planned: readonly PlannedBlock[], options: AssembleOptions): Draft[] {
  const apart = options.roles ? planned : planned.flatMap(onePieceEach);
  if (!options.articles) {
    const blocks = apart.flatMap(contiguous).toSorted((a, b) => first(a) - first(b));
    return blocks.length > 0 ? [{ key: 'story 0', blocks }] : [];
  }
  if (options.keepOrder) return runs(apart.flatMap(contiguous).toSorted((a, b) => first(a) - first(b)));
  const groups = new Map<GroupKey, PlannedBlock[]>();
  for (const block of apart) {
    const blocks = groups.get(block.group);
    if (blocks) blocks.push(block);
    else groups.set(block.group, [block]);
  }
  const rankOf = (block: PlannedBlock): number => (!options.captions && rank(block.role) === 6 ? 5 : rank(block.role));
  return [...groups]
    .map(([key, blocks]): Draft => ({
      key,
      blocks: blocks.toSorted((a, b) => rankOf(a) - rankOf(b) || first(a) - first(b)),
    }))
    .toSorted((a, b) => orderOf(a) - orderOf(b));
}

const onePieceEach = (block: PlannedBlock): PlannedBlock[] =>
  block.pieces.map((piece) => ({ ...block, pieces: [piece] }));

/** Cuts a block whose pieces do not follow each other on the raw page. */
const contiguous = (block: PlannedBlock): PlannedBlock[] =>
  inRuns(block.pieces, (before, piece) => before === piece - 1).map((pieces) => ({ ...block, pieces }));

const runs = (blocks: readonly PlannedBlock[]): Draft[] =>
  inRuns(blocks, (before, block) => before.group === block.group).flatMap((run) =>
    run.slice(0, 1).map(({ group }) => ({ key: group, blocks: run })),
  );

/** Cuts a list wherever two neighbours do not belong together. */
function inRuns<T>(list: readonly T[], together: (before: T, after: T) => boolean): T[][] {
  const out: T[][] = [];
  for (const [n, one] of list.entries()) {
    const before = list[n - 1];
    const run = out.at(-1);
    if (run && before !== undefined && together(before, one)) run.push(one);
    else out.push([one]);
  }
  return out;
}

/** Articles stand where their first paragraph stands; furniture comes last. */
function orderOf({ key, blocks }: Draft): number {
  if (key === 'furniture') return Infinity;
  const body = blocks.filter((block) => rank(block.role) === 5);
  return least((body.length > 0 ? body : blocks).map(first));
}

/** The running text of each group, put together where it is asked for. */
function bodiesOf(planned: readonly PlannedBlock[], pieces: readonly Piece[]): (group: GroupKey) => string {
  const own = new Map<GroupKey, PlannedBlock[]>();
  for (const block of planned) {
    if (block.role !== 'paragraph' && block.role !== 'caption') continue;
    const blocks = own.get(block.group);
    if (blocks) blocks.push(block);
    else own.set(block.group, [block]);
  }
  const text = (block: PlannedBlock): string => block.pieces.map((piece) => pieces[piece]?.text ?? '').join('\n');
  return (group) => (own.get(group) ?? []).map((block) => `\n${text(block)}`).join('');
}

function textOf(plan: PlannedBlock, pieces: readonly Piece[], bodyOf: (group: GroupKey) => string): Piece {
  const own = plan.pieces.map((piece) => pieces[piece]).filter((piece) => piece !== undefined);
  const [only, second] = own;
  if (only && !second) return only;
  if (plan.role === 'caption') return joinPieces(own, () => '\n');
  return plan.role === 'paragraph' ? joinPieces(own, glueOf) : joinTitle(own, bodyOf(plan.group));
}

/** What goes between the halves of a paragraph that something else interrupts. */
const glueOf = (before: Piece, after: Piece): string =>
  /\p{Script=Latin}$|[,;]$/u.test(before.text) && /^[\p{Script=Latin}\p{Nd}]/u.test(after.text) ? ' ' : '';

function isIncomplete(blocks: readonly Block[]): boolean {
  const body = blocks.filter((block) => rank(block.role) === 5);
  const last = body.findLast(({ role }) => role === 'paragraph')?.text ?? '。';
  const headless = !blocks.some((block) => block.role === 'headline');
  const jumps = blocks.some((block) => block.role === 'jump');
  return headless || jumps || body.length === 0 || breaksOff(last);
}
