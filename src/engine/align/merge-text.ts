// Three-way merge of one block's text: edits of both sides that do not overlap are both made, others are left as ours.
import { type Delta, makeDelta } from './delta.ts';

export interface TextConflict {
  /** `[start, end)` in the merged text: what was left as ours. */
  readonly start: number;
  readonly end: number;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergedText {
  readonly text: string;
  readonly conflicts: readonly TextConflict[];
}

/**
 * Merges as diff3 does (Khanna, Kunal and Pierce, "A formal investigation of diff3", 2007), but by code points, and edits may
 * touch without conflict. The same edit on both sides is made once.
 */
export function mergeText(base: string, ours: string, theirs: string): MergedText {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  const conflicts: TextConflict[] = [];
  let [text, at] = ['', 0];
  for (const cluster of clusters(editsOf(base, ours), editsOf(base, theirs))) {
    text += base.slice(at, cluster.start);
    at = cluster.end;
    const [mine, other] = [edited(base, cluster, cluster.ours), edited(base, cluster, cluster.theirs)];
    const disputed = cluster.ours.length > 0 && cluster.theirs.length > 0 && mine !== other;
    if (disputed) {
      const place = { start: text.length, end: text.length + mine.length };
      conflicts.push({ ...place, base: base.slice(cluster.start, cluster.end), ours: mine, theirs: other });
    }
    text += cluster.ours.length > 0 ? mine : other;
  }
  return { text: text + base.slice(at), conflicts };
}

/** `[start, end)` of the base, and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function editsOf(base: string, side: string): Edit[] {
  const edits: Edit[] = [];
  for (const edit of singleEdits(makeDelta(base, side))) {
    const last = edits.at(-1);
    if (last && rewritesOn(last, edit)) {
      const between = base.slice(last.end, edit.start);
      edits[edits.length - 1] = { start: last.start, end: edit.end, text: last.text + between + edit.text };
    } else edits.push(edit);
  }
  return edits;
}

/** Cuts and puts at one place are one edit. */
function singleEdits(delta: Delta): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const [kind, value] of delta) {
    const last = edits.at(-1);
    if (kind === 'put') {
      if (last?.end === at && last.text === '') edits[edits.length - 1] = { ...last, text: value };
      else edits.push({ start: at, end: at, text: value });
    } else {
      if (kind === 'cut') edits.push({ start: at, end: at + value, text: '' });
      at += value;
    }
  }
  return edits;
}

/** True for two replacements with no more between them than each replaces: there a sentence is new, and what it keeps is chance. */
function rewritesOn(last: Edit, next: Edit): boolean {
  const size = ({ start, end, text }: Edit): number =>
    end > start && text !== '' ? Math.max(end - start, text.length) : 0;
  return next.start - last.end <= Math.min(size(last), size(next));
}

/** Edits of both sides that overlap one another, and the part of the base they are about. */
interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly ours: readonly Edit[];
  readonly theirs: readonly Edit[];
}

function clusters(ours: readonly Edit[], theirs: readonly Edit[]): Cluster[] {
  const all = [...ours.map((edit) => ({ edit, mine: true })), ...theirs.map((edit) => ({ edit, mine: false }))];
  const found: Cluster[] = [];
  for (const { edit, mine } of all.toSorted((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end)) {
    const last = found.at(-1);
    const open = last && overlaps(last, edit) ? last : { start: edit.start, end: edit.end, ours: [], theirs: [] };
    const grown = {
      start: open.start,
      end: Math.max(open.end, edit.end),
      ours: mine ? [...open.ours, edit] : open.ours,
      theirs: mine ? open.theirs : [...open.theirs, edit],
    };
    if (open === last) found[found.length - 1] = grown;
    else found.push(grown);
  }
  return found;
}

/** `next` does not start before `last`. Two insertions at one place overlap; edits that only touch do not. */
const overlaps = (last: Cluster, next: Edit): boolean =>
  next.start < last.end || (last.start === next.start && last.end === next.end);

/** The base within a cluster, with the edits of one side made. */
function edited(base: string, { start, end }: Cluster, edits: readonly Edit[]): string {
  let [text, at] = ['', start];
  for (const edit of edits) {
    text += base.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + base.slice(at, end);
}
