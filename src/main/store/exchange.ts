// Exchanges words in a galley text, each checked against what stands there. Only the groups that hold a hit are read, so that
// a page costs little more than what is changed on it.
import {
  type Delta,
  type DeltaStep,
  type Group,
  makeDelta,
  readGalleyText,
  writeGalleyText,
} from '../../engine/index.ts';
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
  let [made, at] = ['', 0];
  const steps = stepping();
  const groups: Group[] = [];
  const blocks = new Map<string, string>();
  for (const { start, end, hits: own } of [...places.values()].toSorted((a, b) => a.start - b.start)) {
    const before = text.slice(start, end);
    const after = exchangeIn(before, own, blocks);
    if (after === null) return null;
    const written = writeGalleyText({ groups: [after] });
    groups.push(after);
    steps.keep(start - at);
    for (const step of makeDelta(before, written)) steps.add(step);
    made += text.slice(at, start) + written;
    at = end;
  }
  steps.keep(text.length - at);
  return { text: made + text.slice(at), delta: steps.all(), groups, blocks };
}

/** A block's line begins with its id; no text of another block can look like that, since breaks and tabs are escaped. */
function placeOf(text: string, block: string): Place | null {
  const at = text.indexOf(`\n${block}\t`);
  if (at < 0) return null;
  const next = text.indexOf('\n@', at);
  return { start: text.lastIndexOf('\n@', at) + 1, end: next < 0 ? text.length : next + 1 };
}

function exchangeIn(text: string, hits: readonly ChosenHit[], blocks: Map<string, string>): Group | null {
  const [group] = readGalleyText(text).groups;
  if (!group) return null;
  for (const [id, own] of Map.groupBy(hits, ({ block }) => block)) {
    const block = group.blocks.find((one) => one.id === id);
    const made = block ? exchangeText(block.text, own) : null;
    if (made === null) return null;
    blocks.set(id, made);
  }
  return { ...group, blocks: group.blocks.map((block) => ({ ...block, text: blocks.get(block.id) ?? block.text })) };
}

function exchangeText(text: string, hits: readonly ChosenHit[]): string | null {
  let [made, at] = ['', 0];
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    if (hit.start < at || hit.end <= hit.start || text.slice(hit.start, hit.end) !== hit.was) return null;
    made += text.slice(at, hit.start) + hit.with;
    at = hit.end;
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

/** Puts deltas of pieces together: no two steps of a kind follow each other. */
function stepping() {
  const steps: DeltaStep[] = [];
  let kept = 0;
  const flush = (): void => {
    if (kept > 0) steps.push(['keep', kept]);
    kept = 0;
  };
  return {
    keep: (length: number): void => void (kept += length),
    add(step: DeltaStep): void {
      if (step[0] === 'keep') kept += step[1];
      else {
        flush();
        steps.push(step);
      }
    },
    all(): Delta {
      flush();
      return steps;
    },
  };
}
