// Keeps a page's unsaved work on the server: a draft within a second of the last change, decisions on flags in order.
// What could not be sent stays here and is sent again; "saved" is said only after the server has answered.
import { type Call, GalleyError, type ReadingWarning, type StepAbout } from '../../contract/index.ts';
import { type Observable, observable } from './observable.ts';

export type SaveStatus =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The server does not answer; work is kept in memory and sent again. */
  | { readonly kind: 'offline' }
  /** The server answers but cannot write; its message says why. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Someone else has saved a newer revision: nothing more is sent. */
  | { readonly kind: 'stale' };

export const UNCHANGED: SaveStatus = { kind: 'unchanged' };

export interface Ruling {
  readonly id: string;
  readonly rule: string;
  readonly verdict: 'accepted' | 'ignored' | null;
}

/** Flags of one likeness are ignored in the whole archive, or shown again. */
export interface ArchiveRuling {
  readonly likeness: string;
  readonly rule: string;
  readonly text: string;
  readonly ignored: boolean;
}

export interface SavingOptions {
  readonly call: Call;
  /** A call that outlives the window. */
  readonly lastCall: Call;
  readonly page: number;
  /** The revision that the work was begun from. */
  readonly base: number;
  /** `savedAt` of the draft that the work goes on from; null when there was none. */
  readonly seen: string | null;
  /** Galley text of the page now. */
  readonly text: () => string;
}

/** Names this window's drafts, so that it never writes over another window's unseen. */
const WRITER = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

/** Milliseconds of quiet before a draft is sent, the longest it may wait while someone goes on typing, and between retries. */
const QUIET = 400;
const LONGEST = 900;
const RETRY = 2000;
/** Milliseconds without a further change before "saved" is said: while someone types it would come and go with each draft. */
const CALM = 250;

export class Saving {
  readonly status: Observable<SaveStatus> = observable(UNCHANGED);
  /** What was to be said against the last revision that was done. */
  warnings: readonly ReadingWarning[] = [];
  private readonly options: SavingOptions;
  private readonly rulings: (Ruling | ArchiveRuling)[] = [];
  private textChanged = false;
  /** When the oldest change that is not sent yet was made; null when there is none. */
  private waitingSince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private calm: ReturnType<typeof setTimeout> | undefined;
  /** The request under way: there is one at a time, and what changes meanwhile goes with the next. */
  private sending: Promise<boolean> | undefined;
  private closed = false;
  private revising = false;
  /** The revision that the work now builds on. */
  private base: number;
  /** The page's draft as this window knows it. */
  private seen: string | null;

  constructor(options: SavingOptions) {
    this.options = options;
    this.base = options.base;
    this.seen = options.seen;
  }

  /** True while something is not on the server yet. */
  get unsent(): boolean {
    return this.textChanged || this.rulings.length > 0 || this.sending !== undefined;
  }

  /** The text has changed. */
  changed(): void {
    this.textChanged = true;
    this.wait();
  }

  ruled(ruling: Ruling | ArchiveRuling): void {
    this.rulings.push(ruling);
    this.wait();
  }

  /** Sends everything now; resolves true when the server has it all. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.sending) await this.sending;
    if (this.status.get().kind === 'stale') return false;
    if (!this.textChanged && this.rulings.length === 0) return true;
    return this.alone(this.send());
  }

  private async alone(request: Promise<boolean>): Promise<boolean> {
    this.sending = request;
    const sent = await request;
    this.sending = undefined;
    return sent;
  }

  /** A last attempt while the window closes. */
  leave(): void {
    const { lastCall, page, text } = this.options;
    if (!this.unsent || this.status.get().kind === 'stale') return;
    for (const ruling of this.rulings) void sendRuling(lastCall, page, ruling).catch(() => {});
    if (this.textChanged || this.sending)
      void lastCall('saveDraft', { page, body: { text: text(), ...this.mark() } }).catch(() => {});
  }

  /** Another window works on this page now: nothing more is sent from this one. */
  retire(): void {
    clearTimeout(this.timer);
    this.show({ kind: 'stale' });
  }

