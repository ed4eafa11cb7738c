// Pages for merging in a small notation: `a1: 1拉萨 2h七千跑者 / a2: 3市委` is two articles with the blocks b1, b2 (a headline)
// and b3. Conflicts: `text b1 市|县|州`, base, ours and theirs, `-` where a side has nothing.
import fc from 'fast-check';
import {
  applyOp,
  type Block,
  type CorrectedPage,
  type Group,
  type MergeConflict,
  mergePages,
  type PageOp,
  PageOpError,
  placedBlocks,
} from '../../../src/engine/index.ts';

export function read(page: string): CorrectedPage {
  const groups = page.split(' / ').flatMap((part): Group[] => {
    const [id = '', ...words] = part.split(/:? /);
    if (id === '') return [];
    const kind = id.startsWith('p') ? 'photo' : 'article';
    return [{ id, kind, blocks: words.map(readBlock) }];
  });
  return { groups };
}

function readBlock(word: string): Block {
  const [, id = '', h, text = ''] = /^(\d+)(h?)(.*)$/u.exec(word) ?? [];
  return { id: `b${id}`, role: h === 'h' ? 'headline' : 'paragraph', text };
}

export const write = ({ groups }: CorrectedPage): string =>
  groups
    .map(({ id, blocks }) =>
      [`${id}:`, ...blocks.map((b) => `${b.id.slice(1)}${b.role === 'headline' ? 'h' : ''}${b.text}`)].join(' '),
    )
    .join(' / ');

const spell = ({ what, id, base, ours, theirs }: MergeConflict): string =>
  `${what} ${id} ${[base, ours, theirs].map((side) => side ?? '-').join('|')}`;

/** The merged page, and behind `!` each conflict. */
export function merged(base: string, ours: string, theirs: string): string {
  const { page, conflicts } = mergePages(read(base), read(ours), read(theirs));
  return [write(page), ...conflicts.map(spell)].join(' ! ');
}

type Verb = 'replace' | 'join' | 'split' | 'role' | 'move' | 'detach' | 'cut' | 'merge' | 'delete' | 'add';

export interface Change {
  readonly verb: Verb;
  readonly which: number;
  readonly other: number;
  readonly text: string;
}

const BOTH = ['拉', '萨', '市', '委', '𠮷', '😀', '，', '。'];

/** Letters that only ours puts in, and only theirs. */
export const LETTERS = { ours: ['A', 'B'], theirs: ['x', 'y'] } as const;

const textOf = (own: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...BOTH, ...own), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

const changesOf = (own: readonly string[], most: number): fc.Arbitrary<Change[]> =>
  fc.array(
    fc.record({
      verb: fc.constantFrom('replace', 'join', 'split', 'role', 'move', 'detach', 'cut', 'merge', 'delete', 'add'),
      which: fc.nat(20),
      other: fc.nat(20),
      text: textOf(own),
    }),
    { maxLength: most },
  );

const basePage = fc
  .array(fc.array(textOf([]), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((groups) => {
    let n = 0;
    return {
      groups: groups.map((texts, index) => ({
        id: `a${index + 1}`,
        kind: 'article' as const,
        blocks: texts.map((own) => ({ id: `b${++n}`, role: 'paragraph' as const, text: own })),
      })),
    };
  });

/** A page and two changed forms of it, each by up to `most` of the things that a desk can do. */
export const threePages = (most: number): fc.Arbitrary<readonly [CorrectedPage, CorrectedPage, CorrectedPage]> =>
  fc
    .tuple(basePage, changesOf(LETTERS.ours, most), changesOf(LETTERS.theirs, most))
    .map(([base, ours, theirs]) => [base, ours.reduce(make, base), theirs.reduce(make, base)] as const);

function make(page: CorrectedPage, { verb, which, other, text: put }: Change): CorrectedPage {
  const blocks = Array.from(placedBlocks(page), ({ block }) => block);
  const block = blocks[which % Math.max(1, blocks.length)];
  const group = page.groups[other % Math.max(1, page.groups.length)];
  if (!block || !group) return page;
  if (verb === 'delete') {
    return { groups: page.groups.map((g) => ({ ...g, blocks: g.blocks.filter((b) => b !== block) })) };
  }
  if (verb === 'add') {
    const added: Block = { id: `b${blocks.length + 1 + which}`, role: 'paragraph', text: put };
    if (blocks.some(({ id }) => id === added.id)) return page;
    return { groups: page.groups.map((g) => (g === group ? { ...g, blocks: [...g.blocks, added] } : g)) };
  }
  try {
    return applyOp(page, operation(verb, block, group, other, put));
  } catch (error) {
    if (error instanceof PageOpError) return page;
    throw error;
  }
}

function operation(verb: Exclude<Verb, 'delete' | 'add'>, block: Block, group: Group, at: number, put: string): PageOp {
  const start = Math.min(at, block.text.length);
  switch (verb) {
    case 'replace':
      return { op: 'replace', block: block.id, start, end: Math.min(block.text.length, start + (at % 3)), text: put };
    case 'join':
      return { op: 'join', block: block.id, glue: '' };
    case 'split':
      return { op: 'split', block: block.id, at: start };
    case 'role':
      return { op: 'role', block: block.id, role: at % 2 === 0 ? 'headline' : 'caption' };
    case 'move':
      return {
        op: 'move',
        block: block.id,
        to: group.id,
        ...(at % 2 === 0 && group.blocks[0] && { before: group.blocks[0].id }),
      };
    case 'detach':
      return { op: 'detach', block: block.id, kind: 'photo' };
    case 'cut':
      return { op: 'cut', block: block.id };
    case 'merge':
      return { op: 'merge', group: group.id };
  }
}
