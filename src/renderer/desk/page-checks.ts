// The checks of an opened page: when one is due, what the last one found, and what the project knows. One is under way at a
// time, away from the thread that draws; an answer to a text that is no longer there falls.
import { Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Step } from '../../engine/compose/index.ts';
import { call } from '../state/api.ts';
import { type Checker, openChecker } from '../worker/checker.ts';
import type { Findings, Undone } from '../worker/protocol.ts';
import { muteRules } from './never-again.ts';
import { structureField } from './structure.ts';
import { viewOptions } from './view-options.ts';

/** Milliseconds after the last key; a page that takes long to check waits as long again, so that checks never queue up. */
const CHECK_AFTER = 320;
const LONGEST_WAIT = 3000;

export interface PageChecksOptions {
  readonly page: number;
  readonly raw: string;
  readonly view: EditorView;
  /** Galley text of the page now. */
  readonly text: () => string;
  /** Told of findings that belong to the page as it is now. */
  readonly onFound: (findings: Findings, first: boolean) => void;
  /** Told when the page could not be checked. Editing goes on. */
  readonly onFailed: () => void;
}

export class PageChecks {
  findings: Findings | null = null;
  /** Why the last check failed; null when it did not. */
  failure: string | null = null;
  private readonly options: PageChecksOptions;
  private readonly checker: Checker;
  /** The checker has been told what the project knows. */
  private knows = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private took = 0;

  constructor(options: PageChecksOptions) {
    this.options = options;
    this.checker = openChecker(options.raw);
  }

  /** Checks once nobody has typed for a moment. */
  soon(): void {
    clearTimeout(this.timer);
    const wait = Math.min(LONGEST_WAIT, Math.max(CHECK_AFTER, this.took));
    this.timer = setTimeout(() => void this.now(), wait);
  }

  /** Resolves when the flags on the page belong to its text, or cannot. */
  async now(): Promise<void> {
    clearTimeout(this.timer);
    const { view, onFound } = this.options;
    // A redraw would break off the characters being composed.
    if (view.composing) return this.soon();
    const asked = view.state;
    const findings = await this.inspect();
    const { state } = view;
    if (!findings || state.doc !== asked.doc || state.field(structureField) !== asked.field(structureField)) return;
    const first = this.findings === null;
    this.findings = findings;
    onFound(findings, first);
  }

  /** Asks for what the project knows; without an answer the page is checked by itself alone. */
  async learn(): Promise<void> {
    const known = await call('knowledge', { query: { page: this.options.page } }).catch(() => null);
    if (!known) return;
    const annotations = Transaction.addToHistory.of(false);
    this.options.view.dispatch({ effects: muteRules.of(known.muted), annotations });
    if (known.lists + known.names === '' && !this.knows) return;
    this.knows = true;
    this.checker.know(known.lists, known.names);
    await this.now();
  }

  /** The page with the fixes of these flags made; null where somebody has typed meanwhile. */
  async fixed(flags: readonly string[]): Promise<string | null> {
    const { text } = this.options;
    const asked = text();
    const fixed = await this.checker.fixed(asked, flags);
    return asked === text() ? fixed : null;
  }

  /** The page as if the engine had left out a step, beside those it is without already; null when it cannot be said. */
  without(step: Step, undone: readonly Step[]): Promise<Undone | null> {
    return this.checker.without(this.options.text(), step, undone);
  }

  close(): void {
    clearTimeout(this.timer);
    this.checker.close();
  }

  private async inspect(): Promise<Findings | null> {
    const start = performance.now();
    try {
      const findings = await this.checker.check(this.options.text(), viewOptions.get().layers);
      this.failure = null;
      this.took = performance.now() - start;
      return findings;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      this.options.onFailed();
      return null;
    }
  }
}
