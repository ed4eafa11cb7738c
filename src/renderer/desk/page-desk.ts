// One opened page: its two views, the worker that checks it and the saving of its work, held together. React sees only the
// snapshot: names, counts and ids.
import { isolateHistory, redo } from '@codemirror/commands';
import { type EditorState, Transaction } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import i18next from 'i18next';
import type { PageDetail } from '../../contract/index.ts';
import { type Account, PageOpError, type PageOp, readGalleyText, writeGalleyText } from '../../engine/page/index.ts';
import type { Tally } from '../../engine/compose/index.ts';
import type { Span } from '../../engine/text/index.ts';
import { call, lastCall } from '../state/api.ts';
import { type Observable, observable } from '../state/observable.ts';
import { Saving } from '../state/saving.ts';
import { type Checker, openChecker } from '../worker/checker.ts';
import type { Findings } from '../worker/protocol.ts';
import { currentBlockOf } from './blocks-view.ts';
import { type Connector, createConnector } from './connector.ts';
import { createCorrectedView } from './corrected-view.ts';
import { becoming, blockAt, pageOf, positionOf, toDocument } from './document.ts';
import { cardField, focusCard } from './flag-card.ts';
import { goOn, openFlag, replaceCard, settleAll, stepFlag, takeBack } from './flag-commands.ts';
import { flagField, isSettled, openFlags, rulingField, setFlags } from './flags.ts';
import { placeFlags } from './flag-places.ts';
import { freeze } from './frozen.ts';
import { langOf } from './language.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { byOps, type Direction, type PageEdit } from './page-edits.ts';
import { createRawView, linesOf, showLines } from './raw-view.ts';
import { nextPart } from './parts.ts';
import { readAloud } from './read-aloud.ts';
import { openAt, type OpenBlockMenu } from './role-gutter.ts';
import { relabel, structureField } from './structure.ts';
import { drawTicks } from './ticks.ts';
import { type RuleCount, countByRule } from './rule-counts.ts';

export interface DeskSnapshot {
  readonly outline: readonly OutlineEntry[];
  readonly currentGroup: string | null;
  readonly rules: readonly RuleCount[];
  readonly open: number;
  readonly settled: number;
  /** Why the page could not be checked; null when it could. */
  readonly failure: string | null;
  /** Null until the first check has answered. */
  readonly account: Account | null;
  readonly tally: Tally | null;
}

/** Where the desk draws. */
export interface DeskPlaces {
  readonly raw: HTMLElement;
  readonly corrected: HTMLElement;
  readonly ribbons: SVGSVGElement;
  readonly ticks: HTMLElement;
}

/** What the desk asks of the screen around it. */
export type Ask = 'done' | 'export' | 'page-data' | 'account' | 'automatic' | 'find';

export interface PageDeskOptions {
  readonly detail: PageDetail;
  readonly reader: string;
  readonly places: DeskPlaces;
  readonly nonce: string;
  readonly openMenu: OpenBlockMenu;
  readonly ask: (what: Ask) => void;
}

/** Milliseconds after the last key. */
const CHECK_AFTER = 250;
const TYPING_PAUSE = 120;

export class PageDesk {
  readonly snapshot: Observable<DeskSnapshot>;
  readonly saving: Saving;
  readonly corrected: EditorView;
  readonly raw: EditorView;
  private readonly places: DeskPlaces;
  private readonly checker: Checker;
  private readonly connector: Connector;
  private spans: ReadonlyMap<string, readonly Span[]> = new Map();
  private findings: Findings | null = null;
  private failure: string | null = null;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** The block and raw lines that are connected now. */
  private shown = '';
  private width = 0;
  private readonly lang: string;

  private readonly options: PageDeskOptions;

  constructor(options: PageDeskOptions) {
    const { detail, places, nonce, openMenu } = options;
    this.options = options;
    this.places = places;
    const start = toDocument(readGalleyText(detail.draft?.text ?? detail.corrected));
    const lang = langOf(detail.raw.text);
    this.lang = lang;
    const rulings = new Map(detail.verdicts.map(({ fingerprint, rule, verdict }) => [fingerprint, { rule, verdict }]));
    this.corrected = createCorrectedView({
      parent: places.corrected,
      start,
      rulings,
      label: i18next.t('desk.corrected'),
      lang,
      nonce,
      openMenu,
      recheck: () => this.check(),
      onUpdate: (update) => this.updated(update),
    });
    this.raw = createRawView({
      parent: places.raw,
      raw: detail.raw.text,
      label: i18next.t('desk.raw'),
      lang,
      nonce,
      onPoint: (offset) => this.showBlockOf(offset),
    });
    this.connector = createConnector(places.ribbons, this.raw, this.corrected);
    this.checker = openChecker(detail.raw.text);
    const [base, seen] = [detail.draft?.base ?? detail.revision, detail.draft?.savedAt ?? null];
    this.saving = new Saving({ call, lastCall, page: detail.id, base, seen, text: () => this.galleyText() });
    this.snapshot = observable<DeskSnapshot>(this.look());
    this.saving.status.subscribe(() => {
      if (this.saving.status.get().kind === 'stale') this.corrected.dispatch({ effects: freeze.of(null) });
    });
    i18next.on('languageChanged', this.relabel);
    void this.check();
  }