  /** The revision that the work builds on. */
  get revision(): number {
    return this.base;
  }

  /**
   * Makes a revision of the page as it is; `done` moves its state on, `about` says which step of cleaning it takes back. True
   * when the server has done so.
   */
  async revise(done: boolean, about?: StepAbout): Promise<boolean> {
    // Pressed twice, done once.
    if (this.revising) return false;
    this.revising = true;
    const made = (await this.flush()) && (await this.alone(this.sendRevision(done, about)));
    this.revising = false;
    return made;
  }

  /** Stops all timers; what is unsent stays unsent. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    clearTimeout(this.calm);
  }

  /** Stale is for good: a late answer to an earlier request does not change it. Each key that waits is no news. */
  private show(status: SaveStatus): void {
    const { kind } = this.status.get();
    if (kind !== 'stale' && !(kind === 'pending' && status.kind === 'pending')) this.status.set(status);
  }

  /** All that was sent is on the server. A failure that is shown ends at once. */
  private answered(at: string): void {
    const { kind } = this.status.get();
    if (this.textChanged || kind === 'offline' || kind === 'refused') this.show({ kind: 'pending' });
    if (!this.textChanged) this.calm = setTimeout(() => this.show({ kind: 'saved', at }), CALM);
  }

  private wait(): void {
    clearTimeout(this.calm);
    const { kind } = this.status.get();
    if (kind === 'stale') return;
    // A banner stays until the server has really answered.
    if (kind !== 'offline' && kind !== 'refused') this.show({ kind: 'pending' });
    const now = performance.now();
    this.waitingSince ??= now;
    this.schedule(Math.max(0, Math.min(QUIET, this.waitingSince + LONGEST - now)));
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.flush(), wait);
  }

  private async send(): Promise<boolean> {
    this.waitingSince = null;
    try {
      await this.sendRulings();
      const at = this.textChanged ? await this.sendText() : new Date().toISOString();
      this.answered(at);
      return true;
    } catch (error) {
      const failed = failure(error);
      this.show(failed);
      if (failed.kind !== 'stale') this.schedule(RETRY);
      return false;
    }
  }

  /** What the work builds on, and whose it is. */
  private mark() {
    return { base: this.base, writer: WRITER, seen: this.seen };
  }

  private async sendRevision(done: boolean, about?: StepAbout): Promise<boolean> {
    const { call, page, text } = this.options;
    try {
      const body = { text: text(), ...this.mark(), done, ...(about && { about }) };
      const { revision, warnings } = await call('saveRevision', { page, body });
      this.base = revision;
      this.warnings = warnings;
      this.seen = null;
      return true;
    } catch (error) {
      const failed = failure(error);
      this.show(failed);
      // A draft is asked for, so that its answer ends the failure that is shown.
      if (failed.kind !== 'stale') {
        this.textChanged = true;
        this.schedule(RETRY);
      }
      return false;
    }
  }

  private async sendRulings(): Promise<void> {
    const { call, page } = this.options;
    for (let next = this.rulings[0]; next; next = this.rulings[0]) {
      await sendRuling(call, page, next);
      this.rulings.shift();
    }
  }

  private async sendText(): Promise<string> {
    const { call, page, text } = this.options;
    this.textChanged = false;
    try {
      const { savedAt } = await call('saveDraft', { page, body: { text: text(), ...this.mark() } });
      this.seen = savedAt;
      return savedAt;
    } catch (error) {
      this.textChanged = true;
      throw error;
    }
  }
}

function sendRuling(call: Call, page: number, ruling: Ruling | ArchiveRuling): Promise<unknown> {
  if ('likeness' in ruling) return call('setArchiveVerdict', { body: { ...ruling, page } });
  const { id, rule, verdict } = ruling;
  return call('setVerdict', { page, body: { fingerprint: id, rule, verdict } });
}

function failure(error: unknown): SaveStatus {
  if (!(error instanceof GalleyError)) return { kind: 'offline' };
  return error.code === 'stale' ? { kind: 'stale' } : { kind: 'refused', message: error.message };
}
