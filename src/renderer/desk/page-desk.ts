// One opened page: its two views, the worker that checks it and the saving of its work, held together. React sees only the
// snapshot: names, counts and ids.
import { isolateHistory, redo } from '@codemirror/commands';
import { type Text, Transaction } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import i18next from 'i18next';
import type { PageDetail } from '../../contract/index.ts';
import type { Step } from '../../engine/compose/index.ts';
import { PageOpError, type PageOp, readGalleyText } from '../../engine/page/index.ts';
import { call, lastCall } from '../state/api.ts';
import { type Observable, observable } from '../state/observable.ts';
import { Saving } from '../state/saving.ts';
import type { Findings, Undone } from '../worker/protocol.ts';
import { createCorrectedView } from './corrected-view.ts';
import { becoming, pageOf, positionOf, toDocument } from './document.ts';
import { cardField, focusCard } from './flag-card.ts';
import { goOn, leaveCard, openFlag, replaceCard, settleAll, stepFlag, takeBack } from './flag-commands.ts';
import { openFlags, setFlags } from './flags.ts';
import { newRulings } from './new-rulings.ts';
import { placeFlags } from './flag-places.ts';
import { freeze } from './frozen.ts';
import { langOf } from './language.ts';
import { drawnOnPage, drawOnRaw } from './layers-view.ts';
import { lightBlock } from './light.ts';
import { byOps, type Direction, type PageEdit } from './page-edits.ts';
import { type NeverAgain, neverAgain } from './never-again.ts';
import { neverTeller, type Telling } from './never-told.ts';
import { PageChecks } from './page-checks.ts';
import { pageWriter } from './page-writer.ts';
import { PaneSync } from './pane-sync.ts';
import { nextPart } from './parts.ts';
import { afterTheFirstPaint, createRawView } from './raw-view.ts';
import { readAloud, voicesFor } from './read-aloud.ts';
import { openAt, type OpenBlockMenu } from './role-gutter.ts';
import { type DeskSnapshot, NOTHING, snapshotOf } from './snapshot.ts';
import { relabel, type Structure, structureField } from './structure.ts';
import { ticksOf } from './ticks.ts';
import { knowSteps, type StepBack, stepBack, stepTeller, undoneField } from './undone-steps.ts';
import { viewOptions } from './view-options.ts';
import { placeOn, rememberView, returnTo } from './where-i-was.ts';

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
  readonly ask: (what: Ask | null) => void;
}

/** Characters of a selection that may be searched for. */
const LONGEST_PHRASE = 60;
const TYPING_PAUSE = 300;

export class PageDesk {
  readonly snapshot: Observable<DeskSnapshot> = observable(NOTHING);
  /** What was done for the whole archive, to be said; null for nothing. */
  readonly told: Observable<Telling | null> = observable<Telling | null>(null);
  readonly saving: Saving;
  readonly corrected: EditorView;
  readonly raw: EditorView;
  private readonly options: PageDeskOptions;
  private readonly lang: string;
  private readonly checks: PageChecks;
  private readonly sync: PaneSync;
  private readonly unsubscribe: () => void;
  private readonly tellNever: (what: NeverAgain) => void;
  private readonly tellStep: (back: StepBack) => void;
  private readonly drawTicks: () => void;
  private frame = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private width = 0;
  private textSize = viewOptions.get().textSize;
  private readonly write = pageWriter();
  private written: { readonly doc: Text; readonly structure: Structure; readonly text: string } | undefined;

