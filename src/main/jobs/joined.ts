// An article with parts on several pages as one: its parts in order, the blocks of later ones under ids that no other has.
import {
  type ArticleInput,
  type Block,
  type ExportInput,
  type Flag,
  type Group,
  TITLE_ROLES,
} from '../../engine/index.ts';
import type { Part } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';

/** The whole articles that begin on a page, by their first part; and its articles that another page's go on with. */
export interface Wholes {
  readonly begun: ReadonlyMap<string, readonly Part[]>;
  readonly continued: ReadonlySet<string>;
}

export async function wholesOf(store: Store, page: number): Promise<Wholes> {
  const wholes = await store.linkedArticles(page);
  return {
    begun: new Map(wholes.filter(([first]) => first?.page === page).map((parts) => [parts[0]?.id ?? '', parts])),
    continued: new Set(wholes.flatMap((parts) => parts.slice(1).map(({ id }) => id))),
  };
}

/**
 * Appends the later parts to an article. A title that only repeats the first part's is left out; another is a subhead.
 * @param inputOf a page as an export's input.
 */
export async function joinParts(
  first: ArticleInput,
  parts: readonly Part[],
  inputOf: (page: number) => Promise<ExportInput>,
): Promise<ArticleInput> {
  const titles = new Set(first.group.blocks.filter(({ role }) => TITLE_ROLES.has(role)).map(plain));
  let { group, flags } = first;
  for (const { id, page } of parts.slice(1)) {
    const input = await inputOf(page);
    const later = input.page.groups.find((one) => `${page}-${one.id}` === id);
    if (!later) continue;
    group = { ...group, blocks: [...group.blocks, ...laterBlocks(later, page, titles)] };
    flags = [...flags, ...laterFlags(input.flags, later, group, page)];
  }
  const told = parts.map(({ id, name, number }) => ({ id, page: name, number }));
  return { ...first, group, flags, page: { groups: [group] }, meta: { ...first.meta, parts: told } };
}

const plain = ({ text }: Pick<Block, 'text'>): string => text.replace(/\s+/gu, '');

const laterBlocks = ({ blocks }: Group, page: number, titles: ReadonlySet<string>): Block[] =>
  blocks
    .filter((block) => !(TITLE_ROLES.has(block.role) && titles.has(plain(block))))
    .map((block) => ({
      ...block,
      id: `${page}:${block.id}`,
      role: TITLE_ROLES.has(block.role) ? 'subhead' : block.role,
    }));

function laterFlags(flags: readonly Flag[], later: Group, whole: Group, page: number): Flag[] {
  const there = new Set(whole.blocks.map(({ id }) => id));
  return flags.flatMap((flag) => {
    const block = flag.block === undefined ? null : `${page}:${flag.block}`;
    if (flag.group !== later.id || block === null || !there.has(block)) return [];
    // Its repairs name blocks of another page.
    const { rule, severity, start, end, message, confidence } = flag;
    return [{ rule, severity, start, end, message, confidence, group: whole.id, block }];
  });
}