  /** The page as it is now, in its one serial form. */
  galleyText(): string {
    return writeGalleyText(pageOf(this.corrected.state));
  }

  /** Applies page operations as one step of undo; operations that no longer fit the page do nothing. */
  act(ops: readonly PageOp[], keep?: string): void {
    this.edit(byOps(...ops), keep);
  }

  /** Changes the page as one step of undo. The cursor stays where it is in the text of block `keep`. */
  edit(change: PageEdit, keep?: string): void {
    const { state } = this.corrected;
    const { head } = state.selection.main;
    const within = head - state.doc.lineAt(head).from;
    try {
      const spec = becoming(state, change(pageOf(state)));
      this.corrected.dispatch({ ...spec, annotations: isolateHistory.of('full'), userEvent: 'structure' });
      const at = keep === undefined ? undefined : positionOf(this.corrected.state, keep);
      if (at !== undefined) this.goTo(Math.min(at + within, this.corrected.state.doc.lineAt(at).to), 'nearest');
    } catch (error) {
      if (!(error instanceof PageOpError)) throw error;
    }
    this.corrected.focus();
  }

  /** Hands on to the screen what needs a dialog. */
  ask(what: Ask): void {
    this.options.ask(what);
  }

  /** Who takes something out of the page, and when. */
  signature(): string {
    return `${this.options.reader} · ${new Date().toLocaleDateString('sv')}`;
  }

  /** Where the raw text of a block begins, as far as the last check knows. */
  rawStart(block: string): number | undefined {
    return this.spans.get(block)?.[0]?.start;
  }

  /** Opens the menu of the current block. */
  openMenu(part: 'all' | 'move' = 'all'): void {
    openAt(this.corrected, this.corrected.state.selection.main.head, (block, at) =>
      this.options.openMenu(block, { ...at, part }),
    );
  }

  /** Moves the keyboard on to the next part of the desk: outline, raw page, text, flags. */
  nextPart(direction: Direction): void {
    nextPart(direction);
  }

  /** Makes the fixes of all open flags of a rule, by default the current flag's, as one step of undo. */
  async fixAllOfKind(kind?: string): Promise<void> {
    const open = openFlags(this.corrected.state);
    const rule = kind ?? open.find(({ id }) => id === this.corrected.state.field(cardField)?.flag)?.flag.rule;
    const flags = open.filter(({ flag }) => flag.rule === rule && flag.fix);
    const asked = this.galleyText();
    if (flags.length === 0) return;
    const fixed = await this.checker.fixed(
      asked,
      flags.map(({ id }) => id),
    );
    // Whoever has typed meanwhile is not overwritten.
    if (fixed === null || asked !== this.galleyText()) return;
    settleAll(this.corrected, readGalleyText(fixed), flags);
    await this.check();
    goOn(this.corrected, flags[0]?.from ?? 0);
  }

  /** Reads the current block aloud, or falls silent. */
  readAloud(): void {
    const { state } = this.corrected;
    readAloud(state.doc.lineAt(state.selection.main.head).text, this.lang);
  }

  redo(): void {
    redo(this.corrected);
    void this.check();
  }

  goToGroup(group: string): void {
    const { groups, blocks } = this.corrected.state.field(structureField);
    const line = blocks.findIndex((block) => groups[block.group]?.id === group) + 1;
    if (line > 0) this.goTo(this.corrected.state.doc.line(line).from, 'start');
  }

  takeBack(): void {
    takeBack(this.corrected, () => this.check());
  }

  stepFlag(direction: 1 | -1): void {
    stepFlag(this.corrected, direction);
  }

  /** Opens the next flag of a rule after the cursor, going round. */
  goToRule(rule: string): void {
    const { state } = this.corrected;
    const all = openFlags(state).filter(({ flag }) => flag.rule === rule);
    const flag = all.find(({ from }) => from > state.selection.main.head) ?? all[0];
    if (flag) openFlag(this.corrected, flag);
  }

  async close(): Promise<void> {
    i18next.off('languageChanged', this.relabel);
    clearTimeout(this.checkTimer);
    clearTimeout(this.pause);
    cancelAnimationFrame(this.frame);
    const sent = this.saving.flush();
    this.connector.close();
    this.checker.close();
    await sent;
    this.saving.close();
    this.raw.destroy();
    this.corrected.destroy();
  }

