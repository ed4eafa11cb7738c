// Clean files out. What is written is the newest revision of each page, never a draft: a draft is nobody's word yet.
// The same state of an archive gives the same files, byte for byte.
import {
  ARTICLE_TEMPLATE,
  type ExportInput,
  fileName,
  PAGE_TEMPLATE,
  perArticle,
  readGalleyText,
  type Writer,
  WRITERS,
} from '../../engine/index.ts';
import type { ExportFormat, ExportPreview, ExportUnit, PageDetail, PageFilter, PageRow } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import { openFlags } from './derive.ts';
import type { Urgency } from './engine-threads.ts';
import { joinParts, wholesOf } from './joined.ts';

export interface ExportedFile {
  /** A file name that every system takes; unique within an export, also where case does not count. */
  readonly path: string;
  readonly content: string;
}

/** A page, and the files it becomes. */
export interface NamedPage {
  readonly page: PageRow;
  readonly paths: readonly string[];
}

export interface ExportHow {
  readonly format: ExportFormat;
  /** One file per page or per article; the format's own habit by default: json per page, txt per article. */
  readonly per?: ExportUnit | undefined;
  /** How files are named; see `fileName`. */
  readonly template?: string | undefined;
  /** The pages that are written; all that are not in the bin by default. */
  readonly filter?: PageFilter | undefined;
}

export interface ExportOptions extends ExportHow {
  /** Told of a page before its files are handed out. */
  readonly onPage?: (page: NamedPage) => void;
  /** Told of a page that cannot be read from the archive, by its name; the rest goes on. Left out, the export ends there. */
  readonly onFailure?: (name: string, error: unknown) => void;
  /** Stops after the page in hand. */
  readonly signal?: AbortSignal;
}

/** Formats that write flags: only for these is a page checked. */
const FLAGGED: ReadonlySet<ExportFormat> = new Set(['json']);
const HABIT: Readonly<Record<ExportFormat, ExportUnit>> = { json: 'page', txt: 'article' };
/** Names of a preview. */
const FIRST = 8;

/**
 * Names the files of an export without making them, in the order in which their pages came in. A page without an article is
 * one file also where there is one for each article: nothing that the archive holds is left out.
 */
export async function* nameFiles(
  store: Store,
  { format, per = HABIT[format], template, filter = {} }: ExportHow,
): AsyncGenerator<NamedPage> {
  const { extension } = WRITERS[format];
  const taken = new Set<string>();
  for (const named of await store.pageIds(filter)) {
    const page = await store.pageRow(named);
    const articles = per === 'article' ? await store.articles(page.id) : [];
    const continued = articles.length > 0 ? (await wholesOf(store, page.id)).continued : new Set<string>();
    const paths = articles
      .filter(({ id }) => !continued.has(id))
      .map(({ position, title }) =>
        fileName(template ?? ARTICLE_TEMPLATE, { ...page, position, title }, extension, taken),
      );
    const whole = per === 'article' ? PAGE_TEMPLATE : (template ?? PAGE_TEMPLATE);
    yield { page, paths: articles.length > 0 ? paths : [fileName(whole, page, extension, taken)] };
  }
}

/** What an export would write: how many pages, and how its first files are called. */
export async function previewExport(store: Store, how: ExportHow): Promise<ExportPreview> {
  const { total: pages, drafts } = await store.pageCounts(how.filter ?? {});
  const names: string[] = [];
  for await (const { paths } of nameFiles(store, how)) {
    names.push(...paths);
    if (names.length >= FIRST) break;
  }
  return { pages, drafts, names: names.slice(0, FIRST) };
}

/** Makes the files one by one; memory holds one page. */
export async function* exportArchive(store: Store, options: ExportOptions): AsyncGenerator<ExportedFile, void> {
  const { onPage, onFailure, signal, ...how } = options;
  for await (const named of nameFiles(store, how)) {
    if (signal?.aborted) return;
    let files: readonly ExportedFile[];
    try {
      files = await filesOf(store, named, how);
    } catch (error) {
      if (!onFailure) throw error;
      onFailure(named.page.name, error);
      continue;
    }
    onPage?.(named);
    yield* files;
  }
}

