// What every writer of a page is given and gives. A writer is pure: the same input is the same string, byte for byte.
import type { CorrectedPage, Flag, Group } from '../page/index.ts';

/** What is known of a page beside its text. Unknown is null or left out; nothing here is guessed by a writer. */
export interface ExportMeta {
  /** Name of the raw file, with its extension. */
  readonly name: string;
  readonly paper?: string | null;
  /** ISO 8601, `2025-09-22`. */
  readonly date?: string | null;
  /** The page's number in its issue, counted from 1. */
  readonly number?: number | null;
  readonly issue?: string | null;
  /** The page's name: 要闻. */
  readonly section?: string | null;
  readonly edition?: string | null;
  readonly source?: string | null;
  readonly scan?: string | null;
  readonly state?: string;
  readonly revision?: number;
  readonly rawSha256?: string;
  /** The parts of an article that stands on several pages, in order. Ids of blocks of later parts begin with their page's id. */
  readonly parts?: readonly ArticlePart[];
  /** Version of Galley that writes. */
  readonly galley: string;
}

export interface ArticlePart {
  /** The article's id in the archive. */
  readonly id: string;
  /** Name of the raw file that the part is from. */
  readonly page: string;
  readonly number: number | null;
}

export interface ExportInput {
  readonly page: CorrectedPage;
  readonly flags: readonly Flag[];
  readonly meta: ExportMeta;
}

export const FORMATS = ['json', 'txt'] as const;
export type Format = (typeof FORMATS)[number];

export interface Writer {
  readonly id: Format;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Ends with a newline, unless there is nothing to write. */
  write(input: ExportInput): string;
}

/** One article or picture news of a page, as an input of its own. */
export interface ArticleInput extends ExportInput {
  readonly group: Group;
  /** Counted from 1, over the articles and photos of the page. */
  readonly position: number;
}

/** Takes a page apart for an export of one file per article: its articles and photos, in page order. */
export function perArticle({ page, flags, meta }: ExportInput): ArticleInput[] {
  return page.groups
    .filter(({ kind }) => kind === 'article' || kind === 'photo')
    .map((group, index) => ({
      group,
      position: index + 1,
      page: { groups: [group] },
      flags: flags.filter((flag) => flag.group === group.id),
      meta,
    }));
}