  private readonly relabel = (): void => this.corrected.dispatch({ effects: relabel.of(null) });

  private goTo(position: number, y: 'start' | 'nearest'): void {
    this.corrected.dispatch({
      selection: { anchor: position },
      effects: EditorView.scrollIntoView(position, { y, yMargin: y === 'start' ? 40 : 90 }),
    });
    this.corrected.focus();
  }

  private showBlockOf(offset: number): void {
    const block = Array.from(this.spans).find(([, spans]) =>
      spans.some(({ start, end }) => start <= offset && offset < end),
    )?.[0];
    const at = block === undefined ? undefined : positionOf(this.corrected.state, block);
    if (at !== undefined) this.goTo(at, 'nearest');
  }

  private updated(update: ViewUpdate): void {
    const { startState, state, transactions } = update;
    const restructured = startState.field(structureField) !== state.field(structureField);
    if (update.docChanged || restructured) {
      this.saving.changed();
      this.checkSoon();
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.drawAround(), TYPING_PAUSE);
    }
    if (startState.field(rulingField) !== state.field(rulingField)) this.sendRulings(startState, state);
    const worthALook = transactions.length > 0 || update.geometryChanged;
    if (worthALook && this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
    if (update.geometryChanged && this.width !== this.corrected.contentDOM.clientWidth) {
      const first = this.width === 0;
      this.width = this.corrected.contentDOM.clientWidth;
      if (!first) setTimeout(() => replaceCard(this.corrected));
    }
  }

  private sendRulings(before: EditorState, after: EditorState): void {
    const [old, now] = [before.field(rulingField), after.field(rulingField)];
    for (const [id, { rule, verdict }] of now)
      if (old.get(id)?.verdict !== verdict) this.saving.ruled({ id, rule, verdict });
    for (const [id, { rule }] of old) if (!now.has(id)) this.saving.ruled({ id, rule, verdict: null });
  }

  private checkSoon(): void {
    clearTimeout(this.checkTimer);
    this.checkTimer = setTimeout(() => void this.check(), CHECK_AFTER);
  }

  private async check(): Promise<void> {
    clearTimeout(this.checkTimer);
    // A redraw would break off the characters being composed.
    if (this.corrected.composing) return this.checkSoon();
    const asked = this.corrected.state;
    const findings = await this.inspect();
    const { state } = this.corrected;
    if (!findings || state.doc !== asked.doc || state.field(structureField) !== asked.field(structureField)) return;
    this.findings = findings;
    this.spans = findings.spans;
    const inCard = document.activeElement?.closest('.flag-card') !== null && document.activeElement !== null;
    this.corrected.dispatch({
      effects: setFlags.of(placeFlags(state, findings)),
      annotations: Transaction.addToHistory.of(false),
    });
    if (inCard && document.activeElement === document.body) focusCard(this.corrected);
    this.connect();
  }

  /** Editing goes on when checking fails; the desk says so. */
  private async inspect(): Promise<Findings | null> {
    try {
      const findings = await this.checker.check(this.galleyText());
      this.failure = null;
      return findings;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      this.snapshot.set(this.look());
      return null;
    }
  }

  /** What must keep up with every key; the rest waits for a pause in typing. */
  private draw(): void {
    this.frame = 0;
    this.connect();
    if (this.pause === undefined) this.drawAround();
  }

  private drawAround(): void {
    this.pause = undefined;
    drawTicks(this.places.ticks, this.corrected);
    this.snapshot.set(this.look());
  }

  /** Shows which raw lines the current block came from. */
  private connect(): void {
    const { state } = this.corrected;
    const block = currentBlockOf(state);
    const ranges = linesOf(this.raw.state.doc, this.spans.get(block?.id ?? '') ?? []);
    const shown = `${block?.id} ${JSON.stringify(ranges)}`;
    if (shown !== this.shown) showLines(this.raw, ranges);
    this.shown = shown;
    this.connector.connect(ranges, state.doc.lineAt(state.selection.main.head).from);
  }

  private look(): DeskSnapshot {
    const { state } = this.corrected;
    const open = openFlags(state);
    const { groups } = state.field(structureField);
    const rulings = state.field(rulingField);
    const group = groups[blockAt(state, state.selection.main.head)?.group ?? -1];
    return {
      outline: outlineOf(state),
      currentGroup: group?.id ?? null,
      rules: countByRule(open),
      open: open.length,
      settled: Math.max(rulings.size, state.field(flagField).filter((flag) => isSettled(rulings, flag)).length),
      failure: this.failure,
      account: this.findings?.account ?? null,
      tally: this.findings?.tally ?? null,
    };
  }
}
