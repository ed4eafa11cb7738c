// The formats that Galley writes, one file each. A new one is a file, a line in WRITERS and its id in FORMATS.
import type { Format, Writer } from './format.ts';
import { json } from './json.ts';
import { txt } from './txt.ts';

export * from './file-name.ts';
export * from './format.ts';

export const WRITERS: Readonly<Record<Format, Writer>> = { json, txt };
