// The questions that the rest of Galley may ask of an archive. All SQL lives behind this interface; every answer is a promise,
// so that the store can live in its own thread, or on a database server. A resolved write is on disk.
import type {
  ArchiveInfo,
  DeskMemory,
  Article,
  Draft,
  DraftMark,
  PageData,
  PageDetail,
  PageRow,
  RawText,
  Revision,
  RevisionAbout,
  RevisionReason,
} from '../../contract/index.ts';
import type { Evidence, PageQuestions } from './questions/pages.ts';
import type { QualityQuestions } from './questions/quality.ts';
import type { ReadingQuestions } from './questions/reading.ts';
import type { BackupQuestions } from './questions/backups.ts';
import type { HistoryQuestions } from './questions/history.ts';
import type { JobQuestions } from './questions/jobs.ts';
import type { ListQuestions } from './questions/lists.ts';
import type { OperationQuestions } from './questions/operations.ts';
import type { ProposalQuestions } from './questions/proposals.ts';
import type { ReplaceQuestions } from './questions/replace.ts';
import type { ScanQuestions } from './questions/scans.ts';
import type { SearchQuestions } from './questions/search.ts';
import type { SettledCount, VerdictQuestions } from './questions/verdicts.ts';

export type * from './questions/history.ts';
export type * from './questions/jobs.ts';
export type * from './questions/lists.ts';
export type * from './questions/operations.ts';
export type * from './questions/proposals.ts';
export type * from './questions/pages.ts';
export type * from './questions/quality.ts';
export type * from './questions/reading.ts';
export type * from './questions/search.ts';
export type * from './questions/verdicts.ts';

/** A page to add: its bytes, what was read from them, and the engine's proposal. */
export interface NewPage {
  readonly name: string;
  /** The name with the folders above it; the name alone by default. */
  readonly file?: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: string;
  readonly newline: RawText['newline'];
  /** What was guessed or could not be decoded; each one sentence. */
  readonly notes: readonly string[];
  readonly data: PageData;
  readonly corrected: CorrectedText;
}

/** A corrected page as the store keeps it: galley text, and what is derived from it. */
export interface CorrectedText {
  /** Galley text. */
  readonly text: string;
  readonly engine: string;
  readonly title: string;
  readonly articles: readonly DerivedArticle[];
  /** What the text says of page data; nothing by default. */
  readonly evidence?: readonly Evidence[];
  /** Null: to be counted later. */
  readonly flags: readonly FlagCount[] | null;
  /** Flags that archive-wide verdicts settle, which are not among the counts; none by default. */
  readonly settled?: readonly SettledCount[];
  /** The page's stamp when its flags were counted: where that has gone up since, they are counted again. */
  readonly stamp?: number;
}

export interface DerivedArticle {
  /** The group's id on its page. */
  readonly group: string;
  readonly kind: Article['kind'];
  readonly title: string;
  readonly characters: number;
  readonly derivedFrom: string | null;
  /** The page numbers that its jump lines name; none by default. */
  readonly jumpsTo?: string | null;
  readonly jumpsFrom?: string | null;
}

/** How many undecided flags of one rule a page has; rebuildable. */
export interface FlagCount {
  readonly rule: string;
  readonly count: number;
  readonly worst: 'error' | 'warning' | 'info';
  /** Expected harm of these flags, and the same for each key it takes to settle them; none by default. */
  readonly risk?: number;
  readonly benefit?: number;
}

export interface NewRevision {
  readonly page: number;
  readonly base: number;
  readonly reason: RevisionReason;
  readonly author: string;
  readonly done: boolean;
  readonly corrected: CorrectedText;
  /** Whose work it is, so that an unseen draft of somebody else is not dropped with it; nobody's by default. */
  readonly mark?: DraftMark;
  /** The operation that it is part of. */
  readonly operation?: number;
  readonly about?: RevisionAbout;
  /** The raw version it was made from; its parent's by default. */
  readonly raw?: number;
}

/** What `check` found; `problems` is empty for a sound archive. Each problem is one sentence. */
export interface ArchiveReport {
  readonly pages: number;
  readonly revisions: number;
  readonly problems: readonly string[];
}

/** Rejects with a GalleyError: `not-found`, `stale`, `archive-unwritable`. */
export interface Store
  extends
    JobQuestions,
    BackupQuestions,
    ScanQuestions,
    PageQuestions,
    ReadingQuestions,
    QualityQuestions,
    SearchQuestions,
    ReplaceQuestions,
    ListQuestions,
    HistoryQuestions,
    OperationQuestions,
    ProposalQuestions,
    VerdictQuestions {
  info(): Promise<ArchiveInfo>;
  setReader(name: string): Promise<void>;
  /** What the present reader's desk remembers. */
  deskMemory(): Promise<DeskMemory>;
  keepDeskMemory(memory: DeskMemory): Promise<void>;
  /** The page with these bytes, or null. */
  findBySha256(sha256: string): Promise<number | null>;
  /**
   * Adds a page, its raw text and its first revision in one transaction. The same bytes add nothing; other bytes for a page that
   * is there (the same folder and file name, or paper, date and page number) become a raw version of it and a proposal.
   */
  addPage(page: NewPage): Promise<{ readonly page: number; readonly added: boolean; readonly proposal: number | null }>;
  pages(): Promise<readonly PageRow[]>;
  pageRow(page: number): Promise<PageRow>;
  page(page: number): Promise<PageDetail>;
  setPageData(page: number, data: Partial<PageData>): Promise<void>;
  /** The raw bytes, as they were imported. */
  rawBytes(page: number): Promise<Uint8Array>;
  /** Refused as `stale` when it would write over a draft of another window that this one has not seen. */
  saveDraft(page: number, draft: Pick<Draft, 'text' | 'base'> & DraftMark): Promise<Pick<Draft, 'savedAt'>>;
  dropDraft(page: number, mark?: DraftMark): Promise<void>;
  /** Adds a revision, drops the draft and rebuilds what is derived, in one transaction. Resolves to the newest revision's id. */
  addRevision(revision: NewRevision): Promise<number>;
  revisions(page: number): Promise<readonly Revision[]>;
  /** Galley text of a revision, its deltas replayed and its sha256 checked. */
  revisionText(page: number, revision: number): Promise<string>;
  articles(page: number): Promise<readonly Article[]>;
  /** Hashes, deltas replayed, foreign keys, SQLite's own integrity check. */
  check(): Promise<ArchiveReport>;
  close(): Promise<void>;
}
