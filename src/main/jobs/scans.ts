// Scans beside the pages of an archive: found in their folders, paired by the pattern. They are read, never written.
import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { GalleyError, type PageRow, type PageScan, type ScanReport, type ScanSettings } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import { pageRows } from './kinds/pages.ts';
import { scansIn, scanTypeOf } from './scan-folder.ts';
import { depthOf, tailOf, wantedScan } from './scan-pattern.ts';

/** A list names no more than this. */
const MOST = 200;
/** Milliseconds for which the folders are not looked at again, though a page has no scan. */
const REST = 30_000;

interface Found {
  readonly settings: ScanSettings;
  readonly folders: ScanReport['folders'];
  readonly files: readonly string[];
  /** Paths by the part that the pattern speaks of; the first of several. */
  readonly byTail: ReadonlyMap<string, string>;
  readonly at: number;
}

export interface Scans {
  /** Looks at the folders of the settings kept, or of those given. @throws GalleyError `bad-request` for a relative path. */
  report(settings?: ScanSettings): Promise<ScanReport>;
  /** The scan of a page and the boxes on it. @throws GalleyError `not-found` for an unknown page. */
  of(page: number): Promise<PageScan>;
}

export function scansOf(store: Store): Scans {
  let found: Found | null = null;

  /** What was found last, unless the settings have changed since. */
  async function known(): Promise<Found> {
    const settings = await store.scanSettings();
    if (!found || JSON.stringify(found.settings) !== JSON.stringify(settings)) found = await look(settings);
    return found;
  }

  return {
    async report(asked) {
      const settings = asked ?? (await store.scanSettings());
      const now = await look(settings);
      if (!asked) found = now;
      return reportOf(now, pageRows(store));
    },
    async of(page) {
      const [row, boxes] = [await store.pageRow(page), await store.scanBoxes(page)];
      let now = await known();
      if (!pathOf(now, row) && now.settings.roots.length > 0 && performance.now() - now.at > REST) {
        now = found = await look(now.settings);
      }
      return { ...(await describe(now, row)), boxes: [...boxes] };
    },
  };
}

async function look(settings: ScanSettings): Promise<Found> {
  const { roots, pattern } = settings;
  const relative = roots.find((folder) => !isAbsolute(folder));
  if (relative !== undefined) {
    throw new GalleyError('bad-request', `${relative} is not a whole path. Write it from the top of the disk.`);
  }
  const inFolders = await Promise.all(roots.map(async (folder) => ({ folder, files: await scansIn(folder) })));
  const files = inFolders.flatMap((each) => each.files ?? []);
  const byTail = new Map<string, string>();
  const depth = depthOf(pattern);
  for (const file of files) {
    const tail = tailOf(file, depth);
    if (!byTail.has(tail)) byTail.set(tail, file);
  }
  const folders = inFolders.map((each) => ({ folder: each.folder, files: each.files?.length ?? null }));
  return { settings, folders, files, byTail, at: performance.now() };
}

function pathOf({ settings, byTail }: Found, page: PageRow): string | undefined {
  const wanted = wantedScan(settings.pattern, page);
  return wanted ? byTail.get(wanted.path) : undefined;
}

async function reportOf(found: Found, pages: AsyncIterable<PageRow>): Promise<ScanReport> {
  const used = new Set<string>();
  const pagesWithout = { count: 0, first: [] as { id: number; name: string }[] };
  let paired = 0;
  for await (const page of pages) {
    const path = pathOf(found, page);
    if (path === undefined) {
      pagesWithout.count += 1;
      if (pagesWithout.count <= MOST) pagesWithout.first.push({ id: page.id, name: page.name });
    } else {
      paired += 1;
      used.add(path);
    }
  }
  const alone = found.files.filter((file) => !used.has(file));
  return {
    ...found.settings,
    folders: found.folders,
    paired,
    pagesWithout,
    scansWithout: { count: alone.length, first: alone.slice(0, MOST) },
  };
}

async function describe(found: Found, page: PageRow): Promise<Omit<PageScan, 'boxes'>> {
  const file = pathOf(found, page) ?? null;
  const facts = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !facts) return { file: null, type: null, sheet: 0, bytes: 0 };
  const sheet = wantedScan(found.settings.pattern, page)?.sheet ?? 0;
  return { file, type: scanTypeOf(file), sheet, bytes: facts.size };
}
