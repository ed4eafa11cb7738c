// Reads and cleans the page of a source, and says what had to be guessed on the way.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { clean, type Cleaned, type ComposeOptions, type ExportInput } from '../engine/index.ts';
import { version } from '../main/places.ts';
import { readPage } from '../main/read/index.ts';
import type { Source } from './sources.ts';
import type { Terminal } from './terminal.ts';

export interface CleanedSource extends Cleaned {
  readonly raw: string;
  /** What a format's writer takes. */
  readonly output: ExportInput;
}

/** @throws GalleyError `unreadable`, or what the file system says. */
export async function cleanSource(source: Source, options: ComposeOptions, terminal: Terminal): Promise<CleanedSource> {
  const bytes = await source.read();
  const name = basename(source.place);
  const { text, notes } = readPage(bytes, name);
  for (const note of notes) terminal.complain(`${source.shown}: ${note}`);
  const cleaned = clean(text, options);
  const rawSha256 = createHash('sha256').update(bytes).digest('hex');
  const { page, flags } = cleaned;
  return { ...cleaned, raw: text, output: { page, flags, meta: { name, rawSha256, galley: version } } };
}
