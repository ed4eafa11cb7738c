// Files that do not say their encoding: how each would be read, so that a person can choose another before it is imported.
import type { ImportPreview } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import type { NamedFile } from './dropped.ts';

export interface Doubt {
  readonly of: NamedFile;
  readonly preview: ImportPreview;
}

export interface Doubts {
  readonly shown: readonly Doubt[];
  /** Doubtful files beyond those that are shown. */
  readonly others: readonly NamedFile[];
}

/** Files that are shown one by one. */
const MOST = 40;
/** Bytes that are looked at to tell whether a file is UTF-8. */
const LOOK = 256 * 1024;

/** Looks through files; one that can be no text has no doubt about it, the import says so. */
export async function doubtsAbout(files: readonly NamedFile[]): Promise<Doubts> {
  const [shown, others]: [Doubt[], NamedFile[]] = [[], []];
  for (const of of files) {
    if (await saysItsEncoding(of.file)) continue;
    if (shown.length >= MOST) {
      others.push(of);
      continue;
    }
    const preview = await previewOf(of);
    if (preview.encoding !== null && preview.others.length > 0) shown.push({ of, preview });
  }
  return { shown, others };
}

export async function previewOf({ name, file }: NamedFile, encoding?: string): Promise<ImportPreview> {
  const query = { name, ...(encoding !== undefined && { encoding }) };
  return call('previewImport', { query, body: new Uint8Array(await file.arrayBuffer()) });
}

async function saysItsEncoding(file: File): Promise<boolean> {
  // What cannot be read at all is for the import to tell.
  const bytes = await file
    .slice(0, LOOK)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => new Uint8Array(),
    );
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return !bytes.includes(0);
  } catch {
    return false;
  }
}
