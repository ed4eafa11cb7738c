// How many cases a property is tried on: a few with every run, ten thousand with `npm run test:long`. The seed is printed, so
// that any run can be had again: SEED=… npm run test:long.

const long = process.env['MODE'] === 'long';
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 0x7fffffff));
if (long) console.log(`seed ${seed}`);

/** Parameters of `fc.assert`. */
export const runs = (usual: number): { numRuns: number; seed: number } => ({ numRuns: long ? 10_000 : usual, seed });

/** Milliseconds that a property may take. */
export const patience = long ? 1_800_000 : 30_000;
