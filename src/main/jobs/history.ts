// The history of a page, worked out from its revisions: what each changed, what has been taken back since, which of them an
// article lived through, and what the page would be without one of them.
import {
  align,
  type CorrectedPage,
  countLayers,
  type LayerCounts,
  layers,
  type MergeConflict,
  mergePages,
  pageChanges,
  readGalleyText,
  writeGalleyText,
} from '../../engine/index.ts';
import {
  type Comparison,
  GalleyError,
  type ProposedText,
  type Revision,
  type Timeline,
  type TimelineEntry,
} from '../../contract/index.ts';
import type { RevisionText, Store } from '../store/store.ts';

interface Past {
  readonly revision: Revision;
  readonly page: CorrectedPage;
}

export interface TimelinePart {
  readonly group?: string | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

/** The revisions of a page, newest first; with `group` those that an article lived through. @throws GalleyError `not-found` */
export async function timelineOf(store: Store, id: number, { group, before, limit }: TimelinePart): Promise<Timeline> {
  const past = (await store.revisionTexts(id)).map(toPast);
  const undone = undoneBy(past.map(({ revision }) => revision));
  const lived = group === undefined ? null : lineage(past, group);
  const wanted = past
    .map((_, index) => index)
    .filter((index) => lived?.has(index) !== false && (past[index]?.revision.id ?? 0) < (before ?? Infinity));
  const entries: TimelineEntry[] = [];
  for (const index of wanted.toReversed().slice(0, limit)) {
    const now = past[index];
    if (now) entries.push(await entryOf(store, id, past[index - 1], now, undone.has(now.revision.id)));
  }
  const newest = past.at(-1)?.revision.id ?? 0;
  return { entries, newest, draft: group === undefined ? await draftOf(store, id, past.at(-1)) : null };
}

const toPast = ({ revision, text }: RevisionText): Past => ({ revision, page: readGalleyText(text) });

async function entryOf(
  store: Store,
  id: number,
  before: Past | undefined,
  { revision, page }: Past,
  undone: boolean,
): Promise<TimelineEntry> {
  if (before) {
    const { changes, groups } = pageChanges(before.page, page);
    return { ...revision, changes: countLayers(changes), groups: [...groups], undone };
  }
  const changes = changesOfRaw(await store.rawVersionText(id, revision.raw), page);
  return { ...revision, changes, groups: page.groups.map((group) => group.id), undone };
}

/** What was made of a raw text, layer by layer. */
const changesOfRaw = (raw: string, page: CorrectedPage): LayerCounts => countLayers(layers(page, align(raw, page)));

async function draftOf(store: Store, id: number, newest: Past | undefined): Promise<Timeline['draft']> {
  const { draft } = await store.page(id);
  if (!draft || !newest) return null;
  const { changes } = pageChanges(newest.page, readGalleyText(draft.text));
  return { savedAt: draft.savedAt, writer: draft.writer, changes: countLayers(changes) };
}

/** Ids of revisions whose changes have been taken back by later ones, and not brought again since. */
function undoneBy(revisions: readonly Revision[]): ReadonlySet<number> {
  const states = new Map<number, ReadonlySet<number>>();
  let undone: ReadonlySet<number> = new Set();
  for (const { id, about } of revisions) {
    if (about?.kind === 'restore') {
      const later = revisions.filter((other) => other.id > about.revision && other.id < id);
      undone = new Set([...(states.get(about.revision) ?? []), ...later.map((other) => other.id)]);
    } else if (about?.kind === 'revert' || about?.kind === 'operation')
      undone = without(undone, about.revision, revisions);
    states.set(id, undone);
  }
  return undone;
}

/** Taking a revision back; where that had itself taken one back, that one counts again. */
function without(undone: ReadonlySet<number>, id: number, revisions: readonly Revision[]): ReadonlySet<number> {
  const next = new Set(undone).add(id);
  const about = revisions.find((revision) => revision.id === id)?.about;
  if (about?.kind === 'revert' || about?.kind === 'operation') next.delete(about.revision);
  return next;
}

/** Indices of the revisions that changed a group, or any that it was split from, or that went into it. */
function lineage(past: readonly Past[], group: string): ReadonlySet<number> {
  const names = new Set([group]);
  const lived = new Set<number>();
  for (const [index, { page }] of Array.from(past.entries()).toReversed()) {
    const before = past[index - 1]?.page ?? { groups: [] };
    if (pageChanges(before, page).groups.some((id) => names.has(id))) lived.add(index);
    for (const id of ancestors(before, page, names)) names.add(id);
  }
  return lived;
}

function ancestors(before: CorrectedPage, after: CorrectedPage, names: ReadonlySet<string>): string[] {
  const old = new Set(before.groups.map(({ id }) => id));
  const now = new Set(after.groups.map(({ id }) => id));
  const own = after.groups.filter(({ id }) => names.has(id));
  const parents = own.flatMap(({ id, derivedFrom }) =>
    derivedFrom !== undefined && !old.has(id) ? [derivedFrom] : [],
  );
  const blocks = new Set(own.flatMap((group) => group.blocks.map(({ id }) => id)));
  const merged = before.groups.filter((group) => !now.has(group.id) && group.blocks.some(({ id }) => blocks.has(id)));
  return [...parents, ...merged.map(({ id }) => id)];
}

/** Two revisions of a page with all that differs. @throws GalleyError `not-found` */
export async function compareRevisions(store: Store, page: number, from: number, to: number): Promise<Comparison> {
  const all = await store.revisionTexts(page);
  const [old, made] = [from, to].map((id) => pick(all, page, id));
  if (!old || !made) throw new Error('two revisions are two texts');
  const { changes } = pageChanges(readGalleyText(old.text), readGalleyText(made.text));
  return {
    from: { ...old.revision, text: old.text },
    to: { ...made.revision, text: made.text },
    changes: [...changes],
  };
}

function pick(all: readonly RevisionText[], page: number, id: number): RevisionText {
  const found = all.find(({ revision }) => revision.id === id);
  if (!found) throw new GalleyError('not-found', `Page ${page} has no revision ${id}.`);
  return found;
}

/** The page as it is now without what one of its revisions changed. @throws GalleyError `not-found`, `bad-request` */
export async function proposeRevert(store: Store, page: number, id: number): Promise<ProposedText> {
  const all = await store.revisionTexts(page);
  const made = pick(all, page, id);
  const newest = all.at(-1) ?? made;
  const before = all.find(({ revision }) => revision.id === made.revision.parent);
  if (!before) {
    throw new GalleyError('bad-request', 'What came in cannot be taken back; the page can be put into the bin.');
  }
  const [base, ours, theirs] = [made, newest, before].map(({ text }) => readGalleyText(text));
  if (!base || !ours || !theirs) throw new Error('three texts are three pages');
  return proposal(newest.revision.id, ours, mergePages(base, ours, theirs));
}

/** A merged page as a proposal; one in which characters stand twice is none, and the page stays as it is. */
export function proposal(
  base: number,
  ours: CorrectedPage,
  { page, conflicts }: { readonly page: CorrectedPage; readonly conflicts: readonly MergeConflict[] },
): ProposedText {
  const doubled = conflicts.some(({ what }) => what === 'account');
  const result = doubled ? ours : page;
  return {
    base,
    text: writeGalleyText(result),
    changes: [...pageChanges(ours, result).changes],
    conflicts: conflicts.map(({ what, id, base: was, ours: mine, theirs }) => ({
      what,
      id,
      base: was,
      ours: mine,
      theirs,
    })),
  };
}
