// What scans lie in a folder: pictures and PDF files at any depth. Nothing is opened, and links are not followed.
import { type Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ScanType } from '../../contract/index.ts';

const TYPES: Readonly<Record<string, ScanType>> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.gif': 'gif',
  '.webp': 'webp',
  '.bmp': 'bmp',
  '.tif': 'tiff',
  '.tiff': 'tiff',
  '.jp2': 'jp2',
  '.j2k': 'jp2',
  '.jpx': 'jp2',
  '.pdf': 'pdf',
};

/** What kind of scan a file is by its name; null when it is none. */
export const scanTypeOf = (path: string): ScanType | null => TYPES[extname(path).toLowerCase()] ?? null;

/** Names in one order on every system, so that the same folders pair the same way. */
const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

/** @returns absolute paths, folders in the order of their names; null when the folder cannot be read. */
export async function scansIn(folder: string): Promise<readonly string[] | null> {
  const entries: Dirent[] = [];
  try {
    for await (const entry of await opendir(folder)) entries.push(entry);
  } catch {
    return null;
  }
  const found: string[] = [];
  for (const entry of entries.toSorted(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...((await scansIn(path)) ?? []));
    else if (entry.isFile() && scanTypeOf(path) !== null) found.push(path);
  }
  return found;
}
