// Reads and cleans the page of a source, and says what had to be guessed on the way.
import { basename } from 'node:path';
import { type CheckOptions, clean, type Cleaned, type ComposeOptions, type ExportInput } from '../engine/index.ts';
import { version } from '../main/places.ts';
import { readPage, type ReadOptions } from '../main/read/index.ts';
import { sha256 } from '../main/store/hash.ts';
import type { Source } from './sources.ts';
import type { Terminal } from './terminal.ts';

export interface CleanedSource extends Cleaned {
  readonly raw: string;
  /** What a format's writer takes. */
  readonly output: ExportInput;
}

export interface CleanOptions {
  readonly compose?: ComposeOptions;
  readonly read?: ReadOptions;
  /** What the project and the archive know. */
  readonly known?: CheckOptions;
}

/** @throws GalleyError `unreadable`, or what the file system says. */
export async function cleanSource(source: Source, how: CleanOptions, terminal: Terminal): Promise<CleanedSource> {
  const bytes = await source.read();
  const name = basename(source.place);
  const { text, notes } = readPage(bytes, name, how.read);
  for (const note of notes) terminal.complain(`${source.shown}: ${note}`);
  const cleaned = clean(text, how.compose, how.known);
  const { page, flags } = cleaned;
  return { ...cleaned, raw: text, output: { page, flags, meta: { name, rawSha256: sha256(bytes), galley: version } } };
}
