// The interchange form: articles with their parts, photos, furniture and what was taken out, each text with its flags.
// Every block of the page is written exactly once; soft breaks are a space in titles and stay in captions.
import {
  type Block,
  BODY_ROLES,
  type Flag,
  type Group,
  type Repair,
  type Severity,
  TITLE_ROLES,
} from '../page/index.ts';
import type { ExportInput, ExportMeta, Writer } from './format.ts';

export const json: Writer = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write: (input) => `${JSON.stringify(pageRecord(input), null, 2)}\n`,
};

/** A flag as written: offsets in the text that carries it; without offsets it speaks for the whole record. */
export interface FlagRecord {
  readonly rule: string;
  readonly severity: Severity;
  readonly field?: string;
  readonly block?: string;
  readonly start?: number;
  readonly end?: number;
  readonly message: string;
  readonly confidence: number;
  readonly fix?: Repair;
  readonly suggestions?: readonly Repair[];
}

/** Several blocks written as one text, and the flags of that text. */
interface Piece {
  readonly text: string | null;
  readonly flags: readonly FlagRecord[];
}

type FlagsOf = (block: Block) => readonly Flag[];

function pageRecord({ page, flags, meta }: ExportInput) {
  const byBlock = Map.groupBy(flags, (flag) => flag.block ?? '');
  const flagsOf: FlagsOf = (block) => byBlock.get(block.id) ?? [];
  const groupFlags = (group: Group): FlagRecord[] =>
    (byBlock.get('') ?? []).filter((flag) => flag.group === group.id && !flag.pageWide).map(wholeFlag);
  const of = (kind: Group['kind']): Group[] => page.groups.filter((group) => group.kind === kind);
  return {
    ...pageData(meta),
    articles: of('article').map((group) => articleRecord(group, flagsOf, groupFlags(group))),
    photos: of('photo').map((group) => photoRecord(group, flagsOf, groupFlags(group))),
    furniture: furnitureBlocks(page.groups).map((block) => furnitureRecord(block, flagsOf)),
    ...flagged(flags.filter(({ pageWide }) => pageWide).map(wholeFlag)),
    removed: of('removed').flatMap(({ why, blocks }) => blocks.map(({ text }) => ({ text, why: why ?? '' }))),
  };
}

const pageData = (meta: ExportMeta) => ({
  page: meta.name,
  paper: meta.paper ?? null,
  date: meta.date ?? null,
  number: meta.number ?? null,
  ...known(meta),
  ...(meta.state !== undefined && { state: meta.state }),
  ...(meta.revision !== undefined && { revision: meta.revision }),
  ...(meta.rawSha256 !== undefined && { rawSha256: meta.rawSha256 }),
  galley: meta.galley,
  ...(meta.parts && { parts: meta.parts }),
});

/** Page data that many archives leave empty: written where it is known. */
function known({ issue, section, edition, source, scan }: ExportMeta) {
  const all = { issue, section, edition, source, scan };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
}

const FIELDS = ['column', 'kicker', 'headline', 'subheadline', 'byline', 'jump'] as const;

function articleRecord(group: Group, flagsOf: FlagsOf, own: readonly FlagRecord[]) {
  const fields = FIELDS.map((field) => {
    const piece = join(withRole(group, field), ' ', flagsOf);
    return { field, text: piece.text, flags: piece.flags.map((flag) => ({ ...flag, field })) };
  });
  const field = (name: (typeof FIELDS)[number]) => fields.find((entry) => entry.field === name)?.text ?? null;
  return {
    id: group.id,
    ...(group.derivedFrom !== undefined && { derivedFrom: group.derivedFrom }),
    column: field('column'),
    kicker: field('kicker'),
    headline: field('headline'),
    subheadline: field('subheadline'),
    byline: field('byline'),
    body: group.blocks.filter(({ role }) => BODY_ROLES.has(role)).map((block) => bodyRecord(block, flagsOf)),
    captions: captionRecords(group, flagsOf),
    jump: field('jump'),
    incomplete: group.incomplete ?? false,
    ...flagged([...own, ...fields.flatMap(({ flags }) => flags)]),
  };
}

