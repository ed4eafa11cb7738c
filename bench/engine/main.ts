// Prints how fast the engine is, beside every peer that is installed. Arguments choose: `npm run bench -- rules pangu` measures
// what has one of these words in its name.
import { allCandidates, chosen } from './candidates.ts';
import { ROUNDS, type Speed, speeds } from './measure.ts';
import { distinctPage, seedPagesUpTo } from './pages.ts';

const LOADS: readonly (readonly [name: string, texts: readonly string[]])[] = [
  ['seed pages, 10 MB', seedPagesUpTo(10e6)],
  ['one page, 100 KB', Array<string>(10).fill(distinctPage(100e3))],
  ['one page, 1 MB', [distinctPage(1e6)]],
];
const WIDTH = 20;
const NAME = 42;

/** 46.6, 0.14: three digits that count. A star where a slow candidate was not asked five times. */
const shown = ({ median, rounds }: Speed): string =>
  (median >= 100 ? median.toFixed(0) : median >= 10 ? median.toFixed(1) : median.toFixed(2)) +
  (rounds < ROUNDS ? '*' : ' ');

const candidates = chosen(await allCandidates(), process.argv.slice(2));
const columns: (readonly Speed[])[] = [];
for (const [, texts] of LOADS) {
  // Nothing else may run meanwhile.
  // oxlint-disable-next-line no-await-in-loop
  columns.push(await speeds(candidates, texts));
}

console.log(`MB/s of UTF-8, Node ${process.version}, one thread, CPU time, median of ${ROUNDS}`);
console.log(''.padEnd(NAME) + LOADS.map(([name]) => name.padStart(WIDTH)).join(''));
for (const [n, { name }] of candidates.entries()) {
  const cells = columns.map((column) => column[n]).map((speed) => (speed ? shown(speed) : '').padStart(WIDTH));
  console.log(name.padEnd(NAME) + cells.join(''));
}
if (columns.flat().some(({ rounds }) => rounds < ROUNDS)) console.log('* fewer rounds: one takes too long');
console.log(`highest memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
