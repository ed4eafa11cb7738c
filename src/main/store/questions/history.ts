// Questions about what a page was before.
import type { RawVersion, Revision } from '../../../contract/index.ts';

/** A revision with its galley text. */
export interface RevisionText {
  readonly revision: Revision;
  readonly text: string;
}

export interface HistoryQuestions {
  /** All revisions of a page with their texts, oldest first; each checked against its sha256. */
  revisionTexts(page: number): Promise<readonly RevisionText[]>;
  /** The raw versions of a page, oldest first. */
  rawVersions(page: number): Promise<readonly RawVersion[]>;
  /** The text that was read from a raw version. @throws GalleyError `not-found` */
  rawVersionText(page: number, raw: number): Promise<string>;
  /** Its bytes, as they came. @throws GalleyError `not-found` */
  rawVersionBytes(page: number, raw: number): Promise<Uint8Array>;
}
