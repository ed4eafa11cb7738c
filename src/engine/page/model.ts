// The corrected page: groups (articles, photos, furniture, what was taken out) of blocks. Plain readonly data.
// Ids are unique within a page and live as long as the thing they name.

/** What a block is on the page, in the order in which an article usually sets them. */
export const ROLES = [
  'column',
  'kicker',
  'headline',
  'subheadline',
  'byline',
  'note',
  'paragraph',
  'subhead',
  'list',
  'verse',
  'table',
  'signoff',
  'caption',
  'credit',
  'jump',
  'advert',
  'teaser',
  'furniture',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose raw line breaks may be meant: they are kept in the text as `\n`, a soft break. */
export const TITLE_ROLES: ReadonlySet<Role> = new Set(['kicker', 'headline', 'subheadline', 'subhead']);

/** Roles of the running text of an article. */
export const BODY_ROLES: ReadonlySet<Role> = new Set([
  'paragraph',
  'subhead',
  'list',
  'verse',
  'table',
  'note',
  'signoff',
  'advert',
]);

export const GROUP_KINDS = ['article', 'photo', 'furniture', 'removed'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** The smallest unit with one role; one line of galley text. */
export interface Block {
  readonly id: string;
  readonly role: Role;
  /** `\n` is a soft break (titles, parts of a caption); no other control characters mean anything. */
  readonly text: string;
}

export interface Group {
  readonly id: string;
  readonly kind: GroupKind;
  readonly blocks: readonly Block[];
  /** The page does not hold the whole article. */
  readonly incomplete?: boolean;
  /** For `removed`: why these characters were taken out. */
  readonly why?: string;
  /** The group this one was split from. */
  readonly derivedFrom?: string;
}

export interface CorrectedPage {
  readonly groups: readonly Group[];
  /** Ids of groups that the page had in an earlier form: no new group may bear one. Not part of galley text. */
  readonly retired?: readonly string[];
}

/** A block with the group that holds it. */
export interface Placed {
  readonly group: Group;
  readonly block: Block;
  readonly index: number;
}

/** All blocks in page order. */
export function* placedBlocks(page: CorrectedPage): Generator<Placed> {
  for (const group of page.groups) {
    for (const [index, block] of group.blocks.entries()) yield { group, block, index };
  }
}

/** The block named `id` with its group, or undefined. */
export function findBlock(page: CorrectedPage, id: string): Placed | undefined {
  for (const placed of placedBlocks(page)) if (placed.block.id === id) return placed;
  return undefined;
}

/** The next free id with this prefix: one more than the highest number in use. */
export function freeId(ids: Iterable<string>, prefix: string): string {
  let highest = 0;
  for (const id of ids) {
    const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return `${prefix}${highest + 1}`;
}

export function freeBlockId(page: CorrectedPage): string {
  return freeId(
    Array.from(placedBlocks(page), ({ block }) => block.id),
    'b',
  );
}

export function freeGroupId({ groups, retired = [] }: CorrectedPage, kind: GroupKind): string {
  return freeId([...groups.map((group) => group.id), ...retired], kind.charAt(0));
}
