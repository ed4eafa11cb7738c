// Galley text: the one serial form of a corrected page. It is what is diffed, hashed and stored, so writing is canonical:
// equal pages give equal strings, and reading back what was written gives the same page.
//
//   @article {"id":"a1","incomplete":true}
//   b1<TAB>headline<TAB>text, with \n \t \\ escaped
import { type Block, type CorrectedPage, type Group, GROUP_KINDS, type GroupKind, type Role, ROLES } from './model.ts';

export class GalleyTextError extends Error {
  override name = 'GalleyTextError';
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
const UNESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\t': '\t' };
/** A block's text as it stands in its line. */
export const escapeGalley = (text: string): string => text.replace(/[\\\n\t]/g, (c) => ESCAPES[c] ?? c);
const unescape = (text: string): string => text.replace(/\\[\\nt]/g, (c) => UNESCAPES[c] ?? c);

/** The canonical serial form; ends with a newline unless the page has no groups. */
export function writeGalleyText(page: CorrectedPage): string {
  let out = '';
  for (const group of page.groups) {
    out += galleyHead(group);
    for (const block of group.blocks) out += galleyLine(block);
  }
  return out;
}

/** The line that opens a group, with its newline. */
export function galleyHead({ kind, id, incomplete, why, derivedFrom }: Omit<Group, 'blocks'>): string {
  const head = {
    id,
    ...(incomplete === true && { incomplete }),
    ...(why !== undefined && { why }),
    ...(derivedFrom !== undefined && { derivedFrom }),
  };
  return `@${kind} ${JSON.stringify(head)}\n`;
}

/** The line of a block, with its newline. */
export const galleyLine = ({ id, role, text }: Block): string => `${id}\t${role}\t${escapeGalley(text)}\n`;

/** @throws GalleyTextError that names the line and what is wrong with it. */
export function readGalleyText(text: string): CorrectedPage {
  const groups: Group[] = [];
  let blocks: Block[] = [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const names = new Set<string>();
  const named = (id: string, line: number): string => {
    if (id === '' || names.has(id)) throw new GalleyTextError(`line ${line}: id "${id}" is missing or used twice`);
    names.add(id);
    return id;
  };
  for (const [index, line] of lines.entries()) {
    const at = index + 1;
    if (line.startsWith('@')) {
      blocks = [];
      const head = readHead(line, at);
      groups.push({ ...head, id: named(head.id, at), blocks });
    } else {
      if (groups.length === 0) throw new GalleyTextError(`line ${at}: a block stands before the first @group`);
      const block = readBlock(line, at);
      blocks.push({ ...block, id: named(block.id, at) });
    }
  }
  return { groups };
}

function readHead(line: string, at: number): Omit<Group, 'blocks'> {
  const [, kind, json] = /^@([a-z]+) (\{.*\})$/.exec(line) ?? [];
  if (!isKind(kind) || json === undefined)
    throw new GalleyTextError(`line ${at}: not a group head: ${line.slice(0, 40)}`);
  let head: unknown;
  try {
    head = JSON.parse(json);
  } catch {
    throw new GalleyTextError(`line ${at}: the group head is not JSON`);
  }
  const text = (key: string): string | undefined => {
    const value: unknown = typeof head === 'object' && head !== null ? Reflect.get(head, key) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const [why, derivedFrom] = [text('why'), text('derivedFrom')];
  const incomplete = typeof head === 'object' && head !== null && Reflect.get(head, 'incomplete') === true;
  return {
    id: text('id') ?? '',
    kind,
    ...(incomplete && { incomplete }),
    ...(why !== undefined && { why }),
    ...(derivedFrom !== undefined && { derivedFrom }),
  };
}

function readBlock(line: string, at: number): Block {
  const [id, role, text, ...rest] = line.split('\t');
  if (id === undefined || !isRole(role) || text === undefined || rest.length > 0) {
    throw new GalleyTextError(`line ${at}: not "id<TAB>role<TAB>text": ${line.slice(0, 40)}`);
  }
  return { id, role, text: unescape(text) };
}

const isKind = (kind: string | undefined): kind is GroupKind => GROUP_KINDS.some((known) => known === kind);
const isRole = (role: string | undefined): role is Role => ROLES.some((known) => known === role);
