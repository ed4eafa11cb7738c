// What became of each raw character: white space, kept on the page, taken out (shown in a `removed` group), or lost.
import { type CorrectedPage, placedBlocks } from '../page/index.ts';
import type { Alignment } from './align.ts';
import { isSpace } from './ink.ts';
import { NONE } from './matching.ts';

const BLANK = 0;
const LOST = 1;
const TAKEN_OUT = 2;
const KEPT = 3;
const LINE_FEED = 0x0a;

/** A place on the page beside lost raw text. */
export interface LostText {
  readonly block: string | null;
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** The fate of each UTF-16 unit of a raw text; lost text is ticked off as it is told. */
export class Fates {
  private readonly raw: string;
  private readonly fate: Uint8Array;
  /** For kept and taken out units: the index of the block, and the offset in its text. */
  private readonly owner: Int32Array;
  private readonly offset: Int32Array;
  private readonly blocks: readonly string[];

  constructor(page: CorrectedPage, { raw, origin }: Alignment) {
    this.raw = raw;
    this.fate = new Uint8Array(raw.length);
    this.owner = new Int32Array(raw.length).fill(NONE);
    this.offset = new Int32Array(raw.length);
    for (let at = 0; at < raw.length; at++) this.fate[at] = isSpace(raw.charCodeAt(at)) ? BLANK : LOST;
    const blocks: string[] = [];
    for (const { group, block } of placedBlocks(page)) {
      for (const [offset, at] of (origin.get(block.id) ?? new Int32Array()).entries()) {
        if (at === NONE) continue;
        this.fate[at] = group.kind === 'removed' ? TAKEN_OUT : KEPT;
        this.owner[at] = blocks.length;
        this.offset[at] = offset;
      }
      blocks.push(block.id);
    }
    this.blocks = blocks;
  }

  /** True when the page keeps nothing of `[start, end)`, and it is not reversed. */
  followOn(start: number, end: number): boolean {
    if (start > end) return false;
    for (let at = start; at < end; at++) if (this.fate[at] === KEPT) return false;
    return true;
  }

  /** The end of the lost text that follows on the same raw line; `start` when there is none. */
  lostAfter(start: number): number {
    let end = start;
    for (let at = start; this.isLooseOnLine(at); at++) if (this.fate[at] === LOST) end = at + 1;
    return end;
  }

  /** The start of the lost text that precedes on the same raw line; `end` when there is none. */
  lostBefore(end: number): number {
    let start = end;
    for (let at = end - 1; this.isLooseOnLine(at); at--) if (this.fate[at] === LOST) start = at;
    return start;
  }

  /** The end of the text kept before `start` on the same raw line, with white space between at most; NONE without such text. */
  keptBeforeOnLine(start: number): number {
    let at = start;
    while (at > 0 && this.fate[at - 1] === BLANK && this.raw.charCodeAt(at - 1) !== LINE_FEED) at--;
    return at > 0 && this.fate[at - 1] === KEPT ? at : NONE;
  }

  /** From the first to the last lost character of a raw span; empty, at its end, when there is none. */
  lostWithin(start: number, end: number): { rawStart: number; rawEnd: number } {
    let [rawStart, rawEnd] = [start, end];
    while (rawStart < end && this.fate[rawStart] !== LOST) rawStart++;
    while (rawEnd > rawStart && this.fate[rawEnd - 1] !== LOST) rawEnd--;
    return { rawStart, rawEnd };
  }

  markTold(start: number, end: number): void {
    for (let at = start; at < end; at++) if (this.fate[at] === LOST) this.fate[at] = TAKEN_OUT;
  }

  /** Lost text not told yet, at the place of the raw character before it. */
  untold(): LostText[] {
    const found: LostText[] = [];
    let place: Pick<LostText, 'block' | 'start' | 'end'> = { block: this.blocks[0] ?? null, start: 0, end: 0 };
    for (let at = 0; at < this.raw.length; at++) {
      const owner = this.owner[at] ?? NONE;
      const offset = (this.offset[at] ?? 0) + 1;
      if (owner !== NONE) place = { block: this.blocks[owner] ?? null, start: offset, end: offset };
      if (this.fate[at] !== LOST) continue;
      const rawStart = at;
      let rawEnd = at + 1;
      for (; this.fate[at] === LOST || this.fate[at] === BLANK; at++) if (this.fate[at] === LOST) rawEnd = at + 1;
      at = rawEnd - 1;
      found.push({ ...place, rawStart, rawEnd });
    }
    return found;
  }

  private isLooseOnLine(at: number): boolean {
    const fate = this.fate[at];
    return fate === LOST || (fate === BLANK && this.raw.charCodeAt(at) !== LINE_FEED);
  }
}
