// The history of a page: what it was, and making it that again.
import type { Hono } from 'hono';
import { readGalleyText } from '../../engine/index.ts';
import {
  type Changed,
  type DraftMark,
  GalleyError,
  type ProposedText,
  type RevisionAbout,
} from '../../contract/index.ts';
import {
  compareRevisions,
  derive,
  previewAnew,
  proposeRevert,
  proposeStep,
  stepTallies,
  timelineOf,
} from '../jobs/index.ts';
import type { Store } from '../store/store.ts';
import { download } from './download.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';

export function historyRoutes(app: Hono, { store }: ApiParts): void {
  mount(app, 'history', ({ page, query }) => timelineOf(store, page, query));
  mount(app, 'compare', ({ page, query: { from, to } }) => compareRevisions(store, page, from, to));
  mount(app, 'restoreRevision', async ({ page, body: { revision, base, ...mark } }) => {
    const text = await store.revisionText(page, revision);
    const { raw } = (await store.revisions(page)).find(({ id }) => id === revision) ?? {};
    const about = { kind: 'restore', revision } as const;
    return { revision: await revise(store, { page, base, text, about, raw, mark }), conflicts: [] };
  });
  mount(app, 'previewRevert', ({ page, query: { revision } }) => proposeRevert(store, page, revision));
  mount(app, 'revertRevision', async ({ page, body: { revision, base, partly, ...mark } }) => {
    const proposed = await proposeRevert(store, page, revision);
    if (proposed.conflicts.length > 0 && !partly) return { revision: proposed.base, conflicts: proposed.conflicts };
    const raw = await rawWithout(store, page, revision);
    return take(store, { page, base, proposed, about: { kind: 'revert', revision }, raw, mark });
  });
  mount(app, 'steps', ({ page }) => stepTallies(store, page));
  mount(app, 'previewStep', ({ page, query: { step } }) => proposeStep(store, page, step));
  mount(app, 'undoStep', async ({ page, body: { step, base, ...mark } }) =>
    take(store, { page, base, proposed: await proposeStep(store, page, step), about: { kind: 'step', step }, mark }),
  );
  mount(app, 'previewAnew', ({ body: { step, pages, sample } }) => previewAnew(store, step, pages, sample));
  mount(app, 'rawVersions', ({ page }) => store.rawVersions(page));
  mount(app, 'rawVersion', async ({ page, id }) => {
    const bytes = await store.rawVersionBytes(page, id);
    const version = (await store.rawVersions(page)).find((one) => one.id === id);
    if (!version) throw new GalleyError('not-found', `Page ${page} has no raw version ${id}.`);
    return download(bytes, version.name.split(/[/\\]/).at(-1) ?? version.name, 'application/octet-stream');
  });
}

interface Revising {
  readonly page: number;
  readonly base: number;
  readonly text: string;
  readonly about: RevisionAbout;
  readonly raw?: number | undefined;
  readonly mark: DraftMark;
}

async function revise(store: Store, { page, base, text, about, raw, mark }: Revising): Promise<number> {
  const corrected = await derive(store, page, readGalleyText(text));
  const author = (await store.info()).reader ?? '';
  const made = { page, base, reason: 'revert', author, done: false, corrected, about, mark } as const;
  if (raw === undefined) return store.addRevision(made);
  // What was found beside the present raw text says nothing beside another one.
  return store.addRevision({ ...made, raw, corrected: { ...corrected, flags: null } });
}

interface Taking extends Omit<Revising, 'text'> {
  readonly proposed: ProposedText;
}

const take = async (store: Store, { proposed, ...revising }: Taking): Promise<Changed> => ({
  revision: await revise(store, { ...revising, text: proposed.text }),
  conflicts: proposed.conflicts,
});

/** The raw version that a page goes back to with a revision that had brought in another; else undefined. */
async function rawWithout(store: Store, page: number, id: number): Promise<number | undefined> {
  const revisions = await store.revisions(page);
  const made = revisions.find((revision) => revision.id === id);
  const before = revisions.find((revision) => revision.id === made?.parent);
  return made && before && made.raw !== before.raw && revisions.at(-1)?.raw === made.raw ? before.raw : undefined;
}
