// What ties the two panes together: the current block's raw lines and their ribbons, the lit character, scrolling.
import { EditorView } from '@codemirror/view';
import type { Findings } from '../worker/protocol.ts';
import { blockAt, positionOf } from './document.ts';
import { type Connector, createConnector } from './connector.ts';
import { currentBlockOf } from './blocks-view.ts';
import { lightUp } from './light.ts';
import { isWoven, weave } from './line-view.ts';
import { PageLinks } from './links.ts';
import { linesOf, showLines } from './raw-view.ts';
import { type ScrollSync, syncScrolling } from './scroll-sync.ts';

export class PaneSync {
  private readonly raw: EditorView;
  private readonly corrected: EditorView;
  private readonly connector: Connector;
  private readonly scrolling: ScrollSync;
  private links: PageLinks | null = null;
  private lineView = false;
  private block: string | undefined;
  /** The block, raw lines and character that are shown now. */
  private shown = '';

  constructor(raw: EditorView, corrected: EditorView, ribbons: SVGSVGElement) {
    this.raw = raw;
    this.corrected = corrected;
    this.connector = createConnector(ribbons, raw, corrected);
    this.scrolling = syncScrolling(
      raw,
      corrected,
      (position) => this.pagePosition(position),
      (position) => this.rawPosition(position),
    );
  }

  /** Takes the alignment of the last check. */
  link(findings: Findings): void {
    this.links = new PageLinks(findings.links);
    this.shown = '';
    this.setLineView(this.lineView);
    this.follow();
  }

  /** Weaves the raw lines into the corrected text, or takes them out. */
  setLineView(on: boolean): void {
    this.lineView = on;
    const { state } = this.corrected;
    const links = on ? this.links : null;
    if (links !== null || isWoven(state)) this.corrected.dispatch({ effects: weave(links, this.raw.state.doc) });
    this.corrected.dom.classList.toggle('line-view', on);
  }

  /** Where the raw text of a block begins. */
  rawStart(block: string): number | undefined {
    return this.links?.rawStart(block);
  }

  /**
   * Shows which raw lines the current block came from, and the raw character at the cursor. While someone types within a
   * block only its ribbons are kept up.
   */
  follow(typing = false): void {
    const { state } = this.corrected;
    const block = currentBlockOf(state);
    const { head } = state.selection.main;
    if (typing && block?.id === this.block) return this.connector.redraw();
    this.block = block?.id;
    const ranges = linesOf(this.raw.state.doc, (block && this.links?.spansOf(block.id)) ?? []);
    const lit = this.rawPosition(head) ?? null;
    const shown = `${block?.id} ${lit} ${ranges.map(({ first, last }) => `${first}-${last}`).join()}`;
    if (shown !== this.shown) showLines(this.raw, ranges, lit);
    this.shown = shown;
    this.connector.connect(ranges, state.doc.lineAt(head).from);
  }

  /** Lights the place of a raw character on the page, and brings it into sight where it is not. */
  showOnPage(raw: number): void {
    const at = this.pagePosition(raw) ?? null;
    const effects = [
      lightUp(at),
      ...(at === null || this.sees(at) ? [] : [EditorView.scrollIntoView(at, { y: 'center' })]),
    ];
    this.corrected.dispatch({ effects });
  }

  /** The position on the page of a raw offset. */
  pagePosition(raw: number): number | undefined {
    const place = this.links?.placeAt(raw);
    const start = place && positionOf(this.corrected.state, place.block);
    if (!place || start === undefined) return undefined;
    return Math.min(start + place.offset, this.corrected.state.doc.lineAt(start).to);
  }

  close(): void {
    this.scrolling.close();
    this.connector.close();
  }

  private rawPosition(position: number): number | undefined {
    const { state } = this.corrected;
    const block = blockAt(state, position);
    const at = block && this.links?.rawAt({ block: block.id, offset: position - state.doc.lineAt(position).from });
    return at === undefined || at >= this.raw.state.doc.length ? undefined : at;
  }

  private sees(position: number): boolean {
    const { from, to } = this.corrected.viewport;
    if (position < from || position > to) return false;
    const place = this.corrected.coordsAtPos(position);
    const pane = this.corrected.scrollDOM.getBoundingClientRect();
    return place !== null && place.top >= pane.top && place.bottom <= pane.bottom;
  }
}
