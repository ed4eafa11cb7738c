// What the API is made from.
import type { Jobs } from '../jobs/index.ts';
import type { OpenStore } from '../store/open.ts';
import type { Log } from './errors.ts';

/** A file as it comes in: a name and bytes, nothing known of them yet. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ApiParts {
  readonly store: OpenStore;
  readonly jobs: Jobs;
  /** The sample pages, read when they are wanted. */
  readonly seeds: () => Promise<readonly SourceFile[]>;
  readonly log: Log;
}