/** The files of a page under the names given to them. @throws GalleyError `not-found` */
export async function filesOf(
  store: Store,
  { page, paths }: Pick<NamedPage, 'paths'> & { readonly page: { readonly id: number } },
  { format, per = HABIT[format] }: ExportHow,
  urgency: Urgency = 'now',
): Promise<readonly ExportedFile[]> {
  const input = await exportInput(store, page.id, format, urgency);
  const articles =
    per === 'article'
      ? await wholeArticles(store, page.id, input, (id) => exportInput(store, id, format, urgency))
      : null;
  const writer: Writer = WRITERS[format];
  const whole = articles === null ? [input] : articles;
  const contents = whole.map((part) => writer.write(part));
  return paths.map((path, index) => ({ path, content: contents[index] ?? '' }));
}

/** The articles of a page, those of several parts as one where they begin; null for a page that has none. */
async function wholeArticles(
  store: Store,
  page: number,
  input: ExportInput,
  inputOf: (page: number) => Promise<ExportInput>,
): Promise<readonly ExportInput[] | null> {
  const articles = perArticle(input);
  if (articles.length === 0) return null;
  const { begun, continued } = await wholesOf(store, page);
  const own = articles.filter(({ group }) => !continued.has(`${page}-${group.id}`));
  return Promise.all(
    own.map(async (article) => {
      const parts = begun.get(`${page}-${article.group.id}`);
      return parts ? joinParts(article, parts, inputOf) : article;
    }),
  );
}

/** One page as one file. @throws GalleyError `not-found` */
export async function exportPage(store: Store, page: number, format: ExportFormat): Promise<ExportedFile> {
  const input = await exportInput(store, page, format, 'now');
  const writer: Writer = WRITERS[format];
  return { path: fileName(PAGE_TEMPLATE, input.meta, writer.extension, new Set()), content: writer.write(input) };
}

async function exportInput(store: Store, id: number, format: ExportFormat, urgency: Urgency): Promise<ExportInput> {
  const [{ version }, detail] = await Promise.all([store.info(), store.page(id)]);
  const { name, paper, date, number, issue, section, edition, source, scan, state, revision, raw } = detail;
  const data = { name, paper, date, number, issue, section, edition, source, scan };
  return {
    page: readGalleyText(detail.corrected),
    flags: FLAGGED.has(format) ? await openFlags(store, detail satisfies PageDetail, urgency) : [],
    meta: { ...data, state, revision, rawSha256: raw.sha256, galley: version },
  };
}

/** What there is to say of an export beside its files. */
export class ExportTally {
  private readonly bare: string[] = [];
  private readonly drafts: string[] = [];

  add({ page }: Pick<NamedPage, 'page'>): void {
    if (page.articles === 0) this.bare.push(page.name);
    if (page.hasDraft) this.drafts.push(page.name);
  }

  /** Each one sentence. */
  notes(per: ExportUnit): string[] {
    const notes: string[] = [];
    if (per === 'article' && this.bare.length > 0) {
      notes.push(`${count(this.bare)} no article and ${are(this.bare)} written whole: ${list(this.bare)}.`);
    }
    if (this.drafts.length > 0) {
      notes.push(`${count(this.drafts)} unsaved work that is not in the files: ${list(this.drafts)}.`);
    }
    return notes;
  }
}

export const unitOf = ({ format, per = HABIT[format] }: ExportHow): ExportUnit => per;

/** How many names a sentence gives. */
const NAMED = 5;
const count = ({ length }: readonly string[]): string => (length === 1 ? '1 page has' : `${length} pages have`);
const are = ({ length }: readonly string[]): string => (length === 1 ? 'is' : 'are');
const list = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more` : names.join(', ');
