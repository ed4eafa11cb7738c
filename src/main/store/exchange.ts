// Exchanges words in a galley text, each checked against what stands there. Only the groups that hold a hit are read, so that
// a page costs little more than what is changed on it.
import { cutsPair, type Delta, type DeltaStep, escapeGalley, type Group, readGalleyText } from '../../engine/index.ts';
import type { ChosenHit } from '../../contract/index.ts';
import { readTolerant } from './derived.ts';

/** What is other on a page, where only texts of its blocks are. */
export interface Retouched {
  /** The groups with another text, as they are now. */
  readonly groups: readonly Group[];
  /** Block id → its text now, for the blocks with another text. */
  readonly blocks: ReadonlyMap<string, string>;
}

export interface Exchanged extends Retouched {
  /** Galley text. */
  readonly text: string;
  readonly delta: Delta;
}

/** A group's lines in a galley text. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** @returns null when the text does not have each hit in its place, or two of them overlap. */
export function exchange(text: string, hits: readonly ChosenHit[]): Exchanged | null {
  const places = new Map<number, Place & { readonly hits: ChosenHit[] }>();
  for (const hit of hits) {
    const place = placeOf(text, hit.block);
    if (place === null) return null;
    const known = places.get(place.start);
    if (known) known.hits.push(hit);
    else places.set(place.start, { ...place, hits: [hit] });
  }
  const splicing = splicingOf(text);
  const groups: Group[] = [];
  const blocks = new Map<string, string>();
  for (const { start, end, hits: own } of [...places.values()].toSorted((a, b) => a.start - b.start)) {
    const group = exchangeIn(text.slice(start, end), own, blocks, (from, to, put) =>
      splicing.put(start + from, start + to, put),
    );
    if (group === null) return null;
    groups.push(group);
  }
  return { ...splicing.done(), groups, blocks };
}

/** A block's line begins with its id; no text of another block can look like that, since breaks and tabs are escaped. */
function placeOf(text: string, block: string): Place | null {
  const at = text.indexOf(`\n${block}\t`);
  if (at < 0) return null;
  const next = text.indexOf('\n@', at);
  return { start: text.lastIndexOf('\n@', at) + 1, end: next < 0 ? text.length : next + 1 };
}

/** Offsets in the text as it was; what stands between them gives way to `put`. */
type Splice = (from: number, to: number, put: string) => void;

function exchangeIn(
  text: string,
  hits: readonly ChosenHit[],
  blocks: Map<string, string>,
  splice: Splice,
): Group | null {
  const [group] = readGalleyText(text).groups;
  if (!group) return null;
  const byBlock = Map.groupBy(hits, ({ block }) => block);
  for (const block of group.blocks) {
    const own = byBlock.get(block.id);
    if (!own) continue;
    const line = `\n${block.id}\t${block.role}\t`;
    const first = text.indexOf(line) + line.length;
    const made = exchangeText(block.text, own, (from, to, put) => {
      const begin = first + escapeGalley(block.text.slice(0, from)).length;
      splice(begin, begin + escapeGalley(block.text.slice(from, to)).length, escapeGalley(put));
    });
    if (made === null) return null;
    blocks.set(block.id, made);
    byBlock.delete(block.id);
  }
  if (byBlock.size > 0) return null;
  return { ...group, blocks: group.blocks.map((block) => ({ ...block, text: blocks.get(block.id) ?? block.text })) };
}

function exchangeText(text: string, hits: readonly ChosenHit[], splice: Splice): string | null {
  let [made, at] = ['', 0];
  for (const { start, end, was, with: put } of hits.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end <= start || text.slice(start, end) !== was) return null;
    if (cutsPair(text, start) || cutsPair(text, end)) return null;
    splice(start, end, put);
    made += text.slice(at, start) + put;
    at = end;
  }
  return made + text.slice(at);
}

/** How `after` differs from `before`, both galley text; null where it is not only in the texts of blocks that both have. */
export function retouched(before: string, after: string): Retouched | null {
  const [old, made] = [before.split('\n'), after.split('\n')];
  if (old.length !== made.length) return null;
  const heads = new Set<number>();
  const ids = new Set<string>();
  let head = 0;
  for (const [at, line] of made.entries()) {
    if (line.startsWith('@')) head = at;
    if (line === old[at]) continue;
    if (!(made[head] ?? '').startsWith('@')) return null;
    const [id = '', role] = line.split('\t', 2);
    if (line.startsWith('@') || !(old[at] ?? '').startsWith(`${id}\t${role}\t`)) return null;
    heads.add(head);
    ids.add(id);
  }
  const groups = Array.from(heads, (start) => {
    const next = made.findIndex((line, at) => at > start && line.startsWith('@'));
    return readTolerant(made.slice(start, next < 0 ? made.length : next).join('\n')).groups;
  }).flat();
  const blocks = groups.flatMap((group) => group.blocks).filter(({ id }) => ids.has(id));
  return blocks.length < ids.size ? null : { groups, blocks: new Map(blocks.map(({ id, text }) => [id, text])) };
}

/** Splices a text from its start to its end; what was done is the delta. */
function splicingOf(text: string) {
  const steps: DeltaStep[] = [];
  let [made, at, cut, put] = ['', 0, 0, ''];
  const flush = (): void => {
    if (cut > 0) steps.push(['cut', cut]);
    if (put !== '') steps.push(['put', put]);
    [cut, put] = [0, ''];
  };
  function keepTo(end: number): void {
    if (end === at) return;
    flush();
    steps.push(['keep', end - at]);
    made += text.slice(at, end);
    at = end;
  }
  return {
    put(from: number, to: number, by: string): void {
      keepTo(from);
      cut += to - from;
      put += by;
      made += by;
      at = to;
    },
    done(): { readonly text: string; readonly delta: Delta } {
      keepTo(text.length);
      flush();
      return { text: made, delta: steps };
    },
  };
}
