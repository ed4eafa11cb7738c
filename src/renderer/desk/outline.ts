// The outline of a page: its groups with a name, counts and open flags. Made from the editor's state, held by nobody.
import type { EditorState } from '@codemirror/state';
import type { GroupKind, Role } from '../../engine/page/index.ts';
import { articleNumbers } from './blocks-view.ts';
import { openFlags } from './flags.ts';
import { structureField } from './structure.ts';

export interface OutlineEntry {
  readonly id: string;
  readonly kind: GroupKind;
  /** Counted from 1 among articles; null for other groups. */
  readonly number: number | null;
  /** Its headline, or the beginning of its text. */
  readonly title: string;
  readonly hasHeadline: boolean;
  readonly blocks: number;
  readonly captions: number;
  readonly flags: number;
  /** Where the article goes on, as the page says it: 下转第四版. */
  readonly jump: string | null;
}

const LONGEST_TITLE = 60;

export function outlineOf(state: EditorState): OutlineEntry[] {
  const { groups, blocks, soft } = state.field(structureField);
  const flags = new Map<string, number>();
  for (const { flag } of openFlags(state)) flags.set(flag.group, (flags.get(flag.group) ?? 0) + 1);
  const numbers = articleNumbers(groups);
  const members: { readonly role: Role; readonly line: number }[][] = groups.map(() => []);
  for (const [index, { role, group }] of blocks.entries()) members[group]?.push({ role, line: index + 1 });
  const textAt = (line: number | undefined): string =>
    line === undefined ? '' : state.doc.line(line).text.slice(0, LONGEST_TITLE).replaceAll(soft, ' ');
  return groups.map(({ id, kind }, at) => {
    const own = members[at] ?? [];
    const headline = own.find((block) => block.role === 'headline' && textAt(block.line) !== '');
    return {
      id,
      kind,
      number: numbers[at] ?? null,
      title: textAt((headline ?? own[0])?.line),
      hasHeadline: headline !== undefined,
      blocks: own.filter((block) => block.role !== 'headline' && block.role !== 'caption').length,
      captions: own.filter((block) => block.role === 'caption').length,
      flags: flags.get(id) ?? 0,
      jump:
        textAt(own.find((block) => block.role === 'jump')?.line)
          .replace(/[（）()【】[\]\s]/gu, '')
          .slice(0, 12) || null,
    };
  });
}