  constructor(options: PageDeskOptions) {
    const { detail, places, nonce, openMenu } = options;
    this.options = options;
    this.lang = langOf(detail.raw.text);
    const rulings = new Map(detail.verdicts.map(({ fingerprint, rule, verdict }) => [fingerprint, { rule, verdict }]));
    this.corrected = createCorrectedView({
      parent: places.corrected,
      start: toDocument({ ...readGalleyText(detail.draft?.text ?? detail.corrected), retired: detail.retired }),
      rulings,
      ignored: new Map(
        detail.ignored.map((likeness) => [likeness, { likeness, rule: '', text: '', ignored: true }] as const),
      ),
      label: i18next.t('desk.corrected'),
      lang: this.lang,
      nonce,
      openMenu,
      recheck: () => this.checks.now(),
      fixAll: (rule) => void this.fixAllOfKind(rule),
      onUpdate: (update) => this.updated(update),
    });
    this.raw = createRawView({
      parent: places.raw,
      raw: detail.raw.text,
      label: i18next.t('desk.raw'),
      lang: this.lang,
      nonce,
      onPoint: (offset) => this.goToRaw(offset),
      onMove: (offset) => this.sync.showOnPage(offset),
    });
    afterTheFirstPaint(this.raw, places.raw);
    this.sync = new PaneSync(this.raw, this.corrected, places.ribbons);
    const [base, seen] = [detail.draft?.base ?? detail.revision, detail.draft?.savedAt ?? null];
    this.saving = new Saving({ call, lastCall, page: detail.id, base, seen, text: () => this.galleyText() });
    this.tellStep = stepTeller(this.saving);
    this.checks = new PageChecks({
      page: detail.id,
      raw: detail.raw.text,
      view: this.corrected,
      text: () => this.galleyText(),
      onFound: (findings, first) => this.found(findings, first),
      onFailed: () => this.look(),
    });
    const learn = (): Promise<void> => this.checks.learn();
    this.tellNever = neverTeller({ call, view: this.corrected, told: this.told, learn });
    this.drawTicks = ticksOf(places.ticks, this.corrected);
    this.saving.status.subscribe(() => {
      if (this.saving.status.get().kind === 'stale') this.corrected.dispatch({ effects: freeze.of(null) });
    });
    this.unsubscribe = viewOptions.subscribe(() => this.shownOtherwise());
    i18next.on('languageChanged', this.relabel);
    this.look();
    returnTo(this.corrected, placeOn(detail.id));
    this.shownOtherwise();
    void this.checks.learn();
  }

