// The alignment at the desk: from a place in a block to the raw text and back, as far as the last check knows.
import type { Span } from '../../engine/text/index.ts';
import type { Links } from '../worker/protocol.ts';

export interface BlockOffset {
  readonly block: string;
  readonly offset: number;
}

/** White space and a lost character or two do not part a run of raw text. */
const BRIDGED = 8;
/** How far from a character without a link its neighbour's link still says where it belongs. */
const REACH = 12;

export class PageLinks {
  private readonly links: Links;
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly spans = new Map<string, readonly Span[]>();

  constructor(links: Links) {
    this.links = links;
    this.indexOf = new Map(links.blocks.map((id, index) => [id, index]));
  }

  /** The raw spans a block's text came from, in the block's order. */
  spansOf(block: string): readonly Span[] {
    const spans = this.spans.get(block) ?? this.findSpans(block);
    this.spans.set(block, spans);
    return spans;
  }

  private findSpans(block: string): readonly Span[] {
    const spans: { start: number; end: number }[] = [];
    for (const { raw } of this.linked(block)) {
      const last = spans.at(-1);
      if (last && raw >= last.end && raw - last.end <= BRIDGED) last.end = raw + 1;
      else spans.push({ start: raw, end: raw + 1 });
    }
    return spans;
  }

  /** The units of a block that come from the raw text, in the block's order. */
  *linked(block: string): Generator<{ readonly offset: number; readonly raw: number }> {
    const { start, end } = this.extent(block);
    for (let at = start; at < end; at += 1) {
      const raw = this.links.toRaw[at] ?? -1;
      if (raw >= 0) yield { offset: at - start, raw };
    }
  }

  /** The raw offset that a block begins with. */
  rawStart(block: string): number | undefined {
    for (const { raw } of this.linked(block)) return raw;
    return undefined;
  }

  /** The raw character of a place in a block, or the nearest one before it, else after it. */
  rawAt({ block, offset }: BlockOffset): number | undefined {
    const { start, end } = this.extent(block);
    const at = start + offset;
    for (let step = 0; step <= REACH; step += 1) {
      for (const near of step === 0 ? [at] : [at - step, at + step]) {
        const raw = near >= start && near < end ? (this.links.toRaw[near] ?? -1) : -1;
        if (raw >= 0) return raw;
      }
    }
    return undefined;
  }

  /** The place of a raw character, or of the nearest one that is on the page. */
  placeAt(raw: number): BlockOffset | undefined {
    for (let step = 0; step <= REACH; step += 1) {
      for (const near of step === 0 ? [raw] : [raw - step, raw + step]) {
        const at = this.links.toPage[near] ?? -1;
        if (at >= 0) return this.placeOf(at);
      }
    }
    return undefined;
  }

  private extent(block: string): Span {
    const index = this.indexOf.get(block) ?? -1;
    return { start: this.links.starts[index] ?? 0, end: this.links.starts[index + 1] ?? 0 };
  }

  private placeOf(at: number): BlockOffset | undefined {
    const { starts, blocks } = this.links;
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const block = blocks[low];
    return block === undefined ? undefined : { block, offset: at - (starts[low] ?? 0) };
  }
}
