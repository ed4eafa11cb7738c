// Questions about quality: blind samples, measured errors, rules, figures.
import type { PageState, RuleRecord, Sample, Statistics } from '../../../contract/index.ts';

/** A difference to a text that is held to be right, as it is kept. */
export interface KeptError {
  readonly block: string | null;
  readonly title: boolean;
  readonly number: boolean;
  readonly before: string;
  readonly after: string;
  readonly counts: boolean;
}

/** What a finished reading found. `arrived`: since the page came in; `found`: since the reading before. */
export interface Measure {
  readonly page: number;
  readonly kind: 'arrived' | 'found';
  readonly state: Exclude<PageState, 'unread'>;
  readonly reader: string;
  readonly characters: number;
  readonly errors: readonly KeptError[];
}

export interface DatedMeasure extends Measure {
  readonly at: string;
  readonly paper: string | null;
  readonly date: string | null;
}

export interface StoredSamplePage {
  readonly page: number;
  readonly name: string;
  readonly paper: string | null;
  readonly date: string | null;
  readonly position: number;
  readonly revision: number;
  readonly reader: string | null;
  readonly at: string | null;
  readonly characters: number | null;
  readonly errors: readonly KeptError[] | null;
}

/** What a sample is drawn by. */
export type DrawnSample = Pick<Sample, 'batch' | 'seed' | 'bar'>;

export type StoredSample = Omit<Sample, 'drawn' | 'result'> & { readonly drawn: readonly StoredSamplePage[] };

/** Statistics without the pace, which follows from minutes of work. */
export type Figures = Omit<Statistics, 'pace'>;

/** Readings finished by a reader on a day, and the minutes in which work was saved. */
export interface WorkedDay {
  readonly reader: string;
  readonly day: string;
  readonly pages: number;
  readonly characters: number;
}

export interface QualityQuestions {
  /** Puts a drawn sample on record: `pages` in the order drawn, of a batch of `of` pages. */
  addSample(sample: DrawnSample, pages: readonly number[], of: number): Promise<number>;
  samples(): Promise<readonly StoredSample[]>;
  /** @throws GalleyError `not-found` */
  sample(sample: number): Promise<StoredSample>;
  /** The blind reader's text of a sampled page so far, or null. @throws GalleyError `not-found` */
  blindText(sample: number, page: number): Promise<string | null>;
  /** Keeps a blind reading by the present reader. */
  saveBlind(
    sample: number,
    page: number,
    reading: { text: string; characters: number; errors: readonly KeptError[] },
  ): Promise<void>;
  /** Keeps what was said of a sampled page's errors. */
  saveErrors(sample: number, page: number, errors: readonly KeptError[]): Promise<void>;
  settleSample(sample: number, verdict: 'accepted' | 'returned' | null): Promise<void>;
  /** Keeps what readings found; one of a kind and state for each page, the newest. */
  saveMeasures(measures: readonly Measure[]): Promise<void>;
  /** What was measured from a day on, up to another that is left out. */
  measures(from: string, to: string): Promise<readonly DatedMeasure[]>;
  figures(): Promise<Figures>;
  workedDays(from: string, to: string): Promise<readonly WorkedDay[]>;
  /** Minutes in which work was saved, `2025-09-22T10:31`, by reader and in order. */
  workedMinutes(from: string, to: string): Promise<readonly { readonly reader: string; readonly minute: string }[]>;
  rules(): Promise<readonly RuleRecord[]>;
  mutedRules(): Promise<readonly string[]>;
  setRule(rule: string, said: RuleRecord['said']): Promise<void>;
}
