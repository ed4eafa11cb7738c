// What a migration is: one forward step of the archive's schema. A released step never changes.

export interface Migration {
  /** Counted up from 1; the file's `user_version` once the step is done. */
  readonly version: number;
  /** Runs inside one transaction with its record. */
  readonly sql: string;
}
