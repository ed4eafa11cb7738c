// Clean files out. What is written is the newest revision of each page, never a draft: a draft is nobody's word yet.
// The same state of an archive gives the same files, byte for byte.
import {
  articleFileName,
  type ExportInput,
  pageFileName,
  perArticle,
  readGalleyText,
  type Writer,
  WRITERS,
} from '../../engine/index.ts';
import type { ExportFormat, ExportUnit, PageDetail } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import { openFlags, titleOf } from './derive.ts';

export interface ExportedFile {
  /** A file name that every system takes; unique within an export, also where case does not count. */
  readonly path: string;
  readonly content: string;
}

export interface ExportProgress {
  /** Pages done so far. */
  readonly done: number;
  readonly pages: number;
  /** How many files the page became: none when it has no article and a file per article is asked for. */
  readonly files: number;
}

export interface ExportOptions {
  readonly format: ExportFormat;
  /** One file per page or per article; the format's own habit by default: json per page, txt per article. */
  readonly per?: ExportUnit | undefined;
  readonly onProgress?: (progress: ExportProgress) => void;
  /** Told of a page that cannot be read from the archive, by its name; the rest goes on. Left out, the export ends there. */
  readonly onFailure?: (name: string, error: unknown) => void;
  /** Stops after the page in hand. */
  readonly signal?: AbortSignal;
}

/** Formats that write flags: only for these is a page checked. */
const FLAGGED: ReadonlySet<ExportFormat> = new Set(['json']);
const HABIT: Readonly<Record<ExportFormat, ExportUnit>> = { json: 'page', txt: 'article' };

/** Makes the files one by one, in the order in which their pages came in; memory holds one page. */
export async function* exportArchive(store: Store, options: ExportOptions): AsyncGenerator<ExportedFile, void> {
  const { format, per = HABIT[format], onProgress, onFailure, signal } = options;
  const { version } = await store.info();
  const pages = await store.pages();
  const taken = new Set<string>();
  for (const [index, { id, name }] of pages.entries()) {
    if (signal?.aborted) return;
    let input: ExportInput;
    try {
      input = await exportInput(await store.page(id), format, version);
    } catch (error) {
      if (!onFailure) throw error;
      onFailure(name, error);
      continue;
    }
    const files =
      per === 'page' ? [pageFile(input, WRITERS[format], taken)] : articleFiles(input, WRITERS[format], taken);
    yield* files;
    onProgress?.({ done: index + 1, pages: pages.length, files: files.length });
  }
}

/** One page as one file. @throws GalleyError `not-found` */
export async function exportPage(store: Store, page: number, format: ExportFormat): Promise<ExportedFile> {
  const { version } = await store.info();
  return pageFile(await exportInput(await store.page(page), format, version), WRITERS[format], new Set());
}

async function exportInput(detail: PageDetail, format: ExportFormat, galley: string): Promise<ExportInput> {
  const { name, paper, date, number, state, revision, raw } = detail;
  return {
    page: readGalleyText(detail.corrected),
    flags: FLAGGED.has(format) ? await openFlags(detail) : [],
    meta: { name, paper, date, number, state, revision, rawSha256: raw.sha256, galley },
  };
}

const pageFile = (input: ExportInput, writer: Writer, taken: Set<string>): ExportedFile => ({
  path: pageFileName(input.meta.name, writer.extension, taken),
  content: writer.write(input),
});

function articleFiles(input: ExportInput, writer: Writer, taken: Set<string>): ExportedFile[] {
  return perArticle(input).map((article) => ({
    path: articleFileName(
      { page: input.meta.name, position: article.position, title: titleOf(article.group.blocks) },
      writer.extension,
      taken,
    ),
    content: writer.write(article),
  }));
}
