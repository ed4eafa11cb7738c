// Which engine made a result: a release, and digits that differ when results do. `node scripts/engine-version.ts` writes it.

/** Part of every revision's record and of every stored index of flags; a page is checked anew where it differs. */
export const ENGINE_VERSION = '0.2.0+77c8e83d';