function bodyRecord(block: Block, flagsOf: FlagsOf) {
  const { text, flags } = join([block], ' ', flagsOf);
  return { role: block.role, id: block.id, text: text ?? '', ...flagged(flags) };
}

/** A caption with the credits that follow it; a credit that follows no caption stands alone. */
function captionRecords(group: Group, flagsOf: FlagsOf) {
  const captions: { id: string; text: Block[]; credit: Block[] }[] = [];
  for (const block of group.blocks) {
    if (block.role === 'caption') captions.push({ id: block.id, text: [block], credit: [] });
    if (block.role !== 'credit') continue;
    const last = captions.at(-1);
    if (last) last.credit.push(block);
    else captions.push({ id: block.id, text: [], credit: [block] });
  }
  return captions.map(({ id, text, credit }) => {
    const [caption, photographer] = [join(text, '\n', flagsOf), join(credit, ' ', flagsOf)];
    const flags = [...caption.flags, ...photographer.flags.map((flag) => ({ ...flag, field: 'credit' }))];
    return { id, text: caption.text ?? '', credit: photographer.text, ...flagged(flags) };
  });
}

const PHOTO_TITLES: ReadonlySet<string> = new Set(['kicker', 'headline', 'subheadline']);

function photoRecord(group: Group, flagsOf: FlagsOf, own: readonly FlagRecord[]) {
  const inside = group.blocks.filter((block) => !standsApart(block));
  const title = join(
    inside.filter(({ role }) => PHOTO_TITLES.has(role)),
    ' ',
    flagsOf,
  );
  const credit = join(withRole(group, 'credit'), ' ', flagsOf);
  const text = join(
    inside.filter(({ role }) => !PHOTO_TITLES.has(role) && role !== 'credit'),
    '\n',
    flagsOf,
  );
  const within = (field: string, piece: Piece) => piece.flags.map((flag) => ({ ...flag, field }));
  return {
    id: group.id,
    ...(group.derivedFrom !== undefined && { derivedFrom: group.derivedFrom }),
    headline: title.text,
    text: text.text ?? '',
    credit: credit.text,
    ...flagged([...own, ...within('headline', title), ...text.flags, ...within('credit', credit)]),
  };
}

/** Blocks that belong to the page rather than to an article, wherever they stand. */
const standsApart = ({ role }: Block): boolean => role === 'teaser' || role === 'furniture';

function furnitureBlocks(groups: readonly Group[]): Block[] {
  return groups.flatMap(({ kind, blocks }) => {
    if (kind === 'removed') return [];
    return kind === 'furniture' ? [...blocks] : blocks.filter(standsApart);
  });
}

function furnitureRecord(block: Block, flagsOf: FlagsOf) {
  const { text, flags } = join([block], ' ', flagsOf);
  if (flags.length === 0 && block.role === 'furniture') return text ?? '';
  return { text: text ?? '', role: block.role, ...flagged(flags) };
}

const withRole = (group: Group, role: string): Block[] => group.blocks.filter((block) => block.role === role);

/** Writes blocks as one text, `glue` between; offsets of flags move along. A soft break and a space are both one unit. */
function join(blocks: readonly Block[], glue: string, flagsOf: FlagsOf): Piece {
  let text: string | null = null;
  const flags: FlagRecord[] = [];
  for (const block of blocks) {
    const at: number = text === null ? 0 : text.length + glue.length;
    const own = TITLE_ROLES.has(block.role) ? block.text.replaceAll('\n', ' ') : block.text;
    text = text === null ? own : text + glue + own;
    flags.push(...flagsOf(block).map((flag) => placedFlag(flag, at)));
  }
  return { text, flags };
}

const wholeFlag = ({ rule, severity, message, confidence, fix, suggestions }: Flag): FlagRecord => ({
  rule,
  severity,
  message,
  confidence,
  ...(fix && { fix }),
  ...(suggestions && { suggestions }),
});

function placedFlag(flag: Flag, at: number): FlagRecord {
  const { rule, severity, ...rest } = wholeFlag(flag);
  return {
    rule,
    severity,
    ...(flag.block !== undefined && { block: flag.block }),
    start: flag.start + at,
    end: flag.end + at,
    ...rest,
  };
}

const flagged = (flags: readonly FlagRecord[]) => (flags.length > 0 ? { flags } : {});
