// What each sign is worth, in nats (natural log of odds): positive speaks for a decision, negative against it. Set by hand:
// in the literature and in our trials rules beat learning for roles and articles. All weights live here.
import { hasColumnWord, isNotice, isNoteTitle, isNumbered, isShouted, namesColumn } from './signs.ts';

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/**
 * A text of its own story is as alike as 0.07 to 0.3 to it, one of another story mostly below 0.06. A story of few texts so
 * far says little by being unlike.
 */
export const fromLikeness = (likeness: number, texts: number): number =>
  clamp(3.6 * Math.log((likeness + 0.005) / 0.068), texts === 1 ? -1.5 : texts === 2 ? -2.5 : -3.5, 5);

/**
 * A title's own article holds mostly half of its weight and more, another article seldom a quarter. Features may have
 * titles whose words they never use, picture news mostly has a slogan; news with a dateline hardly ever.
 */
export const fromCoverage = (covered: number, kind: StoryKind): number =>
  clamp((kind === 'news' && covered < 0.25 ? 16 : 9) * (covered - 0.25), kind === 'photo' ? -1.2 : -4, 5);

/** What a title is for: news opens with a dateline, a feature does not. */
export type StoryKind = 'news' | 'feature' | 'photo';

export const WEIGHTS = {
  /** A paragraph goes on with a story. */
  leadContinues: -9,
  /** Below a title like 简讯 there are several. */
  briefContinues: -0.5,
  /** Behind （上接第一版）. */
  resumedContinues: -5,
  otherStory: -6,
  otherStoryAfterGap: -2.8,
  afterClosingTitle: -5,
  afterJump: -5,
  pastWaitingTitle: -2.5,
  gapContinues: -1.6,
  widerGapContinues: -0.6,
  newsContinues: -0.5,
  unfinished: 2,
  /** Its latest subhead has no text yet. */
  owed: 3,
  /** And gets none. */
  neverPaid: -5,
  sameTrack: 3,
  otherTrack: -3,
  columnBegins: 3.5,
  insertBegins: 3.5,
  /** A title above a paragraph is that of a text inside it. */
  intoInsert: -12,
  /** A paragraph begins a story. */
  leadBegins: 1,
  begins: -4.5,
  beginsAfterSeparator: 0.75,
  beginsAtOnce: -2,
  beginsAfterGap: 0.8,
  beginsAsNews: 1.1,
  beginsAfterClosingTitle: 1.9,
  beginsPage: 5,
  subheadInNews: -1,
  /** A subhead divides what is long: below the first paragraph of news, the second, the first of another text. */
  subheadEarlyInNews: -3,
  subheadSoonInNews: -2,
  subheadEarly: -1,
  subheadInFeature: 1.5,
  subheadInUntitled: 0.5,
  /** Notices and lists are short: a line below one is the title of another text. */
  subheadInNotice: -3,
  /** Nothing parts the rows of a table or the entries of a list. */
  listCut: -9,
  subheadBegins: -2.5,
  closeSubheadBegins: -4,
  oddSubheadBegins: -1.5,
  subheadFarBelow: -0.7,
  /** The story has a subhead of these words already. */
  sameSubheadAgain: -7,
  /** The story has one that counts before it. */
  nextSubhead: 3,
  /** No text stands above that it could divide. */
  nothingAbove: -3,
  /** Its first line only names who acts, as kickers do. */
  actingSubhead: -2.5,
  /** Those above it in the story are numbered, and it is not. */
  subheadOutOfRow: -2.5,
  subheadBeforeLead: -6,
  subheadBeforePhoto: -6,
  subheadUnderSection: -3,
  /** In a script that spaces its words a subhead has few of them. */
  wordySubhead: -1.5,
  /** All its words stand in the first sentence below it; that says when something was. */
  subheadToldAtOnce: -3.5,
  /** The text above is over: it goes on elsewhere. */
  subheadAfterJump: -2.5,
  subheadBeforeNews: -1.7,
  /** A line in capitals is no text that breaks off. */
  shoutedText: -3,
  /** Titles. */
  waitingTooLong: -0.8,
  /** Where words tell less, a title's place tells more. */
  rightAbove: 2,
  pastPhoto: -2.5,
  briefsAmongTitles: -6,
  otherStorysTitle: -2.6,
  secondTitle: -9,
  signedBelow: 1,
  untitled: -2.2,
  /** Neither a dateline nor an author, on a page whose stories mostly have one, and on another page. */
  unsigned: -1.9,
  unsignedAsOthers: -0.8,
  /** And of the form of another line that stands alone. */
  unsignedAlike: -2,
  unusedTitle: -3.5,
  unusedTitleWithByline: -2.3,
  /** The name of a section above a title, and right above a text, whose title it may be. */
  sectionAbove: 3.5,
  sectionAlone: -4,
  photoTitle: 0.7,
  photoFullTitle: -4,
} as const;

/** What it costs at most to go on with a text inside of whose last paragraph one stands. */
const INTERRUPTED = 4;
/** What that costs, where the paragraph is as sure to go on below. */
export const interrupted = ({ sure }: { readonly sure: number }): number => -Math.max(0, Math.min(INTERRUPTED, sure));

export interface ColumnSigns {
  /** Room stands round it. */
  readonly alone: boolean;
  readonly opensPage: boolean;
  /** No title stands with it. */
  readonly bare: boolean;
  /** It is the name of a section. */
  readonly section: boolean;
  /** A title stands below it. */
  readonly above: boolean;
}

/** What a column head scores: a short line, of the words such heads use, standing alone above a title. */
export function columnEvidence(text: string, { alone, opensPage, bare, section, above }: ColumnSigns): number {
  const length = text.length;
  if (section) return above ? WEIGHTS.sectionAbove : WEIGHTS.sectionAlone;
  if (length > 8 || isNotice(text) || /\p{Lu}/u.test(text)) return -9;
  const size = length <= 2 ? 1.5 : length <= 4 ? 0.5 : -0.5;
  const known = hasColumnWord(text) ? 3.5 : bare ? -1 : 0;
  return -3.2 + size + known + (alone ? 1 : 0) + (opensPage ? 1.5 : 0);
}

const WORD_ENDS = /(?<=[\p{Script=Latin}\p{Script=Hangul}\p{Nd}][,’']?)\s/u;
const MOST_WORDS = 3;

/** What a subhead scores: spaced as a paragraph is, numbered, or cut by a dash. */
export function subheadEvidence(text: string, excessGap: number, likeOthers: number, covered: number): number {
  const gap = excessGap === 0 ? 1 : -0.9 * Math.min(3, excessGap);
  const notice = isNotice(text) || isNoteTitle(text) || namesColumn(text) ? -5 : isShouted(text) ? -4.5 : 0;
  const form = (/.[—―]{2}/u.test(text) ? 1.5 : 0) + (isNumbered(text) ? 2.5 : 0) + 2 * likeOthers;
  const brief = likeOthers > 0 && text.length <= 6 ? 0.7 : 0;
  const wordy = text.split(WORD_ENDS).length > MOST_WORDS ? WEIGHTS.wordySubhead : 0;
  // Subheads too are covered by their text, so that coverage alone must not make a title of them.
  return -1.2 + gap + form + brief + notice + wordy + 0.6 * clamp(fromCoverage(covered, 'feature'), 0, 4);
}