  /** The page as it is now, in its one serial form. */
  galleyText(): string {
    const { state } = this.corrected;
    const structure = state.field(structureField);
    if (this.written?.doc !== state.doc || this.written.structure !== structure)
      this.written = { doc: state.doc, structure, text: this.write(state) };
    return this.written.text;
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
      const focus = document.activeElement?.closest('.rail-left') === null;
      if (at !== undefined) this.goTo(Math.min(at + within, this.corrected.state.doc.lineAt(at).to), 'nearest', focus);
    } catch (error) {
      if (!(error instanceof PageOpError)) throw error;
    }
  }

  /** The page's id. */
  get page(): number {
    return this.options.detail.id;
  }

  /** What is selected, in the text or on the raw page; nothing where it is more than a phrase. */
  selectedText(): string {
    const view = this.raw.hasFocus || this.corrected.state.selection.main.empty ? this.raw : this.corrected;
    const { from, to } = view.state.selection.main;
    const { soft } = this.corrected.state.field(structureField);
    return to - from > LONGEST_PHRASE
      ? ''
      : view.state.sliceDoc(from, to).replaceAll(soft, '').replaceAll(/\s+/gu, ' ').trim();
  }

  /** Puts the cursor at a block, and lights it; a block that is not on the page is nowhere. */
  showBlock(block: string): void {
    const at = positionOf(this.corrected.state, block);
    if (at === undefined) return;
    this.goTo(at, 'start');
    this.corrected.dispatch({ effects: lightBlock(at) });
  }

  /** Hands on to the screen what needs a dialog. */
  ask(what: Ask | null): void {
    this.options.ask(what);
  }

  /** Who takes something out of the page, and when. */
  signature(): string {
    return `${this.options.reader} · ${new Date().toLocaleDateString('sv')}`;
  }

  /** Where the raw text of a block begins, as far as the last check knows. */
  rawStart(block: string): number | undefined {
    return this.sync.rawStart(block);
  }

  /** Opens the menu of the current block. */
  openMenu(part: 'all' | 'move' = 'all'): void {
    openAt(this.corrected, this.corrected.state.selection.main.head, (block, at) =>
      this.options.openMenu(block, { ...at, part }),
    );
  }

  /** Gives the keyboard back to the text; an open card is left. */
  toText(): void {
    this.ask(null);
    if (this.corrected.state.field(cardField)) leaveCard(this.corrected);
    else this.corrected.focus();
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
    if (flags.length === 0) return;
    // Whoever has typed meanwhile is not overwritten.
    const fixed = await this.checks.fixed(flags.map(({ id }) => id));
    if (fixed === null) return;
    settleAll(this.corrected, readGalleyText(fixed), flags);
    await this.checks.now();
    goOn(this.corrected, flags[0]?.from ?? 0);
  }

  /** The page as if the engine had left out a step; null when it cannot be said. */
  async without(step: Step): Promise<Undone | null> {
    const undone = await this.undoneSteps();
    return this.checks.without(step, [...undone]);
  }

  /** Steps of cleaning that have been taken back on this page, now or before. */
  async undoneSteps(): Promise<ReadonlySet<Step>> {
    const told = await call('steps', { page: this.page }).catch(() => []);
    const steps = told.filter(({ undone }) => undone).map(({ step }) => step);
    this.corrected.dispatch({ effects: knowSteps.of(steps), annotations: Transaction.addToHistory.of(false) });
    return this.corrected.state.field(undoneField);
  }

  /** Gives the page a text that lacks a step, as one step of undo; what was done before is a revision of its own. */
  async undoStep(step: Step, text: string): Promise<void> {
    await this.saving.revise(false);
    const { effects = [], ...spec } = becoming(this.corrected.state, readGalleyText(text));
    const undoing = { annotations: isolateHistory.of('full'), userEvent: 'structure' };
    this.corrected.dispatch({ ...spec, ...undoing, effects: [effects, stepBack.of({ step, on: true })].flat() });
  }

  /** Reads the current block aloud, or falls silent. */
  readAloud(): void {
    const { state } = this.corrected;
    readAloud(state.doc.lineAt(state.selection.main.head).text, this.lang);
  }

  redo(): void {
    redo(this.corrected);
    void this.checks.now();
  }

  /** Puts the cursor at the start of a group; the keyboard goes with it unless `focus` is false. */
  goToGroup(group: string, focus = true): void {
    const { groups, blocks } = this.corrected.state.field(structureField);
    const line = blocks.findIndex((block) => groups[block.group]?.id === group) + 1;
    if (line > 0) this.goTo(this.corrected.state.doc.line(line).from, 'start', focus);
  }

  takeBack(): void {
    takeBack(this.corrected, () => this.checks.now());
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
    this.remember();
    i18next.off('languageChanged', this.relabel);
    this.unsubscribe();
    clearTimeout(this.pause);
    cancelAnimationFrame(this.frame);
    const sent = this.saving.flush();
    this.sync.close();
    this.checks.close();
    await sent;
    this.saving.close();
    this.raw.destroy();
    this.corrected.destroy();
  }

  /** Keeps where the person is, for the next time this page is opened. */
  remember(): void {
    rememberView(this.options.detail.id, this.corrected);
  }

  /** The person has switched how the page is shown: a layer, line view, the order of the flags. */
  private shownOtherwise(): void {
    const { lineView, lineFocus, textSize } = viewOptions.get();
    if (textSize !== this.textSize) this.keepInSight();
    this.textSize = textSize;
    this.sync.setLineView(lineView);
    this.corrected.dom.classList.toggle('line-focus', lineFocus);
    this.raw.dom.classList.toggle('line-focus', lineFocus);
    this.look();
    void this.checks.now();
  }

  /** The cursor's place, with a card that is open there, once the text stands in its new size. */
  private keepInSight(): void {
    const { head } = this.corrected.state.selection.main;
    const { from, to } = this.corrected.viewport;
    if (head < from || head > to) return;
    const effects = EditorView.scrollIntoView(head, { y: 'nearest', yMargin: 200 });
    requestAnimationFrame(() => this.corrected.dispatch({ effects }));
  }

  private readonly relabel = (): void => this.corrected.dispatch({ effects: relabel.of(null) });

  private goTo(position: number, y: 'start' | 'nearest', focus = true): void {
    this.corrected.dispatch({
      selection: { anchor: position },
      effects: EditorView.scrollIntoView(position, { y, yMargin: y === 'start' ? 40 : 90 }),
    });
    if (focus) this.corrected.focus();
  }

  private goToRaw(offset: number): void {
    const at = this.sync.pagePosition(offset);
    if (at !== undefined) this.goTo(at, 'nearest');
  }

  private updated(update: ViewUpdate): void {
    const { startState, state, transactions } = update;
    const restructured = startState.field(structureField) !== state.field(structureField);
    if (update.docChanged || restructured) {
      this.saving.changed();
      this.checks.soon();
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.drawAround(), TYPING_PAUSE);
    }
    for (const ruling of newRulings(startState, state)) this.saving.ruled(ruling);
    for (const effect of transactions.flatMap(({ effects }) => effects)) {
      if (effect.is(neverAgain)) this.tellNever(effect.value);
      if (effect.is(stepBack)) this.tellStep(effect.value);
    }
    // A key that moves nothing on the screen has no frame of its own: what belongs to it waits for the pause. What the editor
    // has just measured is drawn in the same frame.
    const moved = update.heightChanged || (!update.docChanged && update.geometryChanged);
    const typing = this.pause !== undefined;
    const worthALook = moved || restructured || (transactions.length > 0 && !typing);
    if (typing && moved && transactions.length === 0) this.sync.follow(true);
    else if (worthALook && this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  }

  private found(findings: Findings, first: boolean): void {
    const { state } = this.corrected;
    const inCard = document.activeElement?.closest('.flag-card') !== null && document.activeElement !== null;
    this.corrected.dispatch({
      effects: [setFlags.of(placeFlags(state, findings)), drawnOnPage(state, findings.changes)],
      annotations: Transaction.addToHistory.of(false),
    });
    drawOnRaw(this.raw, findings.changes);
    if (inCard && document.activeElement === document.body) focusCard(this.corrected);
    this.sync.link(findings);
    if (first) this.reopenFlag();
  }

  /** Opens the card that was open when the page was left. */
  private reopenFlag(): void {
    const place = placeOn(this.options.detail.id);
    const flag = place && openFlags(this.corrected.state).find(({ id }) => id === place.flag);
    if (flag && document.activeElement === this.corrected.contentDOM) openFlag(this.corrected, flag);
  }

  /** What must keep up with the text as it moves; the rest waits for a pause in typing. */
  private draw(): void {
    this.frame = 0;
    if (this.pause !== undefined) this.sync.follow(true);
    const { clientWidth } = this.corrected.contentDOM;
    if (this.width !== clientWidth) {
      if (this.width > 0) replaceCard(this.corrected);
      this.width = clientWidth;
    }
    if (this.pause === undefined) this.drawAround();
  }

  private drawAround(): void {
    this.pause = undefined;
    this.sync.follow();
    this.drawTicks();
    this.look();
  }

  private look(): void {
    const { findings, failure } = this.checks;
    const rest = { failure, voice: voicesFor(this.lang).length > 0 };
    this.snapshot.set(snapshotOf(this.corrected.state, this.snapshot.get(), findings, rest));
  }
}
